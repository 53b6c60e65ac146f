"""Train the one-pass encoder on annotated pairs and on what the marked encoder says of all other pairs.

    python training/distil.py fold  --weights FOLDER --gold FOLDER --mentions mentions.jsonl \
        --teacher fold0.pt --fold 0 --out s0.json
    python training/distil.py final --weights FOLDER --gold FOLDER --mentions mentions.jsonl \
        --teacher final.pt --out sentence.pt

`score` writes the logits of weights that stand beside `--out` anew. The teacher of a fold has not seen the
fold's sentences (learn.py), nor does the student.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from pathlib import Path

import torch
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).parent))
from encoder import TYPES, load_tokenizer, pretrained
from learn import logits, merge_yield, read_gold, scores, split, target_row
from sentence_encoder import SentenceEncoder, encoded, from_marked
from sentences import own_sentences, swapped, unmarked

MOST_PAIRS = 10
RECIPROCAL = {"AGREE", "CONSULT", "COOPERATE", "SUPPORT"}


def mark(text: str, actor, recipient) -> str:
    """The sentence with its two spans marked as the teacher reads them."""
    spans = [(*actor, "s")] + ([(*recipient, "t")] if recipient else [])
    for start, end, name in sorted(spans, reverse=True):
        text = f"{text[:start]}<{name}>{text[start:end]}</{name}>{text[end:]}"
    return text


def pairs_of(row: dict, generator: random.Random) -> list[tuple]:
    """The annotated pair first, then it reversed, then others, at most ten."""
    actor, recipient = row["marked"]
    others = row["others"]
    spans = [s for s in (actor, recipient) if s] + others
    rest = [(a, b) for a in spans for b in spans if a != b and (a, b) != (actor, recipient)]
    rest += [(a, None) for a in spans[:2] if (a, None) != (actor, recipient)]
    generator.shuffle(rest)
    found = [(actor, recipient)] if actor else []
    if actor and recipient:
        rest.remove((recipient, actor))
        found.append((recipient, actor))
    return (found + rest)[:MOST_PAIRS]


def own_rows(own: list[tuple[str, str]]) -> list[dict]:
    """Our sentences as rows: one pair each, its label known."""
    rows = []
    for marked, root in own:
        text, spans = unmarked(marked)
        rows.append({"text": text, "pairs": [tuple(spans)], "roots": [root], "soft": None})
    return rows


def taught(rows: list[dict], roots: dict[str, str], teacher, tokenizer, seed: int) -> list[dict]:
    """Rows with their pairs, the label of the annotated one, and the teacher's answers on every one."""
    generator, found, asked = random.Random(seed), [], []
    for row in rows:
        pairs = pairs_of(row, generator)
        label = [roots[row["key"]]] if row["key"] is not None and row["marked"][0] else []
        found.append(
            {"text": row["text"], "pairs": pairs, "roots": label + [None] * (len(pairs) - len(label))}
        )
        asked += [mark(row["text"], *pair) for pair in pairs]
    with torch.autocast("cpu", torch.bfloat16):
        types, relation = logits(teacher, tokenizer, asked)
    place = 0
    for row in found:
        end = place + len(row["pairs"])
        row["soft"] = (types[place:end].float().softmax(-1), relation[place:end].float().sigmoid())
        place = end
    return found


