"""The claim network that the package carries: all-MiniLM-L6-v2, tuned to tell the kinds of claim in a sentence.

    python training/claim_network.py PRETRAINED FOLDER OUT [SEED]

PRETRAINED is the folder of all-MiniLM-L6-v2. Reads FOLDER/claims.json (`claim_sentences.py`) and all
FOLDER/chances-*.json (`claim_teacher.py`), and writes OUT, the npz that `comity.claims.network` reads. It learns our
annotated sentences from their labels and all others from the mean chance that the teachers gave (Hinton, Vinyals and
Dean 2015). A sentence of a document is read with the one before it; of those that stand alone some get a sentence of
elsewhere before them, so that it learns what does not matter.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from transformers import AutoModel

from comity.claims.likelihood import KINDS
from comity.claims.wordpieces import pieces_of
from schedule import up_and_down

# What stands for a class of words among the vectors of the pretrained encoder.
LIKE = {
    "<state>": ("china", "japan", "france", "kenya"), "<partner>": ("germany", "india", "mexico"),
    "<other>": ("brazil", "canada", "poland"),
    "<year>": ("1951", "1990"), "<number>": ("seven", "50"), "<ordinal>": ("third", "fifth"),
    "<scale>": ("million", "billion"), "<money>": ("dollars", "$"), "<month>": ("april", "june"),
}  # fmt: skip
EPOCHS, BATCH, RATE, HEAD_RATE = 4, 32, 1e-4, 1e-3
LONGEST, LONGEST_BEFORE = 94, 30
# How much an answer of the teacher counts beside a label of ours, and how often a sentence alone gets a strange one
# before it.
OF_TEACHER, STRANGE = 0.7, 0.3
# So many of the sentences asked are learned from: our own are the more telling ones.
ASKED = 8_000
# Rarer words of the pretrained vocabulary are spelled from pieces, so that the file stays small.
COMMONEST = 16_000
OPENING, CLOSING = 101, 102

Row = tuple[list[int], list[int], list[float], float]


class ClaimNetwork(nn.Module):
    """Logits of the kinds, shape (batch, 11), from pieces, their mask and which belong to the sentence before."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            str(folder), dtype=torch.float32, hidden_act="gelu_pytorch_tanh", add_pooling_layer=False
        )
        self.dropout, self.head = nn.Dropout(0.1), nn.Linear(2 * self.encoder.config.hidden_size, len(KINDS))

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, before: torch.Tensor) -> torch.Tensor:
        states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=before).last_hidden_state
        own = (mask * (1 - before)).unsqueeze(-1).to(states.dtype)
        mean = (states * own).sum(1) / own.sum(1)
        most = (states + (own - 1) * 1e4).max(1).values
        logits: torch.Tensor = self.head(self.dropout(torch.cat([mean, most], 1)))
        return logits


class Pieces:
    """The pieces of words as ids of the pretrained vocabulary, less its rare words; a class of words is one piece."""

    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        vocabulary = self.tokenizer.get_vocab()
        # The first ones stand unused in the vocabulary.
        self.classes = {name: 1 + n for n, name in enumerate(LIKE)}
        self.known = {piece: place for piece, place in vocabulary.items() if is_kept(piece, place)}

    def of(self, words: list[str]) -> list[int]:
        return pieces_of(words, self.known | self.classes)

    def row(self, words: list[str], before: list[str]) -> tuple[list[int], list[int]]:
        own = [OPENING, *self.of(words)[:LONGEST], CLOSING]
        said = self.of(before)[-LONGEST_BEFORE:]
        return own, [*said, CLOSING] if said else []


def is_kept(piece: str, place: int) -> bool:
    """Whether a piece stays in the vocabulary: marks, parts of words, and common words in Latin script."""
    plain = piece.removeprefix("##")
    if piece in ("[UNK]", "[CLS]", "[SEP]"):
        return True
    return (
        plain.isascii()
        and not piece.startswith("[unused")
        and (plain != piece or len(plain) == 1 or place < COMMONEST)
    )


