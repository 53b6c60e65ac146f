"""Coding many documents: in pieces, in several processes, and on from where an interrupt left it."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import signal
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from comity import __version__
from comity.errors import ComityError, UnwritableOutput
from comity.events.intake import Item

if TYPE_CHECKING:
    import polars as pl

    from comity.documents import Document

PIECE: Final = 32
TRIES: Final = 3
UNREADABLE: Final = "unreadable: "
NAMED: Final = 3
# Of an interrupt the first process alone tells; the others finish the piece that they are at.
ON_INTERRUPT: Final = (signal.SIGINT, signal.SIG_IGN)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is coded and kept: documents since a day, events between two states, events of some confidence."""

    coder: str = "encoder"
    since: dt.date | None = None
    only: tuple[str, str] | None = None
    min_confidence: float = 0.0


@dataclass
class Tally:
    """What became of the documents; `aside` counts reasons, `which` names the first documents of each."""

    documents: int = 0
    sentences: int = 0
    events: int = 0
    aside: Counter[str] = field(default_factory=Counter)
    which: dict[str, list[str]] = field(default_factory=dict)

    def set_aside(self, reason: str, *doc_ids: str, count: int = 1) -> None:
        """Count documents that are not coded, and name them while few are named."""
        self.aside[reason] += count
        named = self.which.setdefault(reason, [])
        named.extend(doc_ids[: NAMED - len(named)])

    @property
    def all_read(self) -> bool:
        """Whether every document that was handed in could be read."""
        return not any(reason.startswith(UNREADABLE) for reason in self.aside)


def code_piece(piece: list[Item], choice: Choice, part: Path) -> None:
    """Code some documents and write their events to `part`, with the tally beside it; both whole or not at all."""
    import json

    import polars as pl

    from comity.documents import sentence_frame
    from comity.events.code import code, schema
    from comity.output import write_atomically

    tally = Tally()
    frames: list[pl.DataFrame] = []
    for item in piece:
        document = _read(item, choice)
        if isinstance(document, str):
            tally.set_aside(document, item.doc_id)
            continue
        sentences = sentence_frame(document, item.doc_id)
        tally.documents += 1
        tally.sentences += sentences.height
        frames.append(sentences.with_columns(dateline=pl.lit(document.place, dtype=pl.String)))
    events = pl.DataFrame(schema=schema())
    if frames:
        events = _kept(code(pl.concat(frames), coder=choice.coder), choice)
    events = _with_carried(events, piece)
    tally.events = events.height
    write_atomically(part, _parquet(events))
    write_atomically(part.with_suffix(".json"), json.dumps(vars(tally)))


def _read(item: Item, choice: Choice) -> Document | str:
    """The document, or why it is set aside."""
    from comity.documents import read_document

    if item.passed_over is not None:
        return item.passed_over
    if item.problem is not None:
        return UNREADABLE + item.problem
    try:
        source = item.path if item.path is not None else (item.text or "").encode("utf-8", errors="replace")
        document = read_document(source, date=item.date)
    except ComityError as error:
        # The reason without the document's name and what to do, so that equal reasons are counted together.
        what = str(error).removeprefix(str(item.path or "stdin")).removeprefix(":").removeprefix(" is")
        return UNREADABLE + re.split("[;(]", what)[0].strip()
    if document.language not in (None, "en"):
        return f"in another language ({document.language})"
    if choice.since is not None and document.date is not None and document.date < choice.since:
        return f"dated before {choice.since}"
    return document


def _kept(events: pl.DataFrame, choice: Choice) -> pl.DataFrame:
    import polars as pl

    events = events.filter(pl.col("confidence") >= choice.min_confidence)
    if choice.only is None:
        return events
    pair = list(choice.only)
    actor, recipient = pl.col("actor_state"), pl.col("recipient_state")
    return events.filter(actor.is_in(pair) & recipient.is_in(pair) & (actor != recipient))


def _with_carried(events: pl.DataFrame, piece: list[Item]) -> pl.DataFrame:
    """The events in the order of their documents, with the other columns of each document's row behind them."""
    import polars as pl

    from comity.events.code import schema

    order = {item.doc_id: place for place, item in enumerate(piece)}
    events = events.sort(pl.col("doc_id").replace_strict(order, return_dtype=pl.Int32), maintain_order=True)
    documents = [piece[order[doc_id]] for doc_id in events["doc_id"]]
    carried = []
    for name in dict.fromkeys(name for item in piece for name in item.carried):
        values = [item.carried.get(name) for item in documents]
        types = {type(value) for value in values if value is not None}
        numbers = types <= {int, float} and all(abs(value) < 2**63 for value in values if value is not None)
        if not (numbers or types in ({str}, {bool}, {dt.date}, {dt.datetime})):
            values = [None if value is None else str(value) for value in values]
        carried.append(pl.Series(f"doc_{name}" if name in schema() else name, values, strict=False))
    return events.with_columns(carried)


