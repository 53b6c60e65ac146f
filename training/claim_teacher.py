"""A teacher of the claim network: a pretrained encoder, tuned to tell the kinds of claim in a sentence.

    python training/claim_teacher.py PRETRAINED FOLDER NAME [SEEDS [EPOCHS RATE]]

PRETRAINED is a folder that transformers reads (all-MiniLM-L6-v2, all-mpnet-base-v2). Reads FOLDER/claims.json
(`claim_sentences.py`) and writes FOLDER/chances-NAME.json: for each sentence asked, the chance of each kind, the mean
over SEEDS teachers. Each reads the mean and the maximum of the last states over the sentence.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

from schedule import up_and_down

BATCH, KINDS, LONGEST = 16, 11, 96
HEAD_RATE = 1e-3


class Teacher(nn.Module):
    """Logits of the kinds, shape (batch, 11)."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(folder), torch_dtype=torch.float32)
        self.dropout, self.head = nn.Dropout(0.1), nn.Linear(2 * self.encoder.config.hidden_size, KINDS)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        there = mask.unsqueeze(-1).to(states.dtype)
        mean = (states * there).sum(1) / there.sum(1)
        most = (states + (there - 1) * 1e4).max(1).values
        logits: torch.Tensor = self.head(self.dropout(torch.cat([mean, most], 1)))
        return logits


def batch(texts: list[str], tokenizer: Any, device: str) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask, padded to the longest text."""
    made = tokenizer(texts, return_tensors="pt", padding=True, truncation=True, max_length=LONGEST)
    return made["input_ids"].to(device), made["attention_mask"].to(device)


def learn(
    rows: list[dict[str, Any]], folder: Path, tokenizer: Any, seed: int, epochs: int, rate: float, device: str
) -> Teacher:
    """A teacher that has seen the annotated sentences `epochs` times."""
    torch.manual_seed(seed)
    drawn = random.Random(seed)
    model = Teacher(folder).to(device)
    groups = [
        {"params": model.encoder.parameters(), "lr": rate},
        {"params": [*model.head.parameters()], "lr": HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * -(-len(rows) // BATCH)
    schedule = up_and_down(optimiser, steps)
    model.train()
    rows = list(rows)
    for epoch in range(epochs):
        drawn.shuffle(rows)
        for start in range(0, len(rows), BATCH):
            chosen = rows[start : start + BATCH]
            labels = torch.tensor([row["labels"] for row in chosen], device=device, dtype=torch.float)
            with torch.autocast(device, dtype=torch.bfloat16):
                logits = model(*batch([row["text"] for row in chosen], tokenizer, device))
            loss = functional.binary_cross_entropy_with_logits(logits.float(), labels)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        print(f"epoch {epoch + 1} of {epochs}: loss of the last batch {loss.item():.4f}", flush=True)
    return model.eval()


def chances(model: Teacher, texts: list[str], tokenizer: Any, device: str) -> torch.Tensor:
    """The chance of each kind for each text, shape (texts, 11)."""
    out = torch.zeros(len(texts), KINDS)
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    with torch.no_grad(), torch.autocast(device, dtype=torch.bfloat16):
        for start in range(0, len(order), 64):
            places = order[start : start + 64]
            logits = model(*batch([texts[place] for place in places], tokenizer, device))
            out[places] = logits.float().sigmoid().cpu()
    return out


def main() -> None:
    pretrained, folder, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    seeds = int(sys.argv[4]) if len(sys.argv) > 4 else 2
    epochs, rate = (int(sys.argv[5]), float(sys.argv[6])) if len(sys.argv) > 6 else (6, 1e-4)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    data = json.loads((folder / "claims.json").read_text())
    tokenizer = AutoTokenizer.from_pretrained(str(pretrained))
    asked = [row["text"] for row in data["asked"]]
    total = torch.zeros(len(asked), KINDS)
    for seed in range(seeds):
        model = learn(data["taught"], pretrained, tokenizer, seed, epochs, rate, device)
        total += chances(model, asked, tokenizer, device)
        print(f"teacher {seed + 1} of {seeds}", flush=True)
    rounded = [[round(value, 4) for value in row] for row in (total / seeds).tolist()]
    (folder / f"chances-{name}.json").write_text(json.dumps(rounded))


if __name__ == "__main__":
    main()
