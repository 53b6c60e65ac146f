"""Score the claims on annotated documents: precision and recall by kind, and the verdicts.

    python benchmarks/eval_claims.py [FOLDER ...] [--errors]

A folder holds documents (.txt) and annotations.csv: document, sentence, kind, subject, verdict; a row per claim,
or per sentence without one (kind empty). A claim found counts as right where a row has its sentence and kind.
Subjects and verdicts are scored on the claims that are right.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path

from comity import record
from comity.brief.compose import dyad_of
from comity.claims import check_claims, find_claims
from comity.documents import read_document
from comity.errors import BadRequest
from measured import ROOT

VERDICTS = ("supported", "contradicted", "mixed", "no_data")
NAMES = (
    "documents", "heldout", "heldout_second", "blind", "blind_second", "blind_third", "blind_fourth", "blind_fifth",
    "blind_sixth", "blind_seventh", "blind_eighth", "blind_ninth", "blind_tenth", "blind_eleventh", "blind_twelfth",
    "blind_thirteenth", "blind_fourteenth", "blind_fifteenth", "blind_sixteenth", "blind_seventeenth",
    "blind_eighteenth", "blind_nineteenth", "blind_twentieth",
    "by_record", "by_record_second", "by_record_third", "by_record_fourth", "by_record_fifth", "by_record_sixth",
    "by_record_seventh", "by_record_eighth", "by_record_ninth", "by_record_tenth", "by_record_eleventh",
    "by_record_twelfth", "by_record_thirteenth", "by_record_fourteenth", "by_record_fifteenth", "by_record_sixteenth",
    "by_record_seventeenth", "by_record_eighteenth", "by_record_nineteenth", "by_record_twentieth",
    "by_record_twentyfirst", "by_record_twentysecond", "by_record_twentythird", "by_record_twentyfourth",
    "by_record_twentyfifth",
)  # fmt: skip
FOLDERS = [ROOT / "tests" / "claims" / name for name in NAMES]
Said = dict[tuple[str, str, str], tuple[str, str]]


def annotated(folder: Path) -> Said:
    """(document, sentence, kind) -> (subject, verdict), as a reader has it."""
    with (folder / "annotations.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["document"], row["sentence"], row["kind"]): (row["subject"], row["verdict"])
            for row in csv.DictReader(file)
            if row["kind"]
        }


def found(folder: Path) -> Said:
    """The same, as comity has it."""
    loaded = record.load()
    said: Said = {}
    for path in sorted(folder.glob("*.txt")):
        document = read_document(path, visits=loaded.visits)
        try:
            dyad = dyad_of(document)[0]
        except BadRequest:
            # Nothing is said of a document whose two states cannot be told.
            continue
        claims = find_claims(document, None, dyad)
        for claim, check in zip(claims, check_claims(claims, loaded, document.date), strict=True):
            said[path.stem, claim.sentence, claim.kind] = ("-".join(claim.subject.states), check.verdict)
    return said


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def report(wanted: Said, had: Said, *, errors: bool) -> None:
    """Print the tables."""
    right = wanted.keys() & had.keys()
    print(
        f"{'kind':<14}{'annotated':>10}{'found':>7}{'right':>7}{'precision':>11}{'recall':>8}{'verdicts':>10}"
    )
    for kind in [*sorted({key[2] for key in wanted.keys() | had.keys()}), "all"]:
        sets = [[key for key in keys if kind in (key[2], "all")] for keys in (wanted, had, right)]
        n, m, k = (len(each) for each in sets)
        same = sum(wanted[key][1] == had[key][1] for key in sets[2])
        print(f"{kind:<14}{n:>10}{m:>7}{k:>7}{share(k, m):>11}{share(k, n):>8}{share(same, k):>10}")
    print(f"subjects right: {share(sum(wanted[key][0] == had[key][0] for key in right), len(right))}")
    table = Counter((wanted[key][1], had[key][1]) for key in right)
    print(f"\n{'annotated / given':<20}" + "".join(f"{name:>14}" for name in VERDICTS))
    for name in VERDICTS:
        print(f"{name:<20}" + "".join(f"{table[name, given]:>14}" for given in VERDICTS))
    if errors:
        for key in sorted(wanted.keys() - had.keys()):
            print("missed", *key, sep=" | ")
        for key in sorted(had.keys() - wanted.keys()):
            print("taken wrongly", *key, sep=" | ")
        for key in sorted(right):
            if wanted[key] != had[key]:
                print("verdict", *key, wanted[key], had[key], sep=" | ")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS)
    parser.add_argument("--errors", action="store_true", help="also print each miss")
    chosen = parser.parse_args()
    for folder in chosen.folders:
        wanted = annotated(folder)
        print(f"\n{folder.name}: {len(list(folder.glob('*.txt')))} documents, {len(wanted)} claims")
        report(wanted, found(folder), errors=chosen.errors)


if __name__ == "__main__":
    main()
