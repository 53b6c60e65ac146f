"""Who draws a chart: this process, or a second one that gets ready meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from types import TracebackType
from typing import Protocol

Pending = Callable[[], str]


class Draw(Protocol):
    """Takes a function of `charts` with its arguments; gives a function that waits for the SVG."""

    def __call__(self, chart: Callable[..., str], /, *args: object, **named: object) -> Pending: ...


def draw_here(chart: Callable[..., str], /, *args: object, **named: object) -> Pending:
    """Draw in this process, when the result is asked for."""
    return partial(chart, *args, **named)


def get_ready() -> None:
    """Load what charts are drawn with, and draw one: the first takes half a second longer than the others."""
    from comity.brief.charts import score_chart

    score_chart([(2000, 0.5)], [], first=2000, last=2001, says="")


class SecondProcess:
    """Draws in one process beside this one, so that loading and drawing cost no waiting.

    For programs with a guarded main module alone (the command line): the process is spawned, which reads that
    module again. Where it cannot start or dies, charts are drawn here.
    """

    def __enter__(self) -> SecondProcess:
        from multiprocessing import get_context

        self.pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
        self.pool.submit(get_ready)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pool.shutdown(wait=False, cancel_futures=True)

    def __call__(self, chart: Callable[..., str], /, *args: object, **named: object) -> Pending:
        """Hand the chart over; the result waits for the drawing."""
        here = draw_here(chart, *args, **named)
        try:
            future: Future[str] = self.pool.submit(chart, *args, **named)
        except (BrokenProcessPool, OSError):
            return here

        def result() -> str:
            try:
                return future.result()
            except BrokenProcessPool:
                return here()

        return result
