"""Score the event coder on annotated sentences: types, end to end, calibration, throughput.

    python benchmarks/eval_events.py --gold FOLDER [--documents 1000 10000]

FOLDER holds PLV_train.tsv (marked sentences), plover_dev.jsonl (sentences with events) and
score_events.py, whose figures these are. The encoder in the package has learnt from PLV_train.tsv, so its
types are scored from the logits of cross-validation (training/crossvalidation.json: each sentence by an
encoder that never saw it), beside TF-IDF with logistic regression on the same folds and the lexicon coder.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import os
import subprocess
import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path
from types import ModuleType

import numpy as np
import polars as pl

import bench_events
from measured import ROOT

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


def by_lexicon(rows: list[dict[str, str]]) -> dict[str, str]:
    """By sentence_id: the type of the first event that the lexicon coder finds, or NONE."""
    from comity.events.code import code

    events = code(
        as_sentences([row["sentence_id"] for row in rows], [row["sentence"] for row in rows]), coder="lexicon"
    )
    first = dict.fromkeys((row["sentence_id"] for row in rows), "NONE")
    for key, type in events.select("doc_id", "type").reverse().iter_rows():
        first[key] = type
    return first


def show_types(scorer: ModuleType, rows: list[dict[str, str]]) -> None:
    """Macro-F1 by type, quad classes, confusions and calibration, cross-validated."""
    roots, chances, folds = cross_validated(rows)
    asked = [row for row in rows if row["sentence_id"] in roots]
    gold = [row["gold_root"] for row in asked]
    print(f"\nPLV_train.tsv: types of marked sentences, five-fold cross-validation, {len(asked)} sentences")
    results = {}
    coders = {"encoder": roots, "TF-IDF + logistic": tfidf(asked, folds), "lexicon": by_lexicon(asked)}
    for name, given in coders.items():
        result = results[name] = scorer.score_labels(gold, [given[row["sentence_id"]] for row in asked])
        print(
            f"  {name:18} accuracy {result['accuracy']:.3f}  macro-F1 {result['root_macro_f1']:.3f}  "
            f"quad macro-F1 {result['quad_macro_f1']:.3f}"
        )
    print("  type        P     R     F1    n   F1 of the lexicon")
    for name, value in results["encoder"]["per_root"].items():
        other = results["lexicon"]["per_root"][name]["f1"]
        print(
            f"  {name:10} {value['p']:.3f} {value['r']:.3f} {value['f1']:.3f} {value['gold']:4}   {other:.3f}"
        )
    show_confusions(gold, [fold15(roots[row["sentence_id"]]) for row in asked])
    show_calibration(
        np.array([chances[row["sentence_id"]] for row in asked]),
        np.array([roots[row["sentence_id"]] == g for row, g in zip(asked, gold, strict=True)]),
    )


def show_confusions(gold: list[str], given: list[str]) -> None:
    """The table of gold types (rows) by given types (columns, by their first four letters)."""
    names = sorted(set(gold) | set(given))
    counts = Counter(zip(gold, given, strict=True))
    print("  confusions: rows are gold, columns what the encoder gives")
    print("            " + "".join(f"{name[:4]:>5}" for name in names))
    for name in names:
        print(f"  {name:10}" + "".join(f"{counts[name, other] or '.':>5}" for other in names))


def show_calibration(confidence: np.ndarray, right: np.ndarray) -> None:
    """Share right by confidence, and the expected calibration error."""
    print("  confidence   n   mean  right")
    for low in (0.0, 0.5, 0.6, 0.7, 0.8, 0.9):
        high = 0.5 if low == 0.0 else low + 0.1 + 1e-9
        inside = (confidence >= low) & (confidence < high)
        if inside.any():
            share = f"{confidence[inside].mean():.3f}  {right[inside].mean():.3f}"
            print(f"  {low:.1f} to {min(high, 1.0):.1f}  {inside.sum():4}  {share}")
    print(f"  expected calibration error {calibration_error(confidence, right):.3f}")


def as_sentences(keys: list[str], texts: list[str]) -> pl.DataFrame:
    """Sentences without a date, each a document of its own."""
    columns = {"doc_id": keys, "end": [len(text) for text in texts], "text": texts}
    return pl.DataFrame(columns).with_columns(
        sentence=pl.lit(0, pl.Int32),
        start=pl.lit(0, pl.Int32),
        end=pl.col("end").cast(pl.Int32),
        date=pl.lit(None, pl.Date),
    )


def show_end_to_end(scorer: ModuleType, folder: Path) -> None:
    """Triples, events and countries from raw sentences, by the lexicon and by the encoder."""
    from comity.events.code import code
    from comity.events.encoded import code_with_encoder

    lines = (folder / "plover_dev.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    frame = as_sentences([record["id"] for record in records], [record["text"] for record in records])
    gold = {record["id"]: record["events"] for record in records}
    coders = {"lexicon": partial(code, coder="lexicon"), "encoder": code_with_encoder}
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
            f"\nplover_dev.jsonl: end to end by the {name}, {len(records) / seconds:.0f} sentences a second on one "
            f"core (machine load {os.getloadavg()[0]:.1f})"
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
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10000])
    args = parser.parse_args()
    if missing := [
        n for n in ("PLV_train.tsv", "plover_dev.jsonl", "score_events.py") if not (args.gold / n).is_file()
    ]:
        sys.exit(f"{args.gold}: {', '.join(missing)} missing; --gold names the folder of annotated sentences")
    scorer, rows = read_scorer(args.gold), read_marked(args.gold)
    show_types(scorer, rows)
    show_end_to_end(scorer, args.gold)
    print(flush=True)
    # In a process of its own: one that is started inherits the memory of its parent as its largest.
    sizes = [str(size) for size in args.documents]
    speed = [
        sys.executable,
        str(Path(bench_events.__file__)),
        "--gold",
        str(args.gold),
        "--documents",
        *sizes,
    ]
    subprocess.run(speed, check=True)


if __name__ == "__main__":
    main()
