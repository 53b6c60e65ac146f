"""The sentences that the claim network learns from, as numbers that need no comity to read.

    python training/claim_sentences.py BRIEFINGS OUT

`annotations/claims.tsv` holds, a line each, a dyad, a sentence of our own and its kinds of claim, joined by "|"
("-" for none); `annotations/claim_documents.tsv` whole documents of our own, a name before each sentence, in their
order; `annotations/briefings.tsv` sentences in BRIEFINGS, by their digests. BRIEFINGS is a folder of public texts
(White House briefings, CC0): of most of these only what the teachers answer is learned. OUT/claims.json is written for
`claim_teacher.py` and `claim_network.py`.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from pathlib import Path
from typing import Any

from comity.claims.likelihood import KINDS
from comity.claims.tokens import tokens
from comity.documents import read_document
from comity.states import find_mentions

ANNOTATIONS = Path(__file__).parent / "annotations" / "claims.tsv"
DOCUMENTS = Path(__file__).parent / "annotations" / "claim_documents.tsv"
OF_BRIEFINGS = Path(__file__).parent / "annotations" / "briefings.tsv"
MIXED, SEED = 6000, 7


def of_briefings(rows: list[tuple[str, str]]) -> list[tuple[str, str, list[int]]]:
    """Those of the briefings' sentences that are annotated: the file has their digests, not their words."""
    texts = {hashlib.sha256(text.encode()).hexdigest()[:16]: text for _, text in rows}
    found = []
    for line in OF_BRIEFINGS.read_text(encoding="utf-8").splitlines():
        digest, dyad, said = line.split("\t")
        if digest in texts:
            found.append((dyad, texts[digest], [int(kind in said.split("|")) for kind in KINDS]))
    return found


def annotated(path: Path) -> list[tuple[str, str, list[int]]]:
    """Dyad, sentence and a 0 or 1 for each kind."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        kinds = set(fields[-1].split("|")) - {"-"}
        if len(fields) != 3 or not kinds <= set(KINDS):
            raise SystemExit(f"{path}, line {number}: expected dyad, sentence and kinds")
        rows.append((fields[0], fields[1], [int(kind in kinds) for kind in KINDS]))
    return rows


def briefings(folder: Path) -> list[tuple[str, str]]:
    """A dyad and a sentence, for each sentence of the texts in a folder."""
    found: dict[str, str] = {}
    for path in sorted(folder.rglob("*.md")):
        for sentence in read_document(path).sentences:
            text = " ".join(sentence.text.split())
            if 25 < len(text) < 500:
                states = list(dict.fromkeys(m.state for m in find_mentions(text) if m.state))
                pair = [*states[:2], *(s for s in ("USA", "GBR") if s not in states)][:2]
                found[text] = "-".join(sorted(pair))
    return [(dyad, text) for text, dyad in sorted(found.items())]


def mixed(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Halves of sentences, and two sentences in one, so that the teacher is asked about more than was written."""
    drawn = random.Random(SEED)
    made = []
    for dyad, text in drawn.sample(rows, min(MIXED, len(rows))):
        parts = [part for part in re.split(r"(?<=[,;:]) ", text) if len(part) > 25]
        if len(parts) > 1:
            made.append((dyad, drawn.choice(parts).strip(",;: ")))
    for _ in range(MIXED):
        (dyad, one), (_, two) = drawn.sample(rows, 2)
        made.append((dyad, f"{one.rstrip('.')}{drawn.choice([';', ', and', ', while', ' –'])} {two}"))
    return made


def documents(path: Path) -> list[dict[str, Any]]:
    """The sentences of our documents, each with the words of the one before it."""
    rows: list[dict[str, Any]] = []
    last = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        kinds = set(fields[-1].split("|")) - {"-"}
        if len(fields) != 4 or not kinds <= set(KINDS):
            raise SystemExit(f"{path}, line {number}: expected document, dyad, sentence and kinds")
        name, dyad, text, _ = fields
        before = rows[-1]["words"] if name == last else []
        labels = [int(kind in kinds) for kind in KINDS]
        rows.append({"text": text, "words": tokens(text, dyad), "before": before, "labels": labels})
        last = name
    return rows


def main() -> None:
    texts, out = map(Path, sys.argv[1:3])
    out.mkdir(parents=True, exist_ok=True)

    def row(dyad: str, text: str, labels: list[int] | None) -> dict[str, Any]:
        return {"text": text, "words": tokens(text, dyad), "labels": labels}

    taught = annotated(ANNOTATIONS)
    public = briefings(texts)
    taught += of_briefings(public)
    known = {text for _, text, _ in taught}
    public = [row for row in public if row[1] not in known]
    own = [(dyad, text) for dyad, text, _ in taught]
    pool = public + mixed(public + own * 3)
    data = {
        "taught": [row(*each) for each in taught] + documents(DOCUMENTS),
        "asked": [row(dyad, text, None) for dyad, text in pool],
    }
    (out / "claims.json").write_text(json.dumps(data))
    print(f"{len(data['taught'])} sentences taught, {len(pool)} asked")


if __name__ == "__main__":
    main()
