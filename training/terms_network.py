"""The terms network that the package carries: the upper layers of the claim network, tuned to read what a claim says.

    python training/terms_network.py FOLDER OUT [--fold N]

Reads FOLDER/terms.json (`claim_terms.py`) and the claim network of the package, whose lower layers stay as they are,
and writes OUT, the npz that `comity.claims.terms` reads. With --fold one fifth of the documents and sentences is left
out, and what the network says of it is printed and written to OUT instead, as JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import zlib
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from comity.claims.network import AT_A_TIME, HEADS, LAYERS, WIDTH, Network, read_network
from comity.claims.terms import LONGEST, LONGEST_BEFORE, OUTPUTS, SPANS, TUNED
from schedule import up_and_down

EPOCHS, BATCH, RATE, HEAD_RATE, FOLDS = 8, 24, 2e-4, 1e-3, 5
Row = dict[str, Any]


class Layer(nn.Module):
    """A layer of the transformer, by the names of the stored weights."""

    def __init__(self, weights: dict[str, np.ndarray[Any, Any]], n: int) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        for name, part in self.named_children():
            if isinstance(part, nn.Linear | nn.LayerNorm):
                stored = torch.from_numpy(np.ascontiguousarray(weights[f"{n}_{name}_weight"]))
                part.weight.data = (stored.T if isinstance(part, nn.Linear) else stored).contiguous().clone()
                part.bias.data = torch.from_numpy(weights[f"{n}_{name}_bias"].copy())

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        shape = (*states.shape[:2], 3, HEADS, WIDTH // HEADS)
        query, key, value = self.qkv(states).view(shape).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None, :])
        seen = seen.transpose(1, 2).reshape(states.shape)
        states = self.norm1(states + self.dropout(self.out(seen)))
        inner = self.down(functional.gelu(self.up(states), approximate="tanh"))
        out: torch.Tensor = self.norm2(states + self.dropout(inner))
        return out


class TermsNetwork(nn.Module):
    """Logits of all terms, shape (batch, outputs), from the states that the lower layers give."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(network.layers, n) for n in range(LAYERS - TUNED, LAYERS))
        self.dropout, self.head = nn.Dropout(0.2), nn.Linear(2 * WIDTH, OUTPUTS)

    def forward(self, states: torch.Tensor, mask: torch.Tensor, own: torch.Tensor) -> torch.Tensor:
        for layer in self.layers:
            states = layer(states, mask)
        of_own = own.unsqueeze(-1).to(states.dtype)
        mean = (states * of_own).sum(1) / of_own.sum(1)
        most = (states + (of_own - 1) * 1e4).max(1).values
        logits: torch.Tensor = self.head(self.dropout(torch.cat([mean, most], 1)))
        return logits


def below(network: Network, rows: list[Row]) -> None:
    """Put into each row the states after the lower layers, which do not change, and how many are the sentence's own."""
    pieces = [network.pieces(row["words"], row["before"], LONGEST, LONGEST_BEFORE) for row in rows]
    for at in range(0, len(rows), AT_A_TIME):
        part = pieces[at : at + AT_A_TIME]
        for row, states, (own, _) in zip(rows[at:], network.states(part, LAYERS - TUNED), part, strict=False):
            row["states"], row["own"] = torch.from_numpy(states.copy()), len(own)


