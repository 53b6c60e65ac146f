"""Travels abroad of the presidents and secretaries of state of the United States."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from comity.record.checksums import read_checksums
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.record.xml import read_records
from comity.states import to_iso3

CARRIER = "HistoryAtState/travels@3170c773f22c99dadc8ec93da070f8ff6259d6d8"
# The last trips listed are of February 2025: that year is not whole, so its counts are unknown.
COUNTED = Coverage(first=1866, last=2024, absent_inside="zero", actors=("USA",))

SOURCE = Source(
    id="us_travels",
    title="Travels Abroad of the President and of the Secretary of State",
    version="2025-02",
    publisher="Office of the Historian, US Department of State",
    landing="https://history.state.gov/departmenthistory/travels",
    licence="Public domain / CC0 1.0 (LICENSE.md); a work of the US government",
    citation=(
        "Office of the Historian, US Department of State (2025). Travels Abroad of the President; Travels "
        "Abroad of the Secretary of State. https://history.state.gov/departmenthistory/travels."
    ),
    bibtex="""@misc{us_travels,
  author = {{Office of the Historian, US Department of State}},
  title = {Travels Abroad of the President and of the Secretary of State},
  year = {2025},
  url = {https://history.state.gov/departmenthistory/travels}
}""",
    carrier=CARRIER,
    files=read_checksums(Path(__file__).with_suffix(".sha256"), carrier=CARRIER),
    coverage=Coverage(first=1866, last=2025, actors=("USA",)),
    codes="the publisher's country slugs (korea-south); a slug outlives a change of name or regime",
    indicators=(
        Indicator(
            "president_visits",
            "Visits by the US president",
            unit="visits",
            area="diplomacy",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            trailing=5,
            limits=(0, 20),
            coverage=COUNTED,
        ),
        Indicator(
            "secretary_visits",
            "Visits by the US secretary of state",
            unit="visits",
            area="diplomacy",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            trailing=5,
            limits=(0, 40),
            coverage=COUNTED,
        ),
    ),
    expected_rows={"visits": (4_050, 4_271), "directed_dyad_year": (2_250, 2_500)},
    known=(
        Known("USA>KOR", 2021, {"president_visits": 0, "secretary_visits": 1}),
        Known("USA>CHN", 1972, {"president_visits": 1, "secretary_visits": 1}),
    ),
    unresolved={
        "antarctica": "no state",
        "germany 1947": "under Allied occupation",
        "kosovo 1999-2001": "under United Nations administration, independent from 2008",
        "morocco 1943": "under French and Spanish protectorate",
        "morocco 1945": "under French and Spanish protectorate",
        "palau 1986": "a United Nations trust territory of the United States",
        "suriname 1967": "part of the Kingdom of the Netherlands",
        "tunisia 1943": "under French protectorate",
        "cook-islands": "self-governing in association with New Zealand; in no membership list",
        "holy-see": "in no membership list (COW, Gleditsch-Ward)",
        "netherlands-antilles": "part of the Kingdom of the Netherlands",
        "palestinian-authority": "in no membership list",
        "west-bank": "in no membership list",
    },
    traps=(
        "one <trip> per country: a journey is several rows, each a visit here",
        "the same trip may stand twice under two ids (Blinken, Seoul 2021; Biden, Glasgow 2021): person, "
        "host and dates make a visit here; two stops in one place on one day are one visit",
        "private and conference visits, and trips before and after the term, are included",
        "the state reached may not be the state met: conferences are counted at their host",
    ),
)

ROLES = {"president": "President", "secretary": "Secretary of State"}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables.

    `visits`, a row per person, host and dates; `directed_dyad_year`, their number by first day.
    """
    trips = [
        {**trip, "folder": name.split("/")[0]}
        for name in SOURCE.files
        for trip in read_records(
            files.path(name),
            record="trip",
            fields={
                "id": "id",
                "role": "role",
                "person": "name",
                "start": "start-date",
                "end": "end-date",
                "slug": "country@id",
                "city": "locale",
            },
            # country names in prose, remarks in prose, and who typed the row when
            ignore=(
                "remarks",
                "created-by",
                "created-datetime",
                "last-modified-by",
                "last-modified-datetime",
            ),
        )
    ]
    visits = (
        pl.DataFrame(trips, infer_schema_length=None)
        .with_columns(
            pl.col("start", "end").str.to_date("%Y-%m-%d"),
            # "Henry A. (Heinz Alfred) Kissinger": the name at birth is no part of the name in use
            person=pl.col("person").str.replace(r" \([^)]*\)", ""),
            role=pl.col("role").replace_strict(ROLES),
            number=pl.col("id").cast(pl.Int32),
        )
        .sort("start", "number")
        .unique(["person", "slug", "start", "end"], keep="first", maintain_order=True)
        .with_columns(year=pl.col("start").dt.year().cast(pl.Int16))
        .pipe(to_iso3, {"slug": "recipient"}, system="slug", year="year", unresolved=SOURCE.unresolved)
        .with_columns(actor=pl.lit("USA"), visit_id=pl.format("us_travels-{}", "number"))
    )
    counts = (
        visits.filter(pl.col("year") <= COUNTED.last)
        .group_by("actor", "recipient", "year")
        .agg(
            president_visits=(pl.col("role") == "President").sum().cast(pl.Int16),
            secretary_visits=(pl.col("role") == "Secretary of State").sum().cast(pl.Int16),
        )
        .sort("actor", "recipient", "year")
    )
    columns = ["actor", "recipient", "person", "role", "city", "start", "end", "visit_id"]
    return {"visits": visits.select(columns), "directed_dyad_year": counts}
