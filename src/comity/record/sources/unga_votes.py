"""Roll calls and votes of the UN General Assembly, with six issues."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

ISSUES = {
    "me": "Palestinian conflict",
    "nu": "Nuclear weapons and nuclear material",
    "di": "Arms control and disarmament",
    "co": "Colonialism",
    "hr": "Human rights",
    "ec": "Economic development",
}
# Where agreement on an issue counts. Nuclear votes are nearly all arms votes too, and the Middle East and
# colonial votes repeat one division year after year: they are kept as indicators, but only one vote measure
# an area is a tie beside the overall one, so that votes do not drown alliances, troops or aid.
AREAS = {
    "me": ("security", False),
    "nu": ("security", False),
    "di": ("security", True),
    "co": ("values", False),
    "hr": ("values", True),
    "ec": ("development", True),
}
NAMES = {
    "me": "vote_agreement_palestine",
    "nu": "vote_agreement_nuclear",
    "di": "vote_agreement_arms",
    "co": "vote_agreement_colonialism",
    "hr": "vote_agreement_human_rights",
    "ec": "vote_agreement_development",
}

SOURCE = Source(
    id="unga_votes",
    title="United Nations General Assembly Voting Data (unvotes)",
    version="unvotes 0.3.0 (sessions 1-74)",
    publisher="Erik Voeten, Anton Strezhnev and Michael A. Bailey, Harvard Dataverse; David Robinson "
    "(unvotes)",
    landing="https://doi.org/10.7910/DVN/LEJUQZ",
    licence="MIT for the package; Harvard Dataverse deposit (CC0 by default, not verified)",
    citation=(
        "Voeten, Erik, Anton Strezhnev and Michael A. Bailey. United Nations General Assembly Voting Data. "
        "Harvard Dataverse, https://doi.org/10.7910/DVN/LEJUQZ; Robinson, David and Nicholas "
        "Goguen-Compagnoni. unvotes: United Nations General Assembly Voting Data. R package."
    ),
    bibtex="""@data{unga_votes,
  author = {Voeten, Erik and Strezhnev, Anton and Bailey, Michael A.},
  title = {United Nations General Assembly Voting Data},
  publisher = {Harvard Dataverse},
  doi = {10.7910/DVN/LEJUQZ},
  note = {As in the R package unvotes by Robinson and Goguen-Compagnoni}
}""",
    carrier="dgrtwo/unvotes@7eb7034314ff79c49c9e0785fcd9d216fa04cf14",
    files={
        f"{name}.rda": (
            f"dgrtwo/unvotes/data/{name}.rda",
            f"https://raw.githubusercontent.com/dgrtwo/unvotes/"
            f"7eb7034314ff79c49c9e0785fcd9d216fa04cf14/data/{name}.rda",
            digest,
        )
        for name, digest in {
            "un_votes": "cf814a48bc536e8f87f8e027942ac515fe6aae9d63cd71dd88ed718b14887e87",
            "un_roll_calls": "ff2070ae600cfd32176c6d149637306b9b677d6b910f48bec59a15357d673b4b",
            "un_roll_call_issues": "eec1b509ebce692c242b842837d5d861b52b65b2868a7c66f573d4a87d2eb0be",
        }.items()
    },
    coverage=Coverage(first=1946, last=2019),
    codes="names (with ISO2 where the state still is): resolved by name and the year of the session",
    indicators=(
        Indicator(
            "vote_agreement",
            "Agreement of votes in the UN General Assembly",
            unit="mean closeness of votes, 0 to 1",
            area="values",
            direction="closer",
            per="dyad_year",
            tie=True,
            limits=(0, 1),
            derived="votes",
        ),
        *(
            Indicator(
                NAMES[issue],
                f"Agreement of votes in the UN General Assembly: {label}",
                unit="mean closeness of votes, 0 to 1",
                area=AREAS[issue][0],
                direction="closer",
                per="dyad_year",
                tie=AREAS[issue][1],
                limits=(0, 1),
                derived=f"votes/{issue}",
            )
            for issue, label in ISSUES.items()
        ),
    ),
    expected_rows={"votes": (850_000, 870_109), "rollcalls": (6_202, 6_202)},
    known=(
        Known("KOR-USA", 2018, {"vote_agreement": 0.5106, "vote_agreement_human_rights": 0.5909}),
        Known("ISR-USA", 2018, {"vote_agreement": 0.9231}),
    ),
    unresolved={
        "Ghana 1956": "admitted during the session, independent in March 1957",
        "Mauritius 1967": "admitted during the session, independent in March 1968",
        "Bosnia & Herzegovina 1991": "admitted during the session, independent in April 1992",
        "Zanzibar": "two votes in December 1963; in no membership list that year",
        "Belarus 1946-1990": "a Soviet republic with a vote of its own",
        "Ukraine 1946-1990": "a Soviet republic with a vote of its own",
        "India 1946": "before its independence in August 1947",
    },
    traps=(
        "absences are not rows: a missing vote is unknown, and agreement is over the roll calls in which "
        "both voted",
        "year is that in which the session opens (session + 1945), as in ideal points: a session's last "
        "votes are of the next year; days of dates before session 59 are unreliable upstream",
        "the 19th session (1964) has one roll call: left out, it measures nothing",
        "Yugoslavia's row runs on to 2019 (it is Serbia's); Germany votes from 1973, the Koreas from 1991",
        "some roll calls carry several issues, and most after 2015 none",
    ),
)

VOTES = {"yes": 1, "abstain": 2, "no": 3}
ONE_VOTE_SESSION = 19


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables.

    `votes` (rollcall, state, vote: 1 yes, 2 abstain, 3 no) and `rollcalls` (date, session, year, issues).
    """
    issues = files.r(
        "un_roll_call_issues.rda", columns={"rcid": pl.Int32, "short_name": pl.String}, ignore=["issue"]
    )["un_roll_call_issues"]
    raw_calls = files.r(
        "un_roll_calls.rda",
        columns={"rcid": pl.Int32, "session": pl.Int16, "date": pl.Date},
        # the State Department's list of important votes (with gaps), kinds of motion, and prose
        ignore=["importantvote", "unres", "amend", "para", "short", "descr"],
    )["un_roll_calls"]
    raw_votes = files.r(
        "un_votes.rda",
        columns={"rcid": pl.Int32, "country": pl.String, "vote": pl.String},
        ignore=["country_code"],
    )["un_votes"]
    rollcalls = (
        raw_calls.filter(pl.col("session") != ONE_VOTE_SESSION)
        .select(
            "date",
            "session",
            rollcall="rcid",
            year=(pl.col("session") + 1945).cast(pl.Int16),
        )
        .with_columns(
            pl.col("rollcall")
            .is_in(issues.filter(pl.col("short_name") == issue)["rcid"].implode())
            .alias(issue)
            for issue in ISSUES
        )
        .select("rollcall", "date", "session", "year", *ISSUES)
        .sort("rollcall")
    )
    votes = (
        raw_votes.rename({"rcid": "rollcall"})
        .join(rollcalls.select("rollcall", "year"), on="rollcall", how="inner")
        .with_columns(vote=pl.col("vote").replace_strict(VOTES, return_dtype=pl.Int8))
        # China's seat until 1971 is named Taiwan; before December 1949 its holder ruled China
        .with_columns(
            country=pl.when((pl.col("country") == "Taiwan") & (pl.col("year") < 1949))
            .then(pl.lit("China"))
            # the file keeps Yugoslavia's name for Serbia's votes
            .when((pl.col("country") == "Yugoslavia") & (pl.col("year") >= 2006))
            .then(pl.lit("Serbia"))
            .otherwise("country")
        )
        .pipe(to_iso3, {"country": "state"}, system="name", year="year", unresolved=SOURCE.unresolved)
        .select("rollcall", "state", "vote")
        .sort("rollcall", "state")
    )
    return {"votes": votes, "rollcalls": rollcalls}
