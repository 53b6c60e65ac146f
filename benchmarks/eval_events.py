"""Score the event coder on annotated sentences: types, end to end, calibration, throughput.

    python benchmarks/eval_events.py --gold FOLDER

FOLDER holds PLV_train.tsv (marked sentences), plover_dev.jsonl (sentences with events) and
score_events.py, whose figures these are. The encoder in the package has learnt from PLV_train.tsv, so its
types are scored from the logits of cross-validation (training/crossvalidation.json: each sentence by an
encoder that never saw it), beside TF-IDF with logistic regression on the same folds.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from types import ModuleType

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
CROSS_VALIDATION = ROOT / "training" / "crossvalidation.json"


def read_scorer(folder: Path) -> ModuleType:
    """The scorer that stands beside the gold files."""
    spec = importlib.util.spec_from_file_location("score_events", folder / "score_events.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder / 'score_events.py'}: cannot be read")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_marked(folder: Path) -> list[dict[str, str]]:
    """The rows of PLV_train.tsv."""
    with (folder / "PLV_train.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def fold15(name: str) -> str:
    return "YIELD" if name in ("CONCEDE", "RETREAT") else name


def calibration_error(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error over ten bins of equal width."""
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    error = 0.0
    for low in range(bins):
        inside = place == low
        if inside.any():
            error += abs(confidence[inside].mean() - right[inside].mean()) * inside.mean()
    return error


def cross_validated(rows: list[dict[str, str]]) -> tuple[dict[str, str], dict[str, float], dict[str, int]]:
    """By sentence_id: root, its chance and fold, by an encoder that had not seen the sentence."""
    stored = json.loads(CROSS_VALIDATION.read_text(encoding="utf-8"))
    types = stored["types"]
    pair = [types.index("CONCEDE"), types.index("RETREAT")]
    roots, chances, folds = {}, {}, {}
    for key, fold, logits in stored["rows"]:
        scaled = np.array(logits) / stored["temperature"]
        chance = np.exp(scaled - scaled.max())
        chance /= chance.sum()
        pooled = {types[i]: chance[i] for i in range(len(types)) if i not in pair}
        pooled["YIELD"] = chance[pair].sum()
        roots[key] = max(pooled, key=lambda name: pooled[name])
        chances[key], folds[key] = float(pooled[roots[key]]), fold
    return roots, chances, folds