def _is_whole(part: Path) -> bool:
    """Whether a run before finished a part: its tally is written last, and a power cut may leave either torn."""
    import json

    import polars as pl

    try:
        json.loads(part.with_suffix(".json").read_text(encoding="utf-8"))
        pl.read_parquet_schema(part)
    except (OSError, ValueError, pl.exceptions.PolarsError):
        return False
    return True


def _parquet(frame: pl.DataFrame) -> bytes:
    import io

    buffer = io.BytesIO()
    frame.write_parquet(buffer)
    return buffer.getvalue()


def pieces(documents: Iterable[Item], tally: Tally) -> Iterator[list[Item]]:
    """The documents in runs of 32; one whose id was seen before is set aside."""
    seen: set[str] = set()
    run: list[Item] = []
    for item in documents:
        if item.doc_id in seen:
            tally.set_aside("an id that stood before", item.doc_id)
            continue
        seen.add(item.doc_id)
        run.append(item)
        if len(run) == PIECE:
            yield run
            run = []
    if run:
        yield run


def code_documents(
    documents: Iterable[Item],
    choice: Choice,
    folder: Path,
    *,
    workers: int = 1,
    report: Callable[[int], None] = lambda done: None,
) -> tuple[pl.DataFrame, Tally]:
    """The events of many documents, in their order, the same for any number of workers.

    Args:
        documents: what to code.
        choice: what to keep.
        folder: where the parts are kept until the end. A part that a run before left there for the same
            documents and the same choice is used, not coded again.
        workers: processes.
        report: called with the number of documents done.

    Returns:
        The events, and what became of the documents.

    Raises:
        UnwritableOutput: the folder cannot be written. ComityError: a process died three times over the same
            documents.
    """
    import json

    import polars as pl

    from comity.events.code import schema

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableOutput(f"cannot write {folder}: {error.strerror or error}") from error
    tally = Tally()
    parts: list[Path] = []

    def todo() -> Iterator[tuple[list[Item], Path]]:
        for piece in pieces(documents, tally):
            key = hashlib.sha256(
                "".join([__version__, repr(choice), *(item.digest() for item in piece)]).encode()
            )
            part = folder / f"{key.hexdigest()[:32]}.parquet"
            parts.append(part)
            if _is_whole(part):
                report(len(piece))
            else:
                yield piece, part

    if workers <= 1:
        for piece, part in todo():
            code_piece(piece, choice, part)
            report(len(piece))
    else:
        _in_processes(todo(), choice, workers, report)
    frames = [pl.read_parquet(part) for part in parts]
    for part in parts:
        content: dict[str, Any] = json.loads(part.with_suffix(".json").read_text(encoding="utf-8"))
        tally.documents += content["documents"]
        tally.sentences += content["sentences"]
        tally.events += content["events"]
        for reason, count in content["aside"].items():
            tally.set_aside(reason, *content["which"][reason], count=count)
    events = pl.concat(frames, how="diagonal_relaxed") if frames else pl.DataFrame(schema=schema())
    return events, tally


def _in_processes(
    todo: Iterator[tuple[list[Item], Path]], choice: Choice, workers: int, report: Callable[[int], None]
) -> None:
    """Work through the pieces in several processes; what a killed process left is given out again."""
    again: list[tuple[list[Item], Path]] = []
    tries: Counter[Path] = Counter()
    over = False
    while not over or again:
        running: dict[Future[None], tuple[list[Item], Path]] = {}
        with ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=signal.signal, initargs=ON_INTERRUPT
        ) as pool:
            try:
                while True:
                    while len(running) < 2 * workers and (again or not over):
                        job = again.pop() if again else next(todo, None)
                        if job is None:
                            over = True
                            break
                        tries[job[1]] += 1
                        if tries[job[1]] > TRIES:
                            raise ComityError(
                                f"a process died {TRIES} times over the documents {job[0][0].doc_id} to "
                                f"{job[0][-1].doc_id}; code them apart with --workers 1 to see which it is"
                            )
                        running[pool.submit(code_piece, job[0], choice, job[1])] = job
                    if not running:
                        break
                    finished, _ = wait(running, return_when=FIRST_COMPLETED)
                    for future in finished:
                        future.result()
                        report(len(running.pop(future)[0]))
            except BrokenProcessPool:
                again = [job for job in running.values() if not _is_whole(job[1])] + again


def clear(folder: Path) -> None:
    """Remove the parts once the whole is written."""
    for file in folder.iterdir():
        if file.suffix in (".parquet", ".json"):
            file.unlink()
    if not os.listdir(folder):
        folder.rmdir()
