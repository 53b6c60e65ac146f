"""Scheduled air routes between states, about June 2014."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

YEAR = 2014

SOURCE = Source(
    id="routes",
    title="OpenFlights airports and routes",
    version="June 2014 (frozen)",
    publisher="OpenFlights.org",
    landing="https://openflights.org/data.html",
    licence="Open Database License 1.0 (data/LICENSE)",
    citation="OpenFlights.org (2014). Airport, airline and route data. https://openflights.org/data.html.",
    bibtex="""@misc{routes,
  author = {{OpenFlights.org}},
  title = {Airport, airline and route data},
  year = {2014},
  url = {https://openflights.org/data.html}
}""",
    carrier="jpatokal/openflights@5a0360255a5a2ff2b9f1e9cb199716da68a8a33f",
    files={
        "airports.dat": (
            "jpatokal/openflights/data/airports.dat",
            "https://raw.githubusercontent.com/jpatokal/openflights/5a0360255a5a2ff2b9f1e9cb199716da68a8a33f/"
            "data/airports.dat",
            "9387cdb38df5bd664da823f8ccb69fdd9b33a1888f5b7cca09c34a3cd9ff59f9",
        ),
        "routes.dat": (
            "jpatokal/openflights/data/routes.dat",
            "https://raw.githubusercontent.com/jpatokal/openflights/5a0360255a5a2ff2b9f1e9cb199716da68a8a33f/"
            "data/routes.dat",
            "bd373706238134f619c624c606dccc74c05c2582a977c489c81de501735f2390",
        ),
    },
    coverage=Coverage(first=YEAR, last=YEAR, absent_inside="zero"),
    codes="English names of the airports' countries (Burma, Czech Republic)",
    indicators=(
        Indicator(
            "air_routes",
            "Pairs of airports with a scheduled flight from actor to recipient",
            unit="routes",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(0, 500),
        ),
        Indicator(
            "airline_routes",
            "Routes from actor to recipient, counted once for each airline that sells them",
            unit="airline routes",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 1_500),
        ),
    ),
    expected_rows={"directed_dyad_year": (3_500, 4_800)},
    known=(
        Known("KOR>USA", YEAR, {"airline_routes": 39}),
        Known("USA>KOR", YEAR, {"airline_routes": 39}),
    ),
    unresolved={
        **dict.fromkeys(
            ["American Samoa", "Anguilla", "Aruba", "Bermuda", "British Virgin Islands"]
            + ["Cayman Islands", "Christmas Island", "Cocos (Keeling) Islands", "Cook Islands"]
            + ["Falkland Islands", "Faroe Islands", "French Guiana", "French Polynesia"]
            + ["Gibraltar", "Greenland", "Guadeloupe", "Guam", "Guernsey", "Hong Kong"]
            + ["Isle of Man", "Jersey", "Macau", "Martinique", "Mayotte", "Netherlands Antilles"]
            + ["New Caledonia", "Niue", "Norfolk Island", "Northern Mariana Islands", "Puerto Rico"]
            + ["Reunion", "Saint Pierre and Miquelon", "Turks and Caicos Islands", "Virgin Islands"]
            + ["Wallis and Futuna", "Western Sahara"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        "one row per airline: code-shares repeat a flight, so distinct pairs of airports are the tie",
        "a snapshot of 2014, kept by volunteers: not the network of today, and small airlines may be missing",
        "892 of 67,663 routes name an airport that the airport list does not hold; they are left out",
        "airports of territories (Guam, Hong Kong, Puerto Rico) count for no state",
        "flights without number of passengers: 39 is not 39 flights a day",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (departure), recipient (arrival), year 2014, two counts."""
    airports = read(files, "airports.dat", {0: "airport", 3: "country"})
    # an airport's number is missing where only its code was known
    routes = read(files, "routes.dat", {0: "airline", 3: "departure", 5: "arrival"}).drop_nulls()
    flights = (
        routes.join(airports.rename({"airport": "departure", "country": "from"}), on="departure")
        .join(airports.rename({"airport": "arrival", "country": "to"}), on="arrival")
        .pipe(
            to_iso3,
            {"from": "actor", "to": "recipient"},
            system="name",
            year=YEAR,
            unresolved=SOURCE.unresolved,
        )
        .filter(pl.col("actor") != pl.col("recipient"))
        .group_by("actor", "recipient")
        .agg(
            air_routes=pl.struct("departure", "arrival").n_unique().cast(pl.Int16),
            airline_routes=pl.len().cast(pl.Int16),
        )
        .select("actor", "recipient", pl.lit(YEAR, pl.Int16).alias("year"), "air_routes", "airline_routes")
        .sort("actor", "recipient")
    )
    return {"directed_dyad_year": flights}


def read(files: Files, name: str, columns: dict[int, str]) -> pl.DataFrame:
    """The named columns, by position, of a file without a header in which backslash-N is missing."""
    frame = pl.read_csv(files.path(name), has_header=False, infer_schema_length=0, null_values="\\N")
    return frame.select(frame.to_series(position).alias(column) for position, column in columns.items())