def tfidf(rows: list[dict[str, str]], folds: dict[str, int]) -> dict[str, str]:
    """By sentence_id: the root by TF-IDF of words and pairs and logistic regression, out of fold."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    found = {}
    for fold in sorted(set(folds.values())):
        learn = [row for row in rows if folds.get(row["sentence_id"], fold) != fold]
        ask = [row for row in rows if folds.get(row["sentence_id"]) == fold]
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
            LogisticRegression(C=30, class_weight="balanced", max_iter=2000),
        )
        model.fit([row["sentence"] for row in learn], [row["gold_root"] for row in learn])
        for row, root in zip(ask, model.predict([row["sentence"] for row in ask]), strict=True):
            found[row["sentence_id"]] = str(root)
    return found


def show_types(scorer: ModuleType, rows: list[dict[str, str]]) -> None:
    """Macro-F1 by type, quad classes, confusions and calibration, cross-validated."""
    roots, chances, folds = cross_validated(rows)
    asked = [row for row in rows if row["sentence_id"] in roots]
    gold = [row["gold_root"] for row in asked]
    print(f"\nTypes of marked sentences, five-fold cross-validation, {len(asked)} sentences")
    for name, given in (("encoder", roots), ("TF-IDF + logistic", tfidf(asked, folds))):
        result = scorer.score_labels(gold, [given[row["sentence_id"]] for row in asked])
        print(
            f"  {name:18} accuracy {result['accuracy']:.3f}  macro-F1 {result['root_macro_f1']:.3f}  "
            f"quad macro-F1 {result['quad_macro_f1']:.3f}"
        )
        if name == "encoder":
            per_root = result["per_root"]
    print("  type        P     R     F1    n")
    for name, value in per_root.items():
        print(f"  {name:10} {value['p']:.3f} {value['r']:.3f} {value['f1']:.3f} {value['gold']:4}")
    given = [roots[row["sentence_id"]] for row in asked]
    wrong = Counter((g, p) for g, p in zip(gold, given, strict=True) if g != p)
    print("  most frequent confusions (gold > given):", end=" ")
    print(", ".join(f"{g} > {p} {n}" for (g, p), n in wrong.most_common(12)))
    confidence = np.array([chances[row["sentence_id"]] for row in asked])
    right = np.array([g == p for g, p in zip(gold, given, strict=True)])
    print(f"  expected calibration error {calibration_error(confidence, right):.3f}")


def show_speed(rows: list[dict[str, str]]) -> None:
    """Marked sentences a second on one thread."""
    from comity.events.model import classify

    sentences = [row["marked_sentence"] for row in rows]
    classify(sentences[:20])
    began = time.perf_counter()
    classify(sentences)
    seconds = time.perf_counter() - began
    load = os.getloadavg()[0]
    print(f"\nEncoder: {len(sentences) / seconds:.0f} pairs a second on one thread (machine load {load:.1f})")


def show_end_to_end(scorer: ModuleType, folder: Path) -> None:
    """Triples, events and countries from raw sentences, by the lexicon and by the encoder."""
    import polars as pl

    from comity.events.code import code
    from comity.events.encoded import code_with_encoder

    lines = (folder / "plover_dev.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    frame = pl.DataFrame(
        {
            "doc_id": [record["id"] for record in records],
            "sentence": [0] * len(records),
            "start": [0] * len(records),
            "end": [len(record["text"]) for record in records],
            "text": [record["text"] for record in records],
            "date": [None] * len(records),
        },
        schema_overrides={
            "sentence": pl.Int32,
            "start": pl.Int32,
            "end": pl.Int32,
            "date": pl.Date,
        },
    )
    gold = {record["id"]: record["events"] for record in records}
    coders = {"lexicon": code, "encoder": code_with_encoder}
    for name, coder in coders.items():
        coder(frame.head(5))
        began = time.perf_counter()
        events = coder(frame)
        seconds = time.perf_counter() - began
        predicted: dict[str, list[dict[str, object]]] = {key: [] for key in gold}
        for event in events.iter_rows(named=True):
            predicted[event["doc_id"]].append(
                {
                    "source": event["actor_state"],
                    "event": event["type"],
                    "recipient": event["recipient_state"],
                }
            )
        print(
            f"\nEnd to end by the {name}: plover_dev.jsonl, {len(records) / seconds:.0f} sentences a second"
        )
        for half, title in ((None, "all"), (0, "half that thresholds were chosen on"), (1, "other half")):
            keys = [key for place, key in enumerate(sorted(gold)) if half is None or place % 2 == half]
            result = scorer.score({k: gold[k] for k in keys}, {k: predicted[k] for k in keys}, boot=1000)
            print(f"  {title}: {len(keys)} sentences, {result['silent']} without an event")
            for kind in scorer.KINDS:
                value = result[kind]
                low, high = value["ci95"]
                print(
                    f"    {kind:8} P {value['p']:.3f} R {value['r']:.3f} "
                    f"F1 {value['f1']:.3f} [{low:.3f}, {high:.3f}]"
                )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--gold", type=Path, required=True)
    args = parser.parse_args()
    if missing := [
        n for n in ("PLV_train.tsv", "plover_dev.jsonl", "score_events.py") if not (args.gold / n).is_file()
    ]:
        sys.exit(f"{args.gold}: {', '.join(missing)} missing; --gold names the folder of annotated sentences")
    scorer, rows = read_scorer(args.gold), read_marked(args.gold)
    show_types(scorer, rows)
    show_speed(rows)
    show_end_to_end(scorer, args.gold)


if __name__ == "__main__":
    main()
