"""Speed, memory and start of `comity code`, by both coders.

    python benchmarks/bench_events.py --gold FOLDER --documents 1000 10000

The documents are put together from annotated news sentences, four a document, in a fixed random order: nearly
every sentence names several actors and tells a deed, so running news is read faster. Needs the folder of
annotated sentences, `shared/gold` beside the checkout or what GOLD says.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measured import ROOT, Measured, run_command

GOLD = Path(os.environ.get("GOLD", ROOT.parent / "shared" / "gold"))
SENTENCES_A_DOCUMENT = 4
WORKERS = 2


def write_documents(gold: Path, count: int, out: Path) -> None:
    """Write documents of four sentences each, as JSON Lines with id, text and date."""
    with (gold / "PLV_train.tsv").open(encoding="utf-8", newline="") as file:
        sentences = [row["sentence"].strip() for row in csv.DictReader(file, delimiter="\t")]
    generator = random.Random(1)
    with out.open("w", encoding="utf-8") as file:
        for number in range(count):
            chosen = generator.sample(sentences, SENTENCES_A_DOCUMENT)
            text = " ".join(s if s.endswith((".", "!", "?")) else f"{s}." for s in chosen)
            file.write(json.dumps({"id": f"d{number}", "text": text, "date": "2020-01-06"}) + "\n")


def throughput(gold: Path, count: int, coder: str) -> tuple[float, float]:
    """Sentences a second end to end, and MB of the largest process, with two workers."""
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder) / "documents.jsonl"
        write_documents(gold, count, documents)
        out = str(Path(folder) / "events.parquet")
        arguments = ["code", str(documents), "-o", out, "--coder", coder, "--workers", str(WORKERS)]
        seconds, memory = run_command(arguments, times=1)
    return count * SENTENCES_A_DOCUMENT / seconds, memory


def start(coder: str) -> float:
    """Seconds from nothing to the events of a one-sentence document."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder) / "document.txt"
        document.write_text("Iran condemned Israel over the raid on Monday.\n", encoding="utf-8")
        out = str(Path(folder) / "events.jsonl")
        return run_command(["code", str(document), "-o", out, "--coder", coder])[0]


def rows(gold: Path, sizes: tuple[int, ...]) -> Iterator[Measured]:
    """Each coder's start, and its rate and memory for each number of documents."""
    for coder, target in (("encoder", 300.0), ("lexicon", None)):
        yield Measured(f"comity code, start, {coder}", start(coder), "s", 1.5)
        for size in sizes:
            rate, memory = throughput(gold, size, coder)
            named = f"{size:,} documents, {WORKERS} processes, {coder}"
            yield Measured(named, rate, "sentences/s", target, ">")
            yield Measured(f"{named}: memory of a process", memory, "MB", 700)


def benchmarks() -> Iterator[Measured]:
    """The rows of `make bench`; none without the annotated sentences."""
    if (GOLD / "PLV_train.tsv").is_file():
        yield from rows(GOLD, (1000,))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--documents", type=int, nargs="+", default=[1000])
    args = parser.parse_args()
    print(f"{os.cpu_count()} cores; machine load before: {os.getloadavg()[0]:.1f}")
    for row in rows(args.gold, tuple(args.documents)):
        print(f"  {row.name}: {row.value:.{1 if row.value < 10 else 0}f} {row.unit}", flush=True)


if __name__ == "__main__":
    main()