def tensors(rows: list[dict], tokenizer):
    """A batch: ids, spans, mask, allowed types, soft types, chance of an event, weight of hard and soft."""
    coded = [encoded(tokenizer, row["text"], row["pairs"]) for row in rows]
    length, most = max(len(ids) for ids, _ in coded), max(len(spans) for _, spans in coded)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    spans = torch.zeros(len(rows), most, 4, dtype=torch.long)
    allowed = torch.zeros(len(rows), most, len(TYPES))
    soft = torch.zeros(len(rows), most, len(TYPES))
    event, hard_weight, soft_weight = (torch.zeros(len(rows), most) for _ in range(3))
    for i, (row, (tokens, places)) in enumerate(zip(rows, coded, strict=True)):
        ids[i, : len(tokens)] = torch.tensor(tokens)
        for j, (place, root) in enumerate(zip(places, row["roots"], strict=True)):
            if place is None:
                continue
            spans[i, j] = torch.tensor(place)
            if root is not None:
                types, is_event = target_row(root)
                allowed[i, j, types], event[i, j], hard_weight[i, j] = 1, is_event, 1
            else:
                event[i, j], soft_weight[i, j] = row["soft"][1][j], 0.5
            if row["soft"] is not None:
                soft[i, j] = row["soft"][0][j]
    return ids, spans, (ids != 0).float(), allowed, soft, event, hard_weight, soft_weight


def loss_of(model, batch, weights: torch.Tensor, smoothing: float = 0.05) -> torch.Tensor:
    ids, spans, mask, allowed, soft, event, hard, softly = batch
    types, relation = (values.float() for values in model(ids, spans, mask))
    logs = functional.log_softmax(types, -1)
    right = torch.logsumexp(logs.masked_fill(allowed == 0, -1e9), -1)
    weight = hard * event * (allowed * weights).max(-1).values
    known = -(weight * ((1 - smoothing) * right + smoothing * logs.mean(-1))).sum() / weight.sum().clamp(
        min=1
    )
    taught_weight = softly * event
    learnt = -(taught_weight.unsqueeze(-1) * soft * logs).sum() / taught_weight.sum().clamp(min=1)
    target = torch.where(hard > 0, event * 0.96 + 0.02, event)
    told = functional.binary_cross_entropy_with_logits(relation, target, reduction="none")
    pair_weight = hard + softly
    return known + 0.5 * learnt + (pair_weight * told).sum() / pair_weight.sum().clamp(min=1)


def train(
    model: SentenceEncoder, rows, own, tokenizer, *, epochs, rate, size, seed, n_own, decay=0.9
) -> None:
    """Train in place: layer-wise rates, warm-up, linear decay, the average of late weights."""
    torch.manual_seed(seed)
    counts = torch.ones(len(TYPES))
    for row in rows:
        for root in row["roots"]:
            if root is not None:
                counts[target_row(root)[0]] += 1
    weights = (counts.mean() / counts).pow(0.4).clamp(0.6, 2.0)
    groups = []
    for name, parameter in model.named_parameters():
        if name.startswith(("words", "positions")):
            parameter.requires_grad = name.startswith("positions")
        head = "head" in name
        depth = 1 + int(name.split(".")[1]) if name.startswith("layers") else len(model.layers)
        if parameter.requires_grad:
            groups.append({"params": [parameter], "lr": rate * (3 if head else decay ** (len(model.layers) - depth)),
                           "weight_decay": 0.01 if parameter.ndim > 1 else 0.0})  # fmt: skip
    optimizer = torch.optim.AdamW(groups, fused=True)
    total = epochs * ((len(rows) + n_own) // size + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (0.08 * total)) * max(0.03, 1 - step / total)
    )
    average, n_averaged, step = {}, 0, 0
    for epoch in range(epochs):
        began, generator = time.time(), random.Random(seed + epoch)
        chosen = rows + generator.sample(own, min(n_own, len(own)))
        chosen.sort(key=lambda row: len(row["text"]) + 30 * len(row["pairs"]) + generator.random() * 20)
        batches = [chosen[i : i + size] for i in range(0, len(chosen), size)]
        generator.shuffle(batches)
        model.train()
        running = 0.0
        for rows_ in batches:
            batch = tensors(rows_, tokenizer)
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(model, batch, weights)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            running, step = running + loss.item(), step + 1
            if step > 0.7 * total and step % 4 == 0:
                n_averaged += 1
                for key, value in model.state_dict().items():
                    average.setdefault(key, value.clone())
                    average[key] += (value - average[key]) / n_averaged
        print(f"epoch {epoch} loss {running / len(batches):.3f} {time.time() - began:.0f}s", flush=True)
    model.load_state_dict(average)


