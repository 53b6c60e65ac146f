"""The annotated documents: what they say stands in them, and most of it is found and judged as annotated."""

import csv
from pathlib import Path

import pytest

from comity import record
from comity.brief.compose import dyad_of
from comity.claims import check_claims, find_claims
from comity.documents import read_document
from comity.errors import BadRequest

HERE = Path(__file__).parent
# The least share of verdicts as annotated. Those of the blind ones are a reader's own, not by docs/claims.md.
FOLDERS = {
    "documents": 0.9, "heldout": 0.9, "heldout_second": 0.9, "blind": 0.8, "blind_second": 0.8, "blind_third": 0.8,
    "blind_fourth": 0.75, "blind_fifth": 0.75, "by_record": 0.85, "by_record_second": 0.8,
    "by_record_third": 0.7, "blind_sixth": 0.6, "blind_seventh": 0.6, "blind_eighth": 0.6, "blind_ninth": 0.55,
    "blind_tenth": 0.55, "by_record_fourth": 0.7, "by_record_fifth": 0.7, "by_record_sixth": 0.8,
    "by_record_seventh": 0.8, "by_record_eighth": 0.8, "by_record_ninth": 0.7, "by_record_tenth": 0.7,
    "blind_eleventh": 0.65, "by_record_eleventh": 0.8, "by_record_twelfth": 0.75, "by_record_thirteenth": 0.65,
    "blind_twelfth": 0.6, "by_record_fourteenth": 0.8, "by_record_fifteenth": 0.75, "by_record_sixteenth": 0.75,
    "by_record_seventeenth": 0.7, "blind_sixteenth": 0.7, "by_record_eighteenth": 0.8, "by_record_nineteenth": 0.7,
    "blind_seventeenth": 0.6, "blind_eighteenth": 0.6, "blind_nineteenth": 0.6, "by_record_twentieth": 0.7,
    "blind_thirteenth": 0.5, "blind_fourteenth": 0.6, "blind_fifteenth": 0.75, "blind_twentieth": 0.65,
    "by_record_twentyfirst": 0.85, "by_record_twentysecond": 0.85, "by_record_twentythird": 0.85,
    "by_record_twentyfourth": 0.85, "by_record_twentyfifth": 0.8,
}  # fmt: skip
# Those from the twelfth on were written to be worded otherwise than texts mostly are.
VARIED = list(FOLDERS)[11:]


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "annotations.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", FOLDERS)
def test_annotated_sentences_stand_in_their_documents(name: str) -> None:
    for row in rows(HERE / name):
        # Some documents break their lines, as mail does.
        text = (HERE / name / f"{row['document']}.txt").read_text(encoding="utf-8")
        assert row["sentence"] in " ".join(text.split())


@pytest.mark.parametrize("name", FOLDERS)
def test_precision_recall_and_verdicts(name: str) -> None:
    folder = HERE / name
    wanted = {
        (row["document"], row["sentence"], row["kind"]): row["verdict"] for row in rows(folder) if row["kind"]
    }
    loaded = record.load()
    had = {}
    for path in folder.glob("*.txt"):
        document = read_document(path, visits=loaded.visits)
        try:
            dyad = dyad_of(document)[0]
        except BadRequest:
            # One document without a claim names three states and no two of them together.
            continue
        claims = find_claims(document, None, dyad)
        for claim, check in zip(claims, check_claims(claims, loaded, document.date), strict=True):
            had[path.stem, claim.sentence, claim.kind] = check.verdict
    right = wanted.keys() & had.keys()
    precision, recall = (0.9, 0.75) if name not in VARIED else (0.88, 0.7)
    assert len(right) >= precision * len(had)
    assert len(right) >= recall * len(wanted)
    assert sum(wanted[key] == had[key] for key in right) >= FOLDERS[name] * len(right)
