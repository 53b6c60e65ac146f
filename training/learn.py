"""Train the relation encoder: first on our own sentences, then on annotated ones with ours replayed.

    python training/learn.py own   --weights FOLDER --out own.pt
    python training/learn.py fold  --weights FOLDER --gold FOLDER --start own.pt --fold 0 --out fold0.json
    python training/learn.py final --weights FOLDER --gold FOLDER --start own.pt --out final.pt

Splits are by sentence and type with a fixed seed: one tenth is the untouched split (never trained on
by `fold`, never scored but with `--untouched`), the rest five folds.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import sys
import time
from collections import defaultdict
from pathlib import Path

import torch
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).parent))
from encoder import QUADS, TYPES, RelationEncoder, load_tokenizer, pretrained, spaced_markers
from sentences import NONE, own_sentences, replaced_actors, swapped

INDEX = {name: i for i, name in enumerate(TYPES)}
YIELD = (INDEX["CONCEDE"], INDEX["RETREAT"])
RECIPROCAL = {"AGREE", "CONSULT", "COOPERATE"}


def read_gold(folder: Path) -> list[tuple[str, str, str]]:
    """(uid-like key, marked sentence, root) of every annotated sentence."""
    with (folder / "PLV_train.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return [(row["sentence_id"], row["marked_sentence"], row["gold_root"]) for row in rows]


def split(rows: list[tuple[str, str, str]], seed: int = 7) -> dict[str, int]:
    """Fold of each sentence_id: 0 to 4, or 5 for the untouched tenth; stratified by root."""
    by_root: dict[str, list[str]] = defaultdict(list)
    for key, _, root in rows:
        if all(key not in keys for keys in by_root.values()):
            by_root[root].append(key)
    generator, folds, count = random.Random(seed), {}, 0
    for root in sorted(by_root):
        keys = sorted(by_root[root])
        generator.shuffle(keys)
        n_untouched = max(1, round(len(keys) / 10))
        for position, key in enumerate(keys):
            folds[key] = 5 if position < n_untouched else count % 5
            count += position >= n_untouched
    return folds


def target_row(root: str) -> tuple[list[int], float]:
    """The indices of the types a label allows, and whether there is an event (1) or none (0)."""
    if root == NONE:
        return list(range(len(TYPES))), 0.0
    return (list(YIELD) if root == "YIELD" else [INDEX[root]]), 1.0


class Batches:
    """Batches of like length over (marked, root) examples, shuffled anew each epoch."""

    def __init__(self, tokenizer, examples, size: int, seed: int) -> None:
        self.size, self.generator = size, random.Random(seed)
        encoded = tokenizer.encode_batch([spaced_markers(text) for text, _ in examples])
        self.rows = [(e.ids, *target_row(root)) for e, (_, root) in zip(encoded, examples, strict=True)]

    def __iter__(self):
        order = sorted(self.rows, key=lambda row: len(row[0]) + self.generator.random() * 6)
        batches = [order[i : i + self.size] for i in range(0, len(order), self.size)]
        self.generator.shuffle(batches)
        for batch in batches:
            yield tensors(batch)


def tensors(batch):
    width = max(len(ids) for ids, _, _ in batch)
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    allowed = torch.zeros(len(batch), len(TYPES))
    for row, (tokens, types, _) in enumerate(batch):
        ids[row, : len(tokens)] = torch.tensor(tokens)
        allowed[row, types] = 1
    return ids, (ids != 0).long(), allowed, torch.tensor([event for *_, event in batch])


def loss_of(model, ids, mask, allowed, event, weights, smoothing: float = 0.05) -> torch.Tensor:
    types, relation = (values.float() for values in model(ids, mask))
    logs = functional.log_softmax(types, dim=-1)
    right = torch.logsumexp(logs.masked_fill(allowed == 0, -1e9), dim=-1)
    smooth = logs.mean(-1)
    weight = event * (allowed * weights).max(-1).values
    type_loss = -(weight * ((1 - smoothing) * right + smoothing * smooth)).sum() / weight.sum().clamp(min=1)
    relation_loss = functional.binary_cross_entropy_with_logits(relation, event * 0.96 + 0.02)
    return type_loss + 0.5 * relation_loss


def train(
    model,
    make_examples,
    tokenizer,
    *,
    epochs: int,
    rate: float,
    size: int,
    seed: int,
    frozen: int = 0,
    decay: float = 0.85,
):
    """Train in place with layer-wise rates, warm-up, linear decay and an average of late weights."""
    torch.manual_seed(seed)
    examples = make_examples(0)
    counts = torch.ones(len(TYPES))
    for _, root in examples:
        if root != NONE:
            for index in target_row(root)[0]:
                counts[index] += 1
    weights = (counts.mean() / counts).pow(0.4).clamp(0.6, 2.0)
    n_layers, groups = len(model.bert.encoder.layer), []
    for name, parameter in model.named_parameters():
        depth = 1 + int(name.split(".")[3]) if name.startswith("bert.encoder.layer") else n_layers + 1
        if name.startswith("bert.embeddings") or depth <= frozen:
            parameter.requires_grad = False
            continue
        head = name.startswith(("type_head", "relation_head"))
        groups.append(
            {
                "params": [parameter],
                "lr": rate * (5 if head else decay ** (n_layers - depth + 1)),
                "weight_decay": 0.01 if parameter.ndim > 1 else 0.0,
            }
        )
    optimizer = torch.optim.AdamW(groups, fused=True)
    total = epochs * (len(examples) // size + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (0.08 * total)) * max(0.03, 1 - step / total)
    )
    average, n_averaged, step = None, 0, 0
    for epoch in range(epochs):
        began, running, n = time.time(), 0.0, 0
        model.train()
        for ids, mask, allowed, event in Batches(tokenizer, make_examples(epoch), size, seed + epoch):
            # Processors with bfloat16 instructions train some two times as fast; the averages stay float32.
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(model, ids, mask, allowed, event, weights)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            running, n, step = running + loss.item(), n + 1, step + 1
            if step % 20 == 0:
                print(f"  step {step} of {total} {running / n:.3f} {time.time() - began:.0f}s", flush=True)
            if step > 0.7 * total and step % 4 == 0:
                state = {
                    k: v.detach().clone() for k, v in model.state_dict().items() if v.dtype.is_floating_point
                }
                n_averaged += 1
                if average is None:
                    average = state
                else:
                    for key in average:
                        average[key] += (state[key] - average[key]) / n_averaged
        print(f"epoch {epoch} loss {running / n:.3f} {time.time() - began:.0f}s", flush=True)
    if average is not None:
        model.load_state_dict(average, strict=False)


@torch.no_grad()
def logits(model, tokenizer, marked: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
    model.eval()
    encoded = [e.ids for e in tokenizer.encode_batch([spaced_markers(text) for text in marked])]
    order = sorted(range(len(marked)), key=lambda i: len(encoded[i]))
    types, relation = torch.zeros(len(marked), len(TYPES)), torch.zeros(len(marked))
    for i in range(0, len(order), 64):
        rows = order[i : i + 64]
        ids, mask, _, _ = tensors([(encoded[r], [0], 0.0) for r in rows])
        types[rows], relation[rows] = (values.float() for values in model(ids, mask))
    return types, relation


def merged(name: str) -> str:
    return "YIELD" if name in ("CONCEDE", "RETREAT") else name


def scores(gold: list[str], predicted: list[str]) -> dict[str, float]:
    quad = {merged(t): QUADS[i] for i, t in enumerate(TYPES)} | {"YIELD": 1}

    def macro(a, b):
        values = []
        for label in sorted(set(a), key=str):
            hit = sum(x == label == y for x, y in zip(a, b, strict=True))
            values.append(2 * hit / (a.count(label) + b.count(label)))
        return sum(values) / len(values)

    g, p = [merged(x) for x in gold], [merged(x) for x in predicted]
    return {
        "n": len(g),
        "accuracy": sum(x == y for x, y in zip(g, p, strict=True)) / len(g),
        "macro_f1": macro(g, p),
        "quad_f1": macro([quad[x] for x in g], [quad[x] for x in p]),
    }


def epoch_examples(gold: list[tuple[str, str]], own: list[tuple[str, str]], n_own: int):
    """What an epoch sees: each annotated sentence, some with other actors, swapped ones, and a share of ours."""

    def make(epoch: int) -> list[tuple[str, str]]:
        generator = random.Random(1000 + epoch)
        examples: list[tuple[str, str]] = []
        for marked, root in gold:
            text = replaced_actors(marked, generator) if generator.random() < 0.35 else marked
            if generator.random() < 0.08:
                text = text.replace("<t>", "").replace("</t>", "")
            examples.append((text, root))
            if root not in RECIPROCAL and generator.random() < 0.2:
                examples.append((swapped(marked), NONE))
        examples += generator.sample(own, min(n_own, len(own)))
        return examples

    return make


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("task", choices=("own", "fold", "final"))
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument(
        "--untouched", action="store_true", help="train on all folds, score the untouched tenth"
    )
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--size", type=int, default=24)
    parser.add_argument("--own", type=int, default=500, help="our own sentences an epoch")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that are left as they are")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    tokenizer = load_tokenizer(args.weights)
    model: RelationEncoder = pretrained(args.weights, layers=args.layers)
    own = own_sentences(Path(__file__).parent / "annotations", seed=args.seed)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    if args.task == "own":

        def make(epoch: int) -> list[tuple[str, str]]:
            return random.Random(epoch).sample(own, min(args.own, len(own)))

        print(len(own), "sentences of ours", flush=True)
        train(
            model,
            make,
            tokenizer,
            epochs=args.epochs,
            rate=args.rate,
            size=args.size,
            seed=args.seed,
            frozen=args.frozen,
        )
        if args.gold:
            rows = read_gold(args.gold)
            folds = split(rows)
            report(model, tokenizer, [row for row in rows if folds[row[0]] != 5], None)
        torch.save(model.state_dict(), args.out)
        return
    rows = read_gold(args.gold)
    folds = split(rows)
    if args.task == "final":
        held: set[int] = set()
    elif args.untouched:
        held = {5}
    else:
        held = {5, args.fold}
    gold = [(marked, root) for key, marked, root in rows if folds[key] not in held]
    train(
        model,
        epoch_examples(gold, own, args.own),
        tokenizer,
        epochs=args.epochs,
        rate=args.rate,
        size=args.size,
        seed=args.seed,
        frozen=args.frozen,
    )
    if args.task == "final":
        torch.save(model.state_dict(), args.out)
        return
    wanted = 5 if args.untouched else args.fold
    report(model, tokenizer, [row for row in rows if folds[row[0]] == wanted], args.out)
    torch.save(model.state_dict(), args.out.with_suffix(".pt"))


def report(model, tokenizer, rows, out: Path | None) -> None:
    """Print the scores on annotated rows; write their logits for calibration and pooled scores."""
    types, relation = logits(model, tokenizer, [marked for _, marked, _ in rows])
    swapped_types, swapped_relation = logits(model, tokenizer, [swapped(marked) for _, marked, _ in rows])
    probabilities = merge_yield(types.softmax(-1))
    predicted = [TYPES[i] for i in probabilities.argmax(-1).tolist()]
    print(
        json.dumps(scores([root for *_, root in rows], predicted)),
        f"relation p {relation.sigmoid().mean():.2f} swapped {swapped_relation.sigmoid().mean():.2f}",
        flush=True,
    )
    if out:
        out.write_text(
            json.dumps(
                [
                    {
                        "key": key,
                        "root": root,
                        "types": [round(v, 4) for v in t],
                        "relation": round(r, 4),
                        "swapped": round(s, 4),
                    }
                    for (key, _, root), t, r, s in zip(
                        rows, types.tolist(), relation.tolist(), swapped_relation.tolist(), strict=True
                    )
                ]
            )
        )


def merge_yield(probabilities: torch.Tensor) -> torch.Tensor:
    """CONCEDE and RETREAT as one for the choice of the type."""
    merged_ = probabilities.clone()
    total = probabilities[:, list(YIELD)].sum(-1)
    larger = probabilities[:, YIELD[0]] >= probabilities[:, YIELD[1]]
    merged_[:, YIELD[0]] = torch.where(larger, total, torch.zeros_like(total))
    merged_[:, YIELD[1]] = torch.where(larger, torch.zeros_like(total), total)
    return merged_


if __name__ == "__main__":
    main()
