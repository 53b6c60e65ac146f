"""Official development assistance: what each donor disbursed to each recipient."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="aid_oecd",
    title="DAC2A: Aid (ODA) disbursements to countries and regions",
    version="2009-2022, constant 2022 prices",
    publisher="OECD, Development Assistance Committee",
    landing="https://data-explorer.oecd.org",
    licence="OECD terms: reuse with attribution; the carrier leaves its licence blank",
    citation="OECD (2024). DAC2A: Aid (ODA) disbursements to countries and regions. OECD Data Explorer.",
    bibtex="""@misc{aid_oecd,
  author = {{OECD}},
  title = {{DAC2A}: Aid ({ODA}) disbursements to countries and regions},
  year = {2024},
  url = {https://data-explorer.oecd.org}
}""",
    carrier="dante042/MINT488@551b3286b36e0a9339c5292838df49333bcbc026",
    files={
        "oecd.rda": (
            "dante042/MINT488/data/OECD.rda",
            "https://raw.githubusercontent.com/dante042/MINT488/551b3286b36e0a9339c5292838df49333bcbc026/"
            "data/OECD.rda",
            "ef8912756ba8cc9002439acf8ab2ff4a64666e3c0717ee2e8b3d5aaaccc51ed2",
        ),
    },
    coverage=Coverage(first=2009, last=2022),
    codes="the OECD's English names; Korea, as a donor, is the Republic of Korea",
    indicators=(
        Indicator(
            "aid",
            "Official development assistance from donor (actor) to recipient, net",
            unit="million constant 2022 US dollars",
            area="development",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            trailing=5,
            limits=(0, 20_000),
        ),
        Indicator(
            "aid_humanitarian",
            "Humanitarian aid from donor (actor) to recipient",
            unit="million constant 2022 US dollars",
            area="development",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 10_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (43_000, 46_500)},
    known=(Known("USA>UKR", 2022, {"aid": 9_238.05}),),
    unresolved={
        **dict.fromkeys(
            ["Anguilla", "Cook Islands", "Mayotte", "Montserrat", "Niue", "Saint Helena"]
            + ["Tokelau", "Wallis and Futuna", "West Bank and Gaza Strip"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        'the types of aid overlap: only "ODA: Total Net" and "Humanitarian Aid" are read, and never added',
        "net of repayments, and the file keeps no negative and no zero total: a missing pair is no aid, a "
        "repayment or no report, so it stays unknown",
        "donors outside the committee (Turkey, the Emirates, Kazakhstan) report what they choose; China "
        "does not",
        '"Korea" is a donor here; the recipient is "Democratic People\'s Republic of Korea"',
        "imputed multilateral aid is an estimate and not used",
    ),
)

TYPES = {"ODA: Total Net": "aid", "Humanitarian Aid": "aid_humanitarian"}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (donor), recipient, year, aid, aid_humanitarian."""
    (raw,) = files.r(
        "oecd.rda",
        columns={
            "Donor": pl.String,
            "Recipient": pl.String,
            "Aid type": pl.String,
            "Year": pl.Int16,
            "Value": pl.Float64,
        },
        ignore=["Amount type"],  # constant 2022 prices throughout
    ).values()
    aid = (
        raw.filter(pl.col("Aid type").is_in(list(TYPES)))
        .with_columns(
            pl.col("Donor").replace({"Korea": "South Korea"}), pl.col("Aid type").replace_strict(TYPES)
        )
        .pipe(
            to_iso3,
            {"Donor": "actor", "Recipient": "recipient"},
            system="name",
            year="Year",
            unresolved=SOURCE.unresolved,
        )
        .group_by("actor", "recipient", "Year")
        .agg(
            pl.col("Value").filter(pl.col("Aid type") == kind).first().alias(kind) for kind in TYPES.values()
        )
        .filter(pl.col("aid").is_not_null())
        .select("actor", "recipient", pl.col("Year").alias("year"), "aid", "aid_humanitarian")
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": aid}
