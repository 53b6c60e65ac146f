"""Investment treaties in force between two states."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.record.spells import dyad_years, signatures, within_lives
from comity.states import to_iso3

# The list names today's states (and Yugoslavia).
FORMER = ("CSK", "DDR", "SCG", "SUN", "VDR", "YMD", "YUG", "ZAN")

SOURCE = Source(
    id="bits",
    title="International Investment Agreements Navigator",
    version="2025-02",
    publisher="UNCTAD, Investment Policy Hub",
    landing="https://investmentpolicy.unctad.org/international-investment-agreements",
    licence=(
        "UNCTAD's terms: free to consult and quote with UNCTAD named as the source; the carrier states no "
        "licence. Only facts are taken (parties, dates, status), no texts"
    ),
    citation=(
        "UNCTAD (2025). International Investment Agreements Navigator. "
        "https://investmentpolicy.unctad.org/international-investment-agreements (as of February 2025)."
    ),
    bibtex="""@misc{bits,
  author = {{UNCTAD}},
  title = {International Investment Agreements Navigator},
  year = {2025},
  url = {https://investmentpolicy.unctad.org/international-investment-agreements},
  note = {As of February 2025}
}""",
    carrier="bkey15/dissertation@404972095f61b481311089fbb75bcac4a7b700fd",
    files={
        "bits.rda": (
            "bkey15/dissertation/data/ch2/raw/bits_raw.rda",
            "https://raw.githubusercontent.com/bkey15/dissertation/404972095f61b481311089fbb75bcac4a7b700fd/"
            "data/ch2/raw/bits_raw.rda",
            "8b9ee349224211053115fcf4026b11163ce4e1e70023953e0f281652d4449e4c",
        ),
    },
    coverage=Coverage(first=1957, last=2024, absent_inside="zero", leaves_out=FORMER),
    codes=(
        "names of the parties in one string, some with commas (Korea, Republic of); groups (EU, EFTA) by name"
    ),
    indicators=(
        # No tie that counts: states with strong courts sign none with each other, so that none is no distance.
        Indicator(
            "investment_treaties",
            "Investment treaties in force",
            unit="treaties",
            area="economy",
            direction="closer",
            per="dyad_year",
            limits=(0, 15),
        ),
    ),
    expected_rows={"dyad_year": (69_000, 72_000), "spells": (3_480, 3_560), "signatures": (4_100, 4_400)},
    known=(
        Known("KOR-USA", 2012, {"investment_treaties": 1}),
        Known("KOR-USA", 2024, {"investment_treaties": 3}),
        Known("DEU-PAK", 1962, {"investment_treaties": 1}),
    ),
    unresolved={
        **dict.fromkeys(
            ["ACP", "ANCOM (Andean Community)", "ASEAN (Association of South-East Asian Nations)"]
            + ["AU (African Union)"]
            + ["BIMSTEC (Bay of Bengal Initiative for Multi-Sectoral Technical and Economic Cooperation)"]
            + ["CACM (Central American Common Market)", "CARICOM (Caribbean Community)"]
            + ["CEFTA (Central European Free Trade Agreement)"]
            + ["CEMAC (Economic and Monetary Community of Central Africa)"]
            + ["CEPGL (Economic Community of the Great Lakes Countries)"]
            + ["COMESA (Common Market for Eastern and Southern Africa)"]
            + ["EAC (East African Community)"]
            + ["ECO (Economic Cooperation Organization)", "UMA (Arab Maghreb Union)"]
            + ["ECCAS (Economic Community of Central African States)"]
            + ["ECOWAS (Economic Community of West African States)"]
            + ["EFTA (European Free Trade Association)", "EU (European Union)"]
            + ["Energy Charter Treaty members", "Eurasian Economic Union", "European Union"]
            + ["GCC (Gulf Cooperation Council)", "LAIA (Latin American Integration Association)"]
            + ["League of Arab States", "MERCOSUR (Mercado Común Sudamericano)"]
            + ["OCT (Overseas Countries and Territories)", "OIC Investment Agreement members"]
            + ["SACU (Southern African Customs Union)"]
            + ["SADC (Southern African Development Community)"]
            + ["SAFTA (South Asian Free Trade Area Accord)"]
            + ["SPARTECA (South Pacific Regional Trade and Economic Cooperation Agreement)"]
            + ["WAEMU (West African Economic and Monetary Union)"],
            "a group: its members are not named as parties",
        ),
        **dict.fromkeys(
            ["Channel Islands", "Cook Islands", "Hong Kong", "Macao", "Niue"] + ["State of Palestine"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        "parties stand in one string and some names contain commas: those are replaced before the string "
        "is cut",
        "an agreement with a group (EU, EFTA, ASEAN, MERCOSUR) counts for no member of it: the members are "
        "not named. The Belgium-Luxembourg Economic Union, which signs as its two members, counts for both",
        "treaties stand under today's names whatever their year: spells are cut to the two states' lives",
        "terminated treaties are included up to their end; 45 of them and 707 signed ones never entered "
        "into force",
        "treaties with investment provisions (500: free trade agreements, frameworks) count like bilateral "
        "ones",
        "not in force long after termination: sunset clauses protect older investments, here they do not "
        "count",
    ),
)

# Names that hold a comma, as the states room knows them.
INVERTED = {
    "Bolivia, Plurinational State of": "Bolivia",
    "Congo, Democratic Republic of the": "Democratic Republic of the Congo",
    "Hong Kong, China SAR": "Hong Kong",
    "Macao, China SAR": "Macao",
    "Iran, Islamic Republic of": "Iran",
    "Korea, Dem. People's Rep. of": "North Korea",
    "Korea, Republic of": "South Korea",
    "Micronesia, Federated States of": "Micronesia",
    "Moldova, Republic of": "Moldova",
    "Tanzania, United Republic of": "Tanzania",
    "Venezuela, Bolivarian Republic of": "Venezuela",
    "Channel Islands (Guernsey, Jersey)": "Channel Islands",
    "ACP (African, Caribbean and Pacific Group of States)": "ACP",
    "BLEU (Belgium-Luxembourg Economic Union)": "Belgium, Luxembourg",
}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Three tables: `spells` (investment_treaty; label bit-N or tip-N, N the row's number), `dyad_year`, `signatures`.

    `signatures` also has the treaties that never entered into force.
    """
    (raw,) = files.r(
        "bits.rda",
        columns={
            "treaty_id": pl.Int32,
            "type": pl.String,
            "parties": pl.String,
            "date_of_signature": pl.Date,
            "date_of_entry_into_force": pl.Date,
            "termination_date": pl.Date,
        },
        # titles and texts; the status follows from the dates
        ignore=["full_title", "short_title", "status", "text"],
    ).values()
    parties = (
        raw.select(
            label=pl.format(
                "{}-{}", pl.col("type").replace_strict({"BITs": "bit", "TIPs": "tip"}), pl.col("treaty_id")
            ),
            union=pl.col("parties").str.contains("BLEU", literal=True),
            party=pl.col("parties").str.replace_many(INVERTED).str.split(", "),
            signed=pl.col("date_of_signature").dt.year().cast(pl.Int16),
            start="date_of_entry_into_force",
            end="termination_date",
        )
        .explode("party")
        # today's names, but for the one party that is gone
        .with_columns(
            year=pl.when(pl.col("party") == "Yugoslavia (former)")
            .then(1990)
            .otherwise(SOURCE.coverage.last)
            .cast(pl.Int16)
        )
        .pipe(to_iso3, {"party": "state"}, system="name", year="year", unresolved=SOURCE.unresolved)
        .drop("year")
    )
    pairs = (
        parties.join(parties.select("label", other="state"), on="label")
        .filter(pl.col("state") < pl.col("other"))
        # the two of the union have no treaty with each other by signing as one
        .filter(~(pl.col("union") & (pl.col("state") == "BEL") & (pl.col("other") == "LUX")))
        .select(
            "label",
            "signed",
            "start",
            "end",
            state_a="state",
            state_b="other",
            kind=pl.lit("investment_treaty"),
        )
    )
    spells = (
        pairs.filter(pl.col("start").is_not_null())
        .select("state_a", "state_b", "kind", "label", "start", "end")
        .pipe(within_lives)
        .sort("state_a", "state_b", "start", "label")
    )
    first, last = SOURCE.coverage.first, SOURCE.coverage.last
    years = dyad_years(spells, first=first, last=last, name="investment_treaties")
    return {"dyad_year": years, "spells": spells, "signatures": signatures(pairs)}