def batch(rows: list[Row]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """States, which of them are there, and which are the sentence's own, padded to the longest row."""
    lengths = [len(row["states"]) for row in rows]
    states = nn.utils.rnn.pad_sequence([row["states"] for row in rows], batch_first=True)
    place = torch.arange(max(lengths))
    return (
        states,
        place < torch.tensor(lengths)[:, None],
        place < torch.tensor([row["own"] for row in rows])[:, None],
    )


def loss_of(logits: torch.Tensor, rows: list[Row]) -> torch.Tensor:
    """The mean cross-entropy of the terms that are annotated."""
    losses = [
        functional.cross_entropy(logits[n : n + 1, SPANS[kind, slot]], torch.tensor([label]))
        for n, row in enumerate(rows)
        for kind, terms in row["terms"].items()
        for slot, label in terms.items()
    ]
    return torch.stack(losses).mean()


def train(network: Network, rows: list[Row], seed: int) -> TermsNetwork:
    torch.manual_seed(seed)
    drawn = random.Random(seed)
    model = TermsNetwork(network).train()
    optimiser = torch.optim.AdamW(
        [
            {"params": model.layers.parameters(), "lr": RATE},
            {"params": model.head.parameters(), "lr": HEAD_RATE},
        ],
        weight_decay=0.01,
    )
    steps = EPOCHS * -(-len(rows) // BATCH)
    schedule = up_and_down(optimiser, steps)
    for epoch in range(EPOCHS):
        drawn.shuffle(rows)
        total = 0.0
        for at in range(0, len(rows), BATCH):
            chosen = rows[at : at + BATCH]
            loss = loss_of(model(*batch(chosen)), chosen)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(chosen)
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {total / len(rows):.4f}", flush=True)
    return model.eval()


def score(model: TermsNetwork, rows: list[Row], out: Path) -> None:
    """How often each term is right, in documents and alone, and how often where the network is sure."""
    said: dict[tuple[str, str, str], list[tuple[float, bool]]] = defaultdict(list)
    with torch.no_grad():
        for at in range(0, len(rows), BATCH):
            chosen = rows[at : at + BATCH]
            for row, logits in zip(chosen, model(*batch(chosen)), strict=True):
                for kind, terms in row["terms"].items():
                    for slot, label in terms.items():
                        chances = logits[SPANS[kind, slot]].softmax(0)
                        best = int(chances.argmax())
                        where = "alone" if row["document"] == "-" else "documents"
                        said[where, kind, slot].append((float(chances[best]), best == label))
    for key, answers in sorted(said.items()):
        sure = [right for chance, right in answers if chance >= 0.9]
        print(
            *key, f"{len(answers)} terms, right {np.mean([right for _, right in answers]):.3f};",
            f"sure of {len(sure) / len(answers):.2f}, right {np.mean(sure) if sure else 0:.3f}",
        )  # fmt: skip
    out.write_text(json.dumps({" ".join(key): answers for key, answers in said.items()}))


def save(model: TermsNetwork, out: Path) -> None:
    """As the claim network stores them: a byte a weight with a scale for each row."""
    arrays: dict[str, np.ndarray[Any, Any]] = {}

    def put(name: str, part: nn.Module) -> None:
        weight, bias = part.weight.detach().numpy(), part.bias.detach().numpy()
        if isinstance(part, nn.Linear):
            scale = np.abs(weight).max(1) / 127 + 1e-12
            arrays[f"{name}_weight_scale"] = scale.astype(np.float32)
            arrays[f"{name}_weight"] = np.round(weight / scale[:, None]).astype(np.int8)
        else:
            arrays[f"{name}_weight"] = weight.astype(np.float16)
        arrays[f"{name}_bias"] = bias.astype(np.float16)

    for n, layer in enumerate(model.layers, LAYERS - TUNED):
        for name, part in layer.named_children():
            if not isinstance(part, nn.Dropout):
                put(f"{n}_{name}", part)
    put("head", model.head)
    np.savez(out, **arrays)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    network = read_network()
    rows: list[Row] = json.loads((asked.folder / "terms.json").read_text())
    below(network, rows)
    if asked.fold is None:
        save(train(network, rows, asked.seed), asked.out)
        return
    folds = defaultdict(list)
    for row in rows:
        key = row["text"] if row["document"] == "-" else row["document"]
        folds[zlib.crc32(key.encode()) % FOLDS == asked.fold].append(row)
    score(train(network, folds[False], asked.seed), folds[True], asked.out)


if __name__ == "__main__":
    main()