@torch.no_grad()
def answers(model: SentenceEncoder, tokenizer, marked: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
    """Type and event logits of marked sentences, one pair each."""
    model.eval()
    rows = own_rows([(text, "AGREE") for text in marked])
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["text"]))
    types, relation = torch.zeros(len(rows), len(TYPES)), torch.zeros(len(rows))
    for i in range(0, len(order), 48):
        place = order[i : i + 48]
        ids, spans, mask, *_ = tensors([rows[r] for r in place], tokenizer)
        t, r = model(ids, spans, mask)
        types[place], relation[place] = t[:, 0], r[:, 0]
    return types, relation


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("task", choices=("fold", "final", "score"))
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--mentions", type=Path)
    parser.add_argument("--teacher", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument(
        "--untouched", action="store_true", help="train on all folds, score the untouched tenth"
    )
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--size", type=int, default=24)
    parser.add_argument("--own", type=int, default=500, help="our own sentences an epoch")
    parser.add_argument("--texts", type=int, default=700, help="sentences of the text files")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    tokenizer = load_tokenizer(args.weights)
    gold = read_gold(args.gold)
    folds = split(gold)
    wanted = 5 if args.untouched else args.fold
    asked = [row for row in gold if folds[row[0]] == wanted]
    if args.task == "score":
        state = torch.load(args.out.with_suffix(".pt"))
        model = SentenceEncoder(len(state["words.weight"]), args.layers)
        model.load_state_dict(state)
        report(model, tokenizer, asked, args.out)
        return
    state = torch.load(args.teacher)
    teacher = pretrained(args.weights, layers=6)
    teacher.load_state_dict(state)
    held = set() if args.task == "final" else {5} if args.untouched else {5, args.fold}
    roots = {key: root for key, _, root in gold}
    rows = [json.loads(line) for line in args.mentions.read_text(encoding="utf-8").splitlines()]
    texts = [row for row in rows if row["key"] is None][: args.texts]
    rows = [row for row in rows if row["key"] is not None and folds[row["key"]] not in held] + texts
    began = time.time()
    rows = taught(rows, roots, teacher, tokenizer, args.seed)
    print(f"{sum(len(row['pairs']) for row in rows)} pairs taught in {time.time() - began:.0f}s", flush=True)
    own = own_rows(own_sentences(Path(__file__).parent / "annotations", seed=args.seed))
    model = from_marked(state, args.layers)
    train(
        model,
        rows,
        own,
        tokenizer,
        epochs=args.epochs,
        rate=args.rate,
        size=args.size,
        seed=args.seed,
        n_own=args.own,
    )
    torch.save(model.state_dict(), args.out.with_suffix(".pt"))
    if args.task == "fold":
        report(model, tokenizer, asked, args.out)


def report(model: SentenceEncoder, tokenizer, asked, out: Path) -> None:
    """Print the scores on annotated rows; write their logits, and the event logits with actors exchanged."""
    types, relation = answers(model, tokenizer, [marked for _, marked, _ in asked])
    _, reverse = answers(model, tokenizer, [swapped(marked) for _, marked, _ in asked])
    predicted = [TYPES[i] for i in merge_yield(types.softmax(-1)).argmax(-1).tolist()]
    print(json.dumps(scores([root for *_, root in asked], predicted)),
          f"event {relation.sigmoid().mean():.2f} reversed {reverse.sigmoid().mean():.2f}")  # fmt: skip
    out.write_text(json.dumps([
        {"key": key, "root": root, "types": [round(v, 4) for v in t], "relation": round(r, 4), "swapped": round(s, 4)}
        for (key, _, root), t, r, s in zip(asked, types.tolist(), relation.tolist(), reverse.tolist(), strict=True)
    ]))  # fmt: skip


if __name__ == "__main__":
    main()
