"""From a chart's specification to its SVG: here, or in a second process that gets ready meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType
from typing import Any

Spec = dict[str, Any]
Pending = Callable[[], str]
Draw = Callable[[Spec], Pending]


def convert(spec: Spec) -> str:
    """The SVG of a Vega-Lite specification."""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(spec)
    return drawn


def draw_here(spec: Spec) -> Pending:
    """Draw in this process, when the result is asked for."""
    return lambda: convert(spec)


class SecondProcess:
    """Draws in one process beside this one, so that its start and its work cost no waiting.

    For programs with a guarded main module alone (the command line): the process is spawned, which reads that
    module again. Where it cannot start or dies, charts are drawn here.
    """

    def __enter__(self) -> SecondProcess:
        from multiprocessing import get_context

        self.pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
        self.pool.submit(convert, {"data": {"values": [{"x": 0}]}, "mark": "point"})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.pool.shutdown(wait=False, cancel_futures=True)

    def __call__(self, spec: Spec) -> Pending:
        """Hand the specification over; the result waits for the drawing."""
        try:
            future: Future[str] = self.pool.submit(convert, spec)
        except (BrokenProcessPool, OSError):
            return draw_here(spec)

        def result() -> str:
            try:
                return future.result()
            except BrokenProcessPool:
                return convert(spec)

        return result
