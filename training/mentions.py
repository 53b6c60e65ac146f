"""Write the sentences that the one-pass encoder learns from, each with its participants, one JSON object a line.

    python training/mentions.py --gold FOLDER [--texts FOLDER] --out mentions.jsonl

Needs the package, not torch. An annotated sentence gives `marked`, the spans of its actor and recipient
(null where one lacks), and `others`, the participants that overlap neither. A sentence of the text files
(txt, md) under `--texts` has `others` alone, at least two of them; every third such sentence is taken.
"""

from __future__ import annotations

import argparse
import csv
import json
from pathlib import Path

from comity.documents import read_document, sentence_frame
from comity.errors import ComityError
from comity.events.participants import find_participants
from sentences import unmarked

EVERY = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--limit", type=int, default=1500, help="sentences of the text files")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    rows: list[dict[str, object]] = []
    with (args.gold / "PLV_train.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            text, marked = unmarked(row["marked_sentence"])
            taken = [span for span in marked if span]
            others = [
                [p.start, p.end]
                for p in find_participants(text)
                if all(p.end <= start or p.start >= end for start, end in taken)
            ]
            rows.append({"key": row["sentence_id"], "text": text, "marked": marked, "others": others})
    seen: set[str] = set()
    for path in sorted(args.texts.rglob("*")) if args.texts else []:
        if path.suffix not in (".md", ".txt") or len(seen) >= EVERY * args.limit:
            continue
        try:
            sentences = sentence_frame(read_document(path), path.name)
        except ComityError:
            continue
        for text in sentences["text"]:
            others = [[p.start, p.end] for p in find_participants(text)]
            if len(others) < 2 or text in seen or len(text) > 400:
                continue
            seen.add(text)
            if len(seen) % EVERY == 0:
                rows.append({"key": None, "text": text, "marked": [None, None], "others": others[:6]})
    args.out.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    print(len(rows), "sentences,", sum(row["key"] is None for row in rows), "of the texts")


if __name__ == "__main__":
    main()
