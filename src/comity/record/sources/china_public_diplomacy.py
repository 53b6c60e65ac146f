"""China's visits, sister cities, institutes and students with its Asian and Pacific neighbours."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="china_public_diplomacy",
    title="China's Public Diplomacy Dashboard Dataset: counts by partner and year",
    version="2000-2018, East Asia and Pacific, South and Central Asia",
    publisher="AidData, William & Mary",
    landing="https://www.aiddata.org/china-public-diplomacy",
    licence=(
        "AidData's terms: use with attribution, older pages add non-commercial (not verified at the "
        "producer); the carrier states no licence"
    ),
    citation=(
        "Custer, Samantha, et al. (2018). Ties That Bind: Quantifying China's public diplomacy and its "
        '"good neighbor" effect. AidData at William & Mary; AidData (2019). China\'s Public Diplomacy '
        "Dashboard Dataset."
    ),
    bibtex="""@techreport{china_public_diplomacy,
  author = {Custer, Samantha and Russell, Brooke and DiLorenzo, Matthew and Cheng, Mengfan and
    Ghose, Siddhartha and Desai, Harsh and Sims, Jacob and Turner, Jennifer},
  title = {Ties That Bind: Quantifying {China}'s public diplomacy and its good neighbor effect},
  institution = {AidData at William \\& Mary},
  year = {2018}
}""",
    carrier="milesdwilliams15/chinese_media_and_foreign_aid@6d4593b9f3398b8af691e7fb58d07c01b432afaa",
    files={
        "diplomacy.csv": (
            "milesdwilliams15/chinese_media_and_foreign_aid/01_data/PublicDiplomacy/ChinesePublicDiplomacy.csv",
            "https://raw.githubusercontent.com/milesdwilliams15/chinese_media_and_foreign_aid/6d4593b9f3398b8af691e7fb58d07c01b432afaa/"
            "01_data/PublicDiplomacy/ChinesePublicDiplomacy.csv",
            "dd20ad4d723cfae8614e0ff7451a619eaf4416a85cab4dd4a1ec77f83c01a15f",
        ),
    },
    coverage=Coverage(first=2000, last=2018),
    codes="English names of 39 states and territories",
    indicators=(
        Indicator(
            "official_visits_china",
            "Visits of officials between China and the partner, both ways",
            unit="visits",
            area="diplomacy",
            direction="closer",
            per="dyad_year",
            limits=(0, 200),
        ),
        Indicator(
            "sister_cities_china",
            "Sister cities newly agreed between China and the partner",
            unit="pairs of cities",
            area="people",
            direction="closer",
            per="dyad_year",
            limits=(0, 100),
        ),
        Indicator(
            "confucius_institutes",
            "Confucius Institutes newly opened in the partner",
            unit="institutes",
            area="people",
            direction="closer",
            per="dyad_year",
            limits=(0, 30),
        ),
        Indicator(
            "students_china",
            "Students from the actor in the recipient, one of them China",
            unit="persons",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            limits=(1, 300_000),
        ),
    ),
    expected_rows={"dyad_year": (600, 722), "directed_dyad_year": (600, 1_100)},
    known=(
        Known("CHN-KOR", 2015, {"official_visits_china": 7, "sister_cities_china": 12}),
        Known("KOR>CHN", 2016, {"students_china": 70_540}),
    ),
    unresolved={"Cook Islands": "self-governing in association with New Zealand, in no membership list"},
    traps=(
        "38 neighbours of China only; N/A is not collected, which is unknown and not zero",
        "the years 2016 to 2018 are filled for South and Central Asia, hardly for the rest",
        "visits go both ways and are not told apart; counts are from public reports",
        "sister cities and institutes are those new in the year, not all there are",
        "0 students stand where a statistic is missing (Australia 2001): left out",
    ),
)

TIES = {
    "total_elite_visits": "official_visits_china",
    "sister_cities_established": "sister_cities_china",
    "confucius_institutes": "confucius_institutes",
}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables: `dyad_year` (visits, sister cities, institutes) and `directed_dyad_year` (students)."""
    raw = files.csv(
        "diplomacy.csv",
        columns={
            "receiving_country": pl.String,
            "year": pl.Int16,
            **dict.fromkeys([*TIES, "outbound_chinese_students", "inbound_students_to_china"], pl.Int64),
        },
        # parts of the visits, and activities of media that few states have figures for
        ignore=[
            "government_visits",
            "military_visits",
            "ambassador_op_eds",
            "journalist_visits",
            "media_partnerships",
        ],
        nulls=["", "N/A"],
    ).pipe(
        to_iso3,
        {"receiving_country": "partner"},
        system="name",
        year="year",
        unresolved=SOURCE.unresolved,
        outside="drop",
    )
    china = pl.lit("CHN")
    ties = (
        raw.rename(TIES)
        .filter(pl.any_horizontal(pl.col(list(TIES.values())).is_not_null()))
        .select(
            "year",
            *TIES.values(),
            state_a=pl.min_horizontal("partner", china),
            state_b=pl.max_horizontal("partner", china),
        )
        .select("state_a", "state_b", "year", *TIES.values())
        .sort("state_a", "state_b", "year")
    )
    students = pl.concat(
        [
            raw.select(
                actor=china, recipient="partner", year="year", students_china="outbound_chinese_students"
            ),
            raw.select(
                actor="partner", recipient=china, year="year", students_china="inbound_students_to_china"
            ),
        ]
    ).filter(pl.col("students_china") > 0)
    return {"dyad_year": ties, "directed_dyad_year": students.sort("actor", "recipient", "year")}
