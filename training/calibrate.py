"""From the logits of the folds: pooled scores, temperatures (Guo et al. 2017), expected calibration error.

python training/calibrate.py fold0.json ... fold4.json --out calibration.json
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import torch
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).parent))
from encoder import TYPES
from learn import merge_yield, scores, target_row


def calibration_error(confidence: torch.Tensor, right: torch.Tensor, bins: int = 10) -> float:
    """Expected calibration error: the gap between confidence and share right, over bins, weighted by size."""
    total = 0.0
    for low in range(bins):
        inside = (confidence > low / bins) & (confidence <= (low + 1) / bins)
        if inside.any():
            gap = (confidence[inside].mean() - right[inside].float().mean()).abs().item()
            total += gap * int(inside.sum()) / len(confidence)
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folds", type=Path, nargs="+")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--store", type=Path, help="write the folds' logits, for benchmarks/eval_events.py")
    args = parser.parse_args()
    folds = [json.loads(path.read_text()) for path in args.folds]
    rows = [row for fold in folds for row in fold]
    gold = [row["root"] for row in rows]
    logits = torch.tensor([row["types"] for row in rows])
    allowed = torch.zeros_like(logits)
    for i, root in enumerate(gold):
        allowed[i, target_row(root)[0]] = 1

    def nll(temperature: float) -> float:
        logs = functional.log_softmax(logits / temperature, -1)
        return -torch.logsumexp(logs.masked_fill(allowed == 0, -1e9), -1).mean().item()

    grid = [0.3 + 0.02 * step for step in range(100)]
    temperature = min(grid, key=nll)
    relation = torch.tensor([row["relation"] for row in rows] + [row["swapped"] for row in rows])
    one_way = [root not in ("AGREE", "CONSULT", "COOPERATE", "SUPPORT") for root in gold]
    kept = torch.tensor([True] * len(rows) + one_way)
    truth = torch.tensor([1.0] * len(rows) + [0.0] * len(rows))[kept]
    relation = relation[kept]

    def relation_loss(temperature: float, bias: float) -> float:
        return functional.binary_cross_entropy_with_logits(relation / temperature + bias, truth).item()

    candidates = [(t, b / 10) for t in grid for b in range(-20, 21)]
    relation_temperature, relation_bias = min(candidates, key=lambda pair: relation_loss(*pair))
    predicted = [TYPES[i] for i in merge_yield(logits.softmax(-1)).argmax(-1).tolist()]
    print("pooled", json.dumps(scores(gold, predicted)))
    for name, by in (("as trained", 1.0), ("calibrated", temperature)):
        probabilities = merge_yield((logits / by).softmax(-1))
        confidence, best = probabilities.max(-1)
        right = allowed.gather(1, best[:, None]).squeeze(1)
        print("calibration error of the type,", name, round(calibration_error(confidence, right), 4))
    chance = torch.sigmoid(relation / relation_temperature + relation_bias)
    right = (chance > 0.5).float() == truth
    error = calibration_error(torch.maximum(chance, 1 - chance), right)
    print("relation: right", round(right.float().mean().item(), 4), "calibration error", round(error, 4))
    own = torch.sigmoid(
        torch.tensor([row["relation"] for row in rows]) / relation_temperature + relation_bias
    )
    print(
        "share of told events below 0.05, 0.1, 0.2, 0.5:",
        [round((own < x).float().mean().item(), 4) for x in (0.05, 0.1, 0.2, 0.5)],
    )
    if args.store:
        store(folds, temperature, args.store)
    if args.out:
        result = {"type_temperature": round(temperature, 3), "relation_temperature": round(relation_temperature, 3),
                  "relation_bias": round(relation_bias, 3), "none_below": 0.02, "event_threshold": 0.3}  # fmt: skip
        args.out.write_text(json.dumps(result, indent=1) + "\n")
        print(result)


def store(folds: list[list[dict]], temperature: float, out: Path) -> None:
    """Write key, fold and type logits of every sentence, a line each."""
    lines = [
        json.dumps([row["key"], number, [round(v, 2) for v in row["types"]]], separators=(",", ":"))
        for number, rows in enumerate(folds)
        for row in rows
    ]
    head = f'{{"types": {json.dumps(list(TYPES))},\n"temperature": {round(temperature, 3)},\n"rows": [\n'
    out.write_text(head + ",\n".join(lines) + "\n]}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
