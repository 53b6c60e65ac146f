"""The teacher of the claim network: all-MiniLM-L6-v2, tuned to tell the kinds of claim in a sentence.

    python training/claim_teacher.py PRETRAINED FOLDER [SEEDS]

Reads FOLDER/claims.json (`claim_sentences.py`) and writes FOLDER/chances.json: for each sentence asked, the chance of
each kind, the mean over SEEDS teachers. Each reads the mean and the maximum of the last states over the sentence.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional
from transformers import BertConfig, BertModel

EPOCHS, BATCH, KINDS = 6, 16, 11
RATE, HEAD_RATE = 1e-4, 1e-3


class Teacher(nn.Module):
    """Logits of the kinds, shape (batch, 11)."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        config = BertConfig.from_pretrained(str(folder))
        self.bert = BertModel(config, add_pooling_layer=False)
        weights = load_file(str(folder / "model.safetensors"))
        self.bert.load_state_dict({name: each.float() for name, each in weights.items()}, strict=False)
        self.dropout, self.head = nn.Dropout(0.1), nn.Linear(2 * config.hidden_size, KINDS)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        states = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        there = mask.unsqueeze(-1).to(states.dtype)
        mean = (states * there).sum(1) / there.sum(1)
        most = (states + (there - 1) * 1e4).max(1).values
        logits: torch.Tensor = self.head(self.dropout(torch.cat([mean, most], 1)))
        return logits


def batch(rows: list[list[int]], device: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask, padded to the longest row."""
    width = max(map(len, rows))
    ids = torch.tensor([row + [0] * (width - len(row)) for row in rows], device=device)
    mask = torch.tensor([[1] * len(row) + [0] * (width - len(row)) for row in rows], device=device)
    return ids, mask


def learn(rows: list[dict[str, Any]], folder: Path, seed: int, device: str) -> Teacher:
    """A teacher that has seen the annotated sentences EPOCHS times."""
    torch.manual_seed(seed)
    drawn = random.Random(seed)
    model = Teacher(folder).to(device)
    groups = [
        {"params": model.bert.parameters(), "lr": RATE},
        {"params": model.head.parameters(), "lr": HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = EPOCHS * -(-len(rows) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.06 * steps)) * (1 - step / steps)
    )
    model.train()
    rows = list(rows)
    for _ in range(EPOCHS):
        drawn.shuffle(rows)
        for start in range(0, len(rows), BATCH):
            chosen = rows[start : start + BATCH]
            labels = torch.tensor([row["labels"] for row in chosen], device=device, dtype=torch.float)
            logits = model(*batch([row["ids"] for row in chosen], device))
            loss = functional.binary_cross_entropy_with_logits(logits, labels)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return model.eval()


def chances(model: Teacher, rows: list[list[int]], device: str) -> torch.Tensor:
    """The chance of each kind for each row, shape (rows, 11)."""
    out = torch.zeros(len(rows), KINDS)
    order = sorted(range(len(rows)), key=lambda place: len(rows[place]))
    with torch.no_grad():
        for start in range(0, len(order), 128):
            places = order[start : start + 128]
            out[places] = model(*batch([rows[place] for place in places], device)).sigmoid().cpu()
    return out


def main() -> None:
    pretrained, folder = Path(sys.argv[1]), Path(sys.argv[2])
    seeds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    device = "cuda" if torch.cuda.is_available() else "cpu"
    data = json.loads((folder / "claims.json").read_text())
    asked = [row["ids"] for row in data["asked"]]
    total = torch.zeros(len(asked), KINDS)
    for seed in range(seeds):
        total += chances(learn(data["taught"], pretrained, seed, device), asked, device)
        print(f"teacher {seed + 1} of {seeds}", flush=True)
    rounded = [[round(value, 4) for value in row] for row in (total / seeds).tolist()]
    (folder / "chances.json").write_text(json.dumps(rounded))


if __name__ == "__main__":
    main()
