"""The claims whose terms are annotated, as numbers that need no comity to read.

    python training/claim_terms.py OUT

`annotations/claim_terms.tsv` holds, a line each, a document of `annotations/claim_documents.tsv` or "-" for a sentence
of `annotations/claims.tsv`, the sentence, its kind of claim, and what it says: topic, giver, way, owner and place, as
`comity.claims.terms` names them, with states by their codes. `annotations/claims_in_context.tsv` has more sentences:
dyad, the state for which the writer says "we" ("-" for none), what stands before, the sentence, its kind and the same.
OUT/terms.json is written for `terms_network.py`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from comity.claims.first_person import whose_we
from comity.claims.terms import TERMS
from comity.claims.tokens import tokens_in_context
from comity.documents import read_document
from comity.states import split_dyad

FOLDER = Path(__file__).parent / "annotations"
SLOTS = ("topic", "giver", "way", "owner", "place")
# As many sentences before as the program reads with one.
BEFORE = 2
IN_A_PARAGRAPH = 5


def lines(name: str, fields: int) -> list[list[str]]:
    """The fields of each line of a file of annotations."""
    found = []
    for number, line in enumerate((FOLDER / name).read_text(encoding="utf-8").splitlines(), 1):
        found.append(line.split("\t"))
        if len(found[-1]) != fields:
            raise SystemExit(f"{name}, line {number}: expected {fields} fields")
    return found


def whose(sentences: list[str], dyad: str) -> str | None:
    """For which state a document of these sentences says "we", as the program finds it."""
    parts = [" ".join(sentences[at : at + IN_A_PARAGRAPH]) for at in range(0, len(sentences), IN_A_PARAGRAPH)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.txt"
        path.write_text("\n\n".join(parts), encoding="utf-8")
        return whose_we(read_document(path), split_dyad(dyad))


def labels(kind: str, said: dict[str, str], first: str | None, dyad: str) -> dict[str, int]:
    """The place of each term among its classes; a state that cannot be placed is left out."""
    found = {}
    for slot, classes in TERMS[kind].items():
        value = said[slot]
        if value in split_dyad(dyad):
            value = "" if first is None else "state" if value == first else "partner"
        if slot == "place" and value.isdigit():
            value = str(min(int(value), 4))
        if value in classes:
            found[slot] = classes.index(value)
    return found


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    documents: dict[str, tuple[str, list[str]]] = {}
    for name, dyad, text, _ in lines("claim_documents.tsv", 4):
        documents.setdefault(name, (dyad, []))[1].append(text)
    own = {name: whose(texts, dyad) for name, (dyad, texts) in documents.items()}
    alone = {text: dyad for dyad, text, _ in lines("claims.tsv", 3)}
    rows: dict[tuple[str, str], dict[str, Any]] = {}

    def add(
        name: str, dyad: str, we: str | None, before: str, text: str, kind: str, terms: list[str]
    ) -> None:
        words, earlier, first = tokens_in_context(text, before, dyad, None, we)
        row = rows.setdefault(
            (name, text), {"document": name, "text": text, "words": words, "before": earlier, "terms": {}}
        )
        row["terms"][kind] = labels(kind, dict(zip(SLOTS, terms, strict=True)), first, dyad)

    for name, text, kind, *terms in lines("claim_terms.tsv", 8):
        dyad, texts = documents.get(name) or (alone[text], [text])
        at = texts.index(text)
        before = " ".join(texts[max(0, at - BEFORE) : at])
        add(name, dyad, own.get(name), before, text, kind, terms)
    for dyad, we, before, text, kind, *terms in lines("claims_in_context.tsv", 10):
        add("-", dyad, None if we == "-" else we, before, text, kind, terms)
    (out / "terms.json").write_text(json.dumps(list(rows.values())))
    print(f"{len(rows)} sentences, {sum(len(row['terms']) for row in rows.values())} claims")


if __name__ == "__main__":
    main()