def batch(rows: list[Row]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, mask and which belong to the sentence before, padded to the longest row."""
    width = max(len(own) + len(said) for own, said, *_ in rows)

    def padded(parts: list[list[int]]) -> torch.Tensor:
        return torch.tensor([part + [0] * (width - len(part)) for part in parts])

    return (
        padded([own + said for own, said, *_ in rows]),
        padded([[1] * (len(own) + len(said)) for own, said, *_ in rows]),
        padded([[0] * len(own) + [1] * len(said) for own, said, *_ in rows]),
    )


def rows_of(data: dict[str, Any], told: list[list[float]], pieces: Pieces, drawn: random.Random) -> list[Row]:
    """All sentences to learn from: pieces, those of the one before, what is to be said and how much it counts."""
    strangers = [row["words"] for row in data["asked"]]

    def before(row: dict[str, Any]) -> list[str]:
        if row.get("before") is not None:
            return list(row["before"])
        return list(drawn.choice(strangers)) if drawn.random() < STRANGE else []

    rows: list[Row] = [(*pieces.row(row["words"], before(row)), row["labels"], 1.0) for row in data["taught"]]
    asked = drawn.sample(list(zip(data["asked"], told, strict=True)), min(ASKED, len(told)))
    return rows + [(*pieces.row(row["words"], before(row)), answer, OF_TEACHER) for row, answer in asked]


def main() -> None:
    pretrained, folder, out = map(Path, sys.argv[1:4])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    torch.manual_seed(seed)
    drawn = random.Random(seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    pieces = Pieces(pretrained)
    data = json.loads((folder / "claims.json").read_text())
    answers = [json.loads(path.read_text()) for path in sorted(folder.glob("chances-*.json"))]
    rows = rows_of(data, np.mean(answers, axis=0).tolist(), pieces, drawn)
    model = ClaimNetwork(pretrained)
    vectors = model.encoder.embeddings.word_embeddings.weight.data
    for name, place in pieces.classes.items():
        vectors[place] = vectors[[pieces.tokenizer.token_to_id(word) for word in LIKE[name]]].mean(0)
    model.to(device).train()
    groups = [
        {"params": model.encoder.parameters(), "lr": RATE},
        {"params": model.head.parameters(), "lr": HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * -(-len(rows) // BATCH)
    schedule = up_and_down(optimiser, steps)
    for epoch in range(EPOCHS):
        total = 0.0
        for chosen in of_like_length(rows, drawn):
            wanted = torch.tensor([row[2] for row in chosen], dtype=torch.float, device=device)
            weights = torch.tensor([row[3] for row in chosen], device=device)
            with torch.autocast(device, dtype=torch.bfloat16):
                logits = model(*(each.to(device) for each in batch(chosen)))
            loss = functional.binary_cross_entropy_with_logits(logits.float(), wanted, reduction="none")
            loss = (loss.mean(1) * weights).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(chosen)
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {total / len(rows):.4f}", flush=True)
    save(model.cpu(), pieces, out)


def of_like_length(rows: list[Row], drawn: random.Random) -> list[list[Row]]:
    """Batches of sentences of like length, in no order: less padding."""
    drawn.shuffle(rows)
    near = [
        sorted(rows[at : at + 20 * BATCH], key=lambda row: len(row[0]) + len(row[1]))
        for at in range(0, len(rows), 20 * BATCH)
    ]
    batches = [part[at : at + BATCH] for part in near for at in range(0, len(part), BATCH)]
    drawn.shuffle(batches)
    return batches


def save(model: ClaimNetwork, pieces: Pieces, out: Path) -> None:
    """Products and vectors as bytes with a scale for each row; what is small in half precision."""
    arrays: dict[str, np.ndarray[Any, Any]] = {}

    def put(name: str, weight: torch.Tensor, bias: torch.Tensor | None = None) -> None:
        values = weight.detach().numpy()
        scale = np.abs(values).max(1) / 127 + 1e-12
        arrays[name] = np.round(values / scale[:, None]).astype(np.int8)
        arrays[f"{name}_scale"] = scale.astype(np.float32)
        if bias is not None:
            arrays[name.replace("_weight", "_bias")] = bias.detach().numpy().astype(np.float16)

    def put_norm(name: str, norm: nn.LayerNorm) -> None:
        arrays[f"{name}_weight"] = norm.weight.detach().numpy().astype(np.float16)
        arrays[f"{name}_bias"] = norm.bias.detach().numpy().astype(np.float16)

    known = pieces.classes | pieces.known
    names = sorted(known, key=lambda piece: known[piece])
    embeddings = model.encoder.embeddings
    arrays["vocabulary"] = np.frombuffer("\n".join(names).encode(), dtype=np.uint8)
    put("vectors", embeddings.word_embeddings.weight[[known[name] for name in names]])
    longest = LONGEST + LONGEST_BEFORE + 3
    arrays["positions"] = embeddings.position_embeddings.weight[:longest].detach().numpy().astype(np.float16)
    arrays["segments"] = embeddings.token_type_embeddings.weight.detach().numpy().astype(np.float16)
    put_norm("norm", embeddings.LayerNorm)
    for n, layer in enumerate(model.encoder.encoder.layer):
        own = layer.attention.self
        parts = (own.query, own.key, own.value)
        put(
            f"{n}_qkv_weight",
            torch.cat([part.weight for part in parts]),
            torch.cat([part.bias for part in parts]),
        )
        put(f"{n}_out_weight", layer.attention.output.dense.weight, layer.attention.output.dense.bias)
        put_norm(f"{n}_norm1", layer.attention.output.LayerNorm)
        put(f"{n}_up_weight", layer.intermediate.dense.weight, layer.intermediate.dense.bias)
        put(f"{n}_down_weight", layer.output.dense.weight, layer.output.dense.bias)
        put_norm(f"{n}_norm2", layer.output.LayerNorm)
    put("head_weight", model.head.weight, model.head.bias)
    # Not deflated: that would save an eighth of the file, and cost a tenth of a second at every start.
    np.savez(out, **arrays)


if __name__ == "__main__":
    main()
