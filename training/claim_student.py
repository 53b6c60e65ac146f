"""The claim network that the package carries: two convolutions over word vectors, taught by `claim_teacher.py`.

    python training/claim_student.py FOLDER OUT

Reads FOLDER/claims.json, words.npz and all chances-*.json and writes OUT, the npz that `comity.claims.likelihood`
reads. It learns our annotated sentences from their labels and all others from the mean chance that the teachers gave
(Hinton, Vinyals and Dean 2015; of sentences, Tang et al. 2019).
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional

KINDS, CHANNELS, HIDDEN, LONGEST = 11, 224, 160, 80
EPOCHS, BATCH, RATE, WORD_RATE = 20, 64, 2e-3, 3e-4
# How much an answer of the teacher counts beside a label of ours.
OF_TEACHER = 0.7
OF_BEFORE = 0.25


class Student(nn.Module):
    """Logits of the kinds, shape (batch, 11), from the places of words in the table, 0 for none."""

    def __init__(self, vectors: torch.Tensor) -> None:
        super().__init__()
        self.words = nn.Embedding.from_pretrained(vectors, freeze=False)
        self.into = nn.Linear(vectors.shape[1], CHANNELS)
        self.near = nn.Conv1d(CHANNELS, CHANNELS, 3, padding=1)
        self.wide = nn.Conv1d(CHANNELS, CHANNELS, 5, padding=2)
        self.hidden, self.out = nn.Linear(3 * CHANNELS, HIDDEN), nn.Linear(HIDDEN, KINDS)
        self.dropout = nn.Dropout(0.3)

    def forward(self, places: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        there = mask[:, None]
        first = self.dropout(torch.relu(self.into(self.words(places)))).transpose(1, 2) * there
        second = (first + torch.relu(self.near(first))) * there
        third = (second + torch.relu(self.wide(second))) * there
        most = [(each + (there - 1) * 1e4).max(2).values for each in (first, third)]
        seen = torch.cat([*most, third.sum(2) / mask.sum(1, keepdim=True)], 1)
        logits: torch.Tensor = self.out(self.dropout(torch.relu(self.hidden(self.dropout(seen)))))
        return logits


def told_by(folder: Path) -> list[list[float]]:
    """The mean chance of each kind that the teachers gave to each sentence asked; what was before counts less."""
    files = sorted(folder.glob("chances-*.json"))
    weights = [OF_BEFORE if path.stem.endswith("-before") else 1.0 for path in files]
    answers = np.average([json.loads(path.read_text()) for path in files], axis=0, weights=weights)
    rows: list[list[float]] = answers.tolist()
    return rows


def main() -> None:
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    torch.manual_seed(0)
    drawn = random.Random(0)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    data = json.loads((folder / "claims.json").read_text())
    told = told_by(folder)
    table = np.load(folder / "words.npz")
    known = {word: place for place, word in enumerate(table["words"].tolist(), 1)}
    vectors = np.vstack([np.zeros_like(table["vectors"][:1]), table["vectors"]])
    model = Student(torch.tensor(vectors)).to(device)

    def places(words: list[str]) -> list[int]:
        return [known.get(word, 0) for word in words][:LONGEST] or [0]

    rows = [(places(row["words"]), row["labels"], 1.0) for row in data["taught"]]
    rows += [
        (places(row["words"]), answer, OF_TEACHER) for row, answer in zip(data["asked"], told, strict=True)
    ]
    groups = [
        {"params": [model.words.weight], "lr": WORD_RATE, "weight_decay": 0.0},
        {"params": [each for name, each in model.named_parameters() if name != "words.weight"], "lr": RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.02)
    steps = EPOCHS * -(-len(rows) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: 1 - step / steps)
    for epoch in range(EPOCHS):
        drawn.shuffle(rows)
        total = 0.0
        for start in range(0, len(rows), BATCH):
            chosen = rows[start : start + BATCH]
            width = max(5, *(len(row[0]) for row in chosen))
            ids = torch.tensor([row[0] + [0] * (width - len(row[0])) for row in chosen], device=device)
            mask = torch.tensor(
                [[1.0] * len(row[0]) + [0.0] * (width - len(row[0])) for row in chosen], device=device
            )
            ids = ids * (torch.rand(ids.shape, device=device) > 0.05)
            wanted = torch.tensor([row[1] for row in chosen], device=device, dtype=torch.float)
            weights = torch.tensor([row[2] for row in chosen], device=device)
            loss = functional.binary_cross_entropy_with_logits(model(ids, mask), wanted, reduction="none")
            loss = (loss.mean(1) * weights).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(chosen)
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {total / len(rows):.4f}", flush=True)
    save(model, table["words"].tolist(), out)


def save(model: Student, words: list[str], out: Path) -> None:
    """Word vectors as bytes with a scale for each column; the layers in half precision."""
    weights = {name: each.detach().cpu().numpy() for name, each in model.state_dict().items()}
    vectors = weights.pop("words.weight")
    scale = np.abs(vectors).max(0) / 127
    arrays = {name.replace(".", "_"): each.astype(np.float16) for name, each in weights.items()}
    np.savez_compressed(
        out,
        vocabulary=np.frombuffer("\n".join(words).encode(), dtype=np.uint8),
        vectors=np.round(vectors / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        **arrays,
    )


if __name__ == "__main__":
    main()
