"""Invented sources: a directed one with gaps, an undirected one, one by states, and roll calls."""

import hashlib
from dataclasses import replace
from types import SimpleNamespace

import polars as pl

from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

TRAVEL = "ccode,year,visits\n732,2000,2\n740,2000,1\n732,2001,\n740,2003,4\n"
PACTS = "a,b,year,pact\nJPN,USA,1940,0\nJPN,USA,1960,1\nJPN,USA,1961,1\nJPN,USA,1962,1\nKOR,USA,1961,1\n"
PEOPLE = "state,year,people\nKOR,1960,25.5\nKOR,1961,26\nUSA,1960,180.671\n"
VOTES = "rollcall,state,vote\n" + "".join(
    f"{call},{state},{vote}\n"
    for call in range(1, 7)
    for state, vote in (("JPN", 1), ("KOR", 1 if call < 4 else 3), ("USA", 2))
)


def source(name: str, content: str, **changes) -> Source:
    described = Source(
        id=name,
        title=f"Invented {name}",
        version="1",
        publisher="Nobody",
        landing="https://example.org",
        licence="CC0",
        citation=f"Nobody (2024). {name}.",
        bibtex=f"@misc{{{name}, title = {{{name}}}}}",
        carrier="nobody/invented@" + "0" * 40,
        files={
            "data.csv": (
                f"nobody/{name}.csv",
                f"https://example.org/{name}.csv",
                hashlib.sha256(content.encode()).hexdigest(),
            )
        },
        coverage=Coverage(1990, 2000),
        codes="ISO3",
    )
    return replace(described, **changes)


def indicator(name: str, per: str, **changes) -> Indicator:
    return replace(Indicator(name, name, "number", "security", "closer", per, tie=True), **changes)  # type: ignore[arg-type]


def read_travel(files):
    raw = files.csv("data.csv", columns={"ccode": pl.Int16, "year": pl.Int16, "visits": pl.Int16})
    hosts = raw.pipe(to_iso3, {"ccode": "recipient"}, system="cow", year="year")
    return {
        "directed_dyad_year": hosts.select(
            actor=pl.lit("USA"), recipient="recipient", year="year", visits="visits"
        )
    }


def read_pacts(files):
    raw = files.csv("data.csv", columns={"a": pl.String, "b": pl.String, "year": pl.Int16, "pact": pl.Int8})
    return {"dyad_year": raw.rename({"a": "state_a", "b": "state_b"}), "as_upstream": raw}


def read_people(files):
    return {
        "state_year": files.csv(
            "data.csv", columns={"state": pl.String, "year": pl.Int16, "people": pl.Float64}
        )
    }


def read_votes(files):
    votes = files.csv("data.csv", columns={"rollcall": pl.Int32, "state": pl.String, "vote": pl.Int8})
    calls = votes.select("rollcall").unique().sort("rollcall")
    return {
        "votes": votes,
        "rollcalls": calls.with_columns(year=pl.lit(2000, dtype=pl.Int16), hr=pl.col("rollcall") > 4),
    }


def invented_sources() -> dict[str, SimpleNamespace]:
    return {
        "pacts": SimpleNamespace(
            SOURCE=source(
                "pacts",
                PACTS,
                coverage=Coverage(1940, 1962, "zero"),
                indicators=(indicator("pact", "dyad_year", limits=(0, 1)),),
                expected_rows={"dyad_year": (5, 5)},
                known=(Known("KOR-USA", 1961, {"pact": 1}), Known("KOR-USA", 1950, {"pact": 0})),
            ),
            tables=read_pacts,
        ),
        "people": SimpleNamespace(
            SOURCE=source(
                "people",
                PEOPLE,
                coverage=Coverage(1960, 1961),
                indicators=(indicator("people", "state_year", tie=False),),
                known=(Known("USA", 1960, {"people": 180.671}),),
            ),
            tables=read_people,
        ),
        "travel": SimpleNamespace(
            SOURCE=source(
                "travel",
                TRAVEL,
                coverage=Coverage(2000, 2003, "zero", actors=("USA",), waves=(2000, 2001, 2003)),
                indicators=(indicator("visits", "directed_dyad_year", limits=(0, 10)),),
            ),
            tables=read_travel,
        ),
        "votes": SimpleNamespace(
            SOURCE=source(
                "votes",
                VOTES,
                coverage=Coverage(2000, 2001),
                indicators=(
                    indicator("agreement", "dyad_year", derived="votes"),
                    indicator("agreement_hr", "dyad_year", derived="votes/hr"),
                ),
            ),
            tables=read_votes,
        ),
    }
