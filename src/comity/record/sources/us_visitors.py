"""Visits of foreign leaders to the United States."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from comity.record.checksums import read_checksums
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.record.xml import read_records
from comity.states import to_iso3

CARRIER = "HistoryAtState/visits@869ca4f0e8d15521bc3c094b846e6b1d3c7d8f1d"
# The last visit listed is of 12 November 2024: that year is not whole, so its counts are unknown.
COUNTED = Coverage(first=1874, last=2023, absent_inside="zero", recipients=("USA",))

SOURCE = Source(
    id="us_visitors",
    title="Visits by Foreign Leaders",
    version="2024-11",
    publisher="Office of the Historian, US Department of State",
    landing="https://history.state.gov/departmenthistory/visits",
    licence="Public domain / CC0 1.0 (LICENSE.md); a work of the US government",
    citation=(
        "Office of the Historian, US Department of State (2024). Visits by Foreign Leaders. "
        "https://history.state.gov/departmenthistory/visits."
    ),
    bibtex="""@misc{us_visitors,
  author = {{Office of the Historian, US Department of State}},
  title = {Visits by Foreign Leaders},
  year = {2024},
  url = {https://history.state.gov/departmenthistory/visits}
}""",
    carrier=CARRIER,
    files=read_checksums(Path(__file__).with_suffix(".sha256"), carrier=CARRIER),
    coverage=Coverage(first=1874, last=2024),
    codes="the publisher's country slugs (korea-south); a slug outlives a change of name or regime",
    indicators=(
        Indicator(
            "visits_to_us",
            "Visits by the state's leaders to the United States",
            unit="visits",
            area="diplomacy",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            trailing=5,
            limits=(0, 20),
            coverage=COUNTED,
        ),
    ),
    expected_rows={"visits": (3_100, 3_300), "directed_dyad_year": (2_200, 2_800)},
    known=(
        Known("KOR>USA", 2018, {"visits_to_us": 1}),
        Known("ISR>USA", 2009, {"visits_to_us": 4}),
    ),
    unresolved={
        "cook-islands": "self-governing in association with New Zealand; in no membership list",
        "haiti 1926": "under occupation by the United States",
        "hawaii": "the Kingdom of Hawaii, in no membership list",
        "syria 1945": "before its independence in April 1946",
        "vietnam 1951": "the State of Vietnam within the French Union, in no membership list",
        "french-polynesia": "part of France",
        "holy-see": "in no membership list (COW, Gleditsch-Ward)",
        "new-caledonia": "part of France",
        "niue": "self-governing in association with New Zealand; in no membership list",
    },
    traps=(
        "each leader is a row, at multilateral meetings in the US too (United Nations, summits)",
        "working, official, state and private visits are told apart in prose only, which is not kept",
        "two errands in one stay stand as two rows (Xi, November 2023): person, state and first day make a "
        "visit here",
        "two people in one row become two visits",
        "one row has the slug korea, one the misspelt slug somoa",
    ),
)

OFFICES = (
    r"(?:(?:Acting|Interim|Provisional|Federal|Vice) )?"
    r"(?:President(?:-elect)?|Prime Minist(?:er|ere)(?:-designate|-elect)?|Premier|Chancellor|King|Queen"
    r"|Emperor|Shah|Sultan|[EA]mir|Regent|Crown Prince|Prince|Grand Duke|Grand Duchess|Pope|Taoiseach"
    r"|Governor General|Chairman of the Presidency|Chairman|General Secretary|First Secretary"
    r"|Chief of State|Head of State|Junta Member|Brigadier General|Lieutenant General|General|Sheikh)"
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables.

    `visits`, a row per person and stay (city null: prose only), and `directed_dyad_year`, their number.
    """
    rows = [
        visit
        for name in SOURCE.files
        for visit in read_records(
            files.path(name),
            record="visit",
            fields={
                "id": "id",
                "visitor": "visitor",
                "start": "start-date",
                "end": "end-date",
                "slug": "from@id",
            },
            # prose on the occasion, and who typed the row when
            ignore=(
                "description",
                "created-by",
                "created-datetime",
                "last-modified-by",
                "last-modified-datetime",
            ),
        )
    ]
    visits = (
        pl.DataFrame(rows, infer_schema_length=None)
        .with_columns(
            pl.col("start", "end").str.to_date("%Y-%m-%d"),
            number=pl.col("id").cast(pl.Int32),
            # misspelt in three rows: "Prime Minster", "Prime MinisterHaidar"
            visitor=pl.col("visitor")
            .str.replace(r"^Prime Min(?:ister|ster) ?", "Prime Minister ")
            # one man, both prince and premier
            .str.replace("^Premier and Prince ", "Prince "),
        )
        .with_columns(
            visitor=pl.col("visitor").str.replace_all(rf"(?:,| and) ({OFFICES} )", "|$1").str.split("|")
        )
        .explode("visitor")
        .with_columns(
            role=pl.col("visitor").str.extract(rf"^({OFFICES})\b"),
            person=pl.col("visitor").str.replace(rf"^{OFFICES} ", ""),
        )
        .sort("start", "end", "number", descending=[False, True, False])
        .unique(["person", "slug", "start"], keep="first", maintain_order=True)
        .with_columns(year=pl.col("start").dt.year().cast(pl.Int16))
        .pipe(to_iso3, {"slug": "actor"}, system="slug", year="year", unresolved=SOURCE.unresolved)
        .sort("start", "number", "person")
        .with_columns(
            recipient=pl.lit("USA"),
            city=pl.lit(None, dtype=pl.String),
            visit_id=pl.format("us_visitors-{}", "number"),
        )
        # two people of one row: the second takes the row's number with a letter
        .with_columns(
            visit_id=pl.when(pl.int_range(pl.len()).over("visit_id") == 0)
            .then("visit_id")
            .otherwise(pl.format("{}b", "visit_id"))
        )
    )
    counts = (
        visits.filter(pl.col("year") <= COUNTED.last)
        .group_by("actor", "recipient", "year")
        .agg(visits_to_us=pl.len().cast(pl.Int16))
        .sort("actor", "recipient", "year")
    )
    columns = ["actor", "recipient", "person", "role", "city", "start", "end", "visit_id"]
    return {"visits": visits.select(columns), "directed_dyad_year": counts}
