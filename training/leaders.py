"""Write the surnames by which heads of state and government since 1946 are known, where one state has them.

    python training/leaders.py --record FOLDER --out src/comity/events/leaders.csv

FOLDER is a full record; the leaders are Archigos' (Goemans, Gleditsch and Chiozza 2009).
"""

from __future__ import annotations

import argparse
from pathlib import Path

import polars as pl

SINCE = 1946


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--record", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    leaders = pl.read_parquet(args.record / "tables" / "leaders" / "leaders.parquet")
    states: dict[str, set[str]] = {}
    first: dict[str, int] = {}
    for name, state, start, end in leaders.select("leader", "state", "start", "end").iter_rows():
        if (end or start).year < SINCE:
            continue
        surname = name.split()[-1]
        if len(surname) < 3 or not surname.isalpha():
            continue
        states.setdefault(surname, set()).add(state)
        first[surname] = min(first.get(surname, 9999), start.year)
    rows = [(name, *found, first[name]) for name, found in sorted(states.items()) if len(found) == 1]
    lines = [
        "name,state,since,source",
        *(f"{name},{state},{year},Archigos 4.1" for name, state, year in rows),
    ]
    args.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(rows), "names of one state,", len(states) - len(rows), "of several left out")


if __name__ == "__main__":
    main()
