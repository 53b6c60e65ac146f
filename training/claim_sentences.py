"""The sentences that the claim network learns from, as numbers that need no comity to read.

    python training/claim_sentences.py PRETRAINED BRIEFINGS OUT [MORE ...]

`annotations/claims.tsv` holds, a line each, a dyad, a sentence of our own and its kinds of claim, joined by "|"
("-" for none); `annotations/briefings.tsv` the same of sentences in BRIEFINGS, by their digests. PRETRAINED is the
folder of all-MiniLM-L6-v2, BRIEFINGS a folder of public texts (White House briefings, CC0): of most of these only what
the teachers answer is learned. OUT is written: OUT/claims.json for `claim_teacher.py` and `claim_student.py`,
OUT/words.npz, the vectors of the words that the student knows, and OUT/chances-before.json, what the network in the
package answers today, so that a new one keeps what it knew. MORE are files like `claims.tsv` with annotated sentences
that cannot be part of the repository.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from comity.claims.likelihood import likelihood
from comity.claims.tokens import CLASSES, tokens
from comity.documents import read_document
from comity.states import find_mentions

KINDS = (
    "duration", "breadth", "trend", "first", "rank", "alignment", "mutuality", "centrality", "agreement", "scheduled",
    "quantity",
)  # fmt: skip
ANNOTATIONS = Path(__file__).parent / "annotations" / "claims.tsv"
OF_BRIEFINGS = Path(__file__).parent / "annotations" / "briefings.tsv"
# What stands for a class of words among the vectors of the pretrained encoder.
LIKE = {
    "<state>": ("china", "japan", "france", "kenya"), "<partner>": ("germany", "india", "mexico"),
    "<other>": ("brazil", "canada", "poland"),
    "<year>": ("1951", "1990"), "<number>": ("seven", "50"), "<ordinal>": ("third", "fifth"),
    "<scale>": ("million", "billion"), "<money>": ("dollars", "$"), "<month>": ("april", "june"),
}  # fmt: skip
MIXED, SEED = 6000, 7
WIDTH, COMMONEST = 96, 15_000


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


def main() -> None:
    pretrained, texts, out = map(Path, sys.argv[1:4])
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(pretrained / "tokenizer.json"))

    def row(dyad: str, text: str, labels: list[int] | None) -> dict[str, Any]:
        return {"text": text, "words": tokens(text, dyad), "labels": labels}

    taught = [row for path in (ANNOTATIONS, *map(Path, sys.argv[4:])) for row in annotated(path)]
    public = briefings(texts)
    taught += of_briefings(public)
    known = {text for _, text, _ in taught}
    public = [row for row in public if row[1] not in known]
    own = [(dyad, text) for dyad, text, _ in taught]
    pool = public + mixed(public + own * 3)
    data = {
        "taught": [row(*each) for each in taught],
        "asked": [row(dyad, text, None) for dyad, text in pool],
    }
    (out / "claims.json").write_text(json.dumps(data))
    before = [[round(value, 4) for value in likelihood(text, dyad).values()] for dyad, text in pool]
    (out / "chances-before.json").write_text(json.dumps(before))
    table = load_file(str(pretrained / "model.safetensors"))["embeddings.word_embeddings.weight"]
    # The vocabulary stands in the order of how often its words occur.
    whole = {
        word
        for word, place in tokenizer.get_vocab().items()
        if place < COMMONEST and word.isascii() and word.isalpha() and len(word) > 1
    }
    seen = {word for rows in data.values() for each in rows for word in each["words"]}
    words = [*CLASSES, *sorted((seen | whole) - set(CLASSES))]

    def vector(word: str) -> Any:
        return table[tokenizer.encode(word, add_special_tokens=False).ids or [100]].mean(0)

    raw = np.array([np.mean([vector(each) for each in LIKE.get(word, (word,))], axis=0) for word in words])
    centred = raw - raw.mean(0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    vectors = centred @ axes[:WIDTH].T
    np.savez(out / "words.npz", words=np.array(words), vectors=(vectors / vectors.std()).astype(np.float32))
    print(f"{len(taught)} sentences taught, {len(pool)} asked, {len(words)} words")


if __name__ == "__main__":
    main()
