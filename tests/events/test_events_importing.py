"""Other projects' events in our schema: a small invented file in each layout, and files that are not in it."""

import datetime as dt
import gzip
import zipfile
from pathlib import Path

import polars as pl
import pytest

from comity.errors import BadRequest, MissingFile, UnwritableOutput
from comity.events import event_types, schema
from comity.events.importing import import_events
from comity.events.importing.cameo import plover
from comity.events.importing.codes import contexts_of, sector_of, state_of_cameo, state_of_fips
from comity.events.importing.gdelt import FORMAT as GDELT
from comity.events.importing.phoenix import FORMAT as PHOENIX
from comity.events.importing.polecat import FORMAT as POLECAT
from comity.events.modes import modes
from comity.events.store import read_events

ICEWS_COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code",
    "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
    "City", "District", "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip
ICEWS_ROW = (
    "7", "2014-03-02", "Army (Ruritania)", "Military,Government", "Russian Federation", "Use force", "190",
    "-10.0", "Citizen (Ukraine)", "General Population / Civilian / Social", "Ukraine", "99", "3", "A paper",
    "Simferopol", "", "Crimea", "Ukraine", "45.0", "34.1",
)  # fmt: skip
POLECAT_COLUMNS = (
    *POLECAT.needed, "Actor Name", "Primary Actor Sector", "Recipient Name", "Primary Recipient Sector", "City",
    "Country",
)  # fmt: skip


def table(path: Path, *rows: tuple[str, ...], separator: str = "\t") -> Path:
    path.write_text("".join(separator.join(row) + "\n" for row in rows), encoding="utf-8")
    return path


def gdelt_row(layout: int, **cells: str) -> tuple[str, ...]:
    assert GDELT.layouts is not None
    return tuple(cells.get(column, "") for column in GDELT.layouts[layout])


CALL = {
    "GLOBALEVENTID": "410", "SQLDATE": "20150219", "Actor1Name": "SEOUL", "Actor1CountryCode": "KOR",
    "Actor1Type1Code": "GOV", "Actor2Name": "UNITED STATES", "Actor2CountryCode": "USA", "EventCode": "041",
    "NumMentions": "12", "ActionGeo_Type": "4", "ActionGeo_FullName": "Seoul, Soul-t'ukpyolsi, South Korea",
    "ActionGeo_CountryCode": "KS",
}  # fmt: skip


def imported(path: Path, format: str) -> pl.DataFrame:
    import_events(path, format, path.parent / "out.parquet")
    return pl.read_parquet(path.parent / "out.parquet")


def test_icews_names_become_states_and_codes_types(tmp_path: Path) -> None:
    event = imported(table(tmp_path / "i.tab", ICEWS_COLUMNS, ICEWS_ROW), "icews").row(0, named=True)
    assert (event["actor_state"], event["actor_sector"]) == ("RUS", "MIL")
    assert (event["recipient_state"], event["recipient_sector"]) == ("UKR", "CVL")
    assert (event["type"], event["contexts"], event["area"]) == ("ASSAULT", ["military"], "security")
    assert (event["date"], event["date_precision"]) == (dt.date(2014, 3, 2), "day")
    assert (event["place"], event["place_state"], event["sentence"]) == ("Simferopol", "UKR", 3)
    assert (event["source"], event["source_type"], event["confidence"]) == ("icews", "190", None)


@pytest.mark.parametrize("layout", [0, 1, 2], ids=["1.0 to March 2013", "1.0", "2.0"])
def test_gdelt_has_no_header_and_its_places_are_fips(tmp_path: Path, layout: int) -> None:
    event = imported(table(tmp_path / "g.csv", gdelt_row(layout, **CALL)), "gdelt").row(0, named=True)
    assert (event["doc_id"], event["date"], event["mentions"]) == ("410", dt.date(2015, 2, 19), 12)
    assert (event["actor_state"], event["actor_sector"], event["recipient_state"]) == ("KOR", "GOV", "USA")
    assert (event["type"], event["mode"]) == ("CONSULT", "phone")
    assert (event["place"], event["place_state"]) == ("Seoul", "KOR")


def test_gdelt_places_that_are_a_state_alone_have_no_city(tmp_path: Path) -> None:
    row = gdelt_row(2, **CALL | {"ActionGeo_Type": "1", "ActionGeo_FullName": "South Korea"})
    event = imported(table(tmp_path / "g.csv", row), "gdelt").row(0, named=True)
    assert (event["place"], event["place_state"]) == (None, "KOR")


def test_phoenix_actors_are_cameo_codes(tmp_path: Path) -> None:
    cells = {
        "EventID": "1_v0.2.0", "Date": "20140620", "SourceActorFull": "INDPTY", "SourceActorEntity": "IND",
        "SourceActorRole": "PTY", "TargetActorFull": "IMGMUSISI", "TargetActorEntity": "IMG", "EventCode": "111",
        "LocationName": "Delhi", "CountryCode": "IND", "SentenceID": "53a4_2",
    }  # fmt: skip
    assert PHOENIX.layouts is not None
    row = tuple(cells.get(column, "") for column in PHOENIX.layouts[0])
    event = imported(table(tmp_path / "p.txt", row), "phoenix").row(0, named=True)
    assert (event["actor_state"], event["actor_sector"], event["recipient_state"]) == ("IND", "PTY", "IMG")
    assert (event["type"], event["mode"], event["sentence"]) == ("ACCUSE", "disapprove", 2)


def polecat_row(**cells: str) -> tuple[str, ...]:
    known = {
        "Event ID": "e1", "Event Date": "2018-01-05", "Event Type": "REQUEST", "Event Mode": "meet",
        "Contexts": "diplomatic;military", "Actor Country": "FRA;DEU", "Recipient Country": "IRN",
        "Actor Name": "None", "Primary Actor Sector": "GOV", "City": "Paris", "Country": "FRA",
    }  # fmt: skip
    return tuple((known | cells).get(column, "None") for column in POLECAT_COLUMNS)


@pytest.mark.parametrize(("name", "separator"), [("p.txt", "\t"), ("p.csv", ",")])
def test_polecat_gives_several_actors_an_event_each(tmp_path: Path, name: str, separator: str) -> None:
    path = table(tmp_path / name, POLECAT_COLUMNS, polecat_row(), separator=separator)
    events = imported(path, "polecat")
    assert events["actor_state"].to_list() == ["FRA", "DEU"]
    assert events["recipient_state"].to_list() == ["IRN", "IRN"]
    first = events.row(0, named=True)
    assert (first["type"], first["mode"], first["contexts"]) == (
        "REQUEST",
        "meet",
        ["diplomatic", "military"],
    )
    assert (first["actor_text"], first["place"], first["status"]) == (None, "Paris", "happened")


def test_polecat_contexts_say_what_has_not_happened(tmp_path: Path) -> None:
    path = table(tmp_path / "p.txt", POLECAT_COLUMNS, polecat_row(Contexts="future"))
    assert set(imported(path, "polecat")["status"]) == {"planned"}


def test_what_has_no_counterpart_is_null_and_counted(tmp_path: Path) -> None:
    rows = [gdelt_row(2, **CALL | change) for change in (
        {"EventCode": "020"}, {"EventCode": "010"}, {"EventCode": "---"}, {"Actor1CountryCode": "EUR"}
    )]  # fmt: skip
    counts = import_events(table(tmp_path / "g.csv", *rows), "gdelt", tmp_path / "out.parquet")
    assert (counts.rows, counts.events) == (4, 4)
    assert counts.untyped == {"020": 1, "010": 1, "---": 1}
    assert counts.stateless == {"EUR": 1}
    assert pl.read_parquet(tmp_path / "out.parquet")["type"].to_list() == [None, None, None, "CONSULT"]


@pytest.mark.parametrize("ending", [".gz", ".zip"])
def test_packed_files_are_read(tmp_path: Path, ending: str) -> None:
    plain = table(tmp_path / "i.tab", ICEWS_COLUMNS, ICEWS_ROW)
    packed = tmp_path / f"i.tab{ending}"
    if ending == ".gz":
        packed.write_bytes(gzip.compress(plain.read_bytes()))
    else:
        with zipfile.ZipFile(packed, "w") as archive:
            archive.write(plain, "i.tab")
    assert imported(packed, "icews").height == 1


@pytest.mark.parametrize("ending", ["parquet", "csv", "jsonl"])
def test_batches_are_written_as_one(tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comity.events.importing.rows.BATCH", 2)
    output = tmp_path / f"out.{ending}"
    import_events(table(tmp_path / "i.tab", ICEWS_COLUMNS, *[ICEWS_ROW] * 5), "icews", output)
    if ending == "jsonl":
        assert len(output.read_text(encoding="utf-8").splitlines()) == 5
    else:
        assert read_events(output)["actor_state"].to_list() == ["RUS"] * 5
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_the_columns_are_those_of_the_coder(tmp_path: Path) -> None:
    events = imported(table(tmp_path / "i.tab", ICEWS_COLUMNS, ICEWS_ROW), "icews")
    assert events.columns == [*schema(), "source", "source_type"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param([ICEWS_COLUMNS[:6], ICEWS_ROW[:6]], "no column 'CAMEO Code'", id="column"),
        pytest.param([ICEWS_COLUMNS, ICEWS_ROW, ICEWS_ROW[:9]], "line 3: 9 columns; expected 20", id="cells"),
        pytest.param(
            [ICEWS_COLUMNS, ICEWS_ROW, ("8", "soon", *ICEWS_ROW[2:])], "line 3, column 'Event Date': 'soon'",
            id="date",
        ),
        pytest.param([ICEWS_COLUMNS], "no lines behind its header", id="empty"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_as_its_format_says_is_refused(
    tmp_path: Path, rows: list[tuple[str, ...]], message: str
) -> None:
    with pytest.raises(BadRequest, match=message):
        import_events(table(tmp_path / "i.tab", *rows), "icews", tmp_path / "out.parquet")
    assert not (tmp_path / "out.parquet").exists()


def test_requests_that_cannot_be_met_are_refused(tmp_path: Path) -> None:
    path = table(tmp_path / "g.csv", ("1", "2", "3"))
    with pytest.raises(BadRequest, match="line 1: 3 columns; expected 57 or 58 or 61"):
        import_events(path, "gdelt", tmp_path / "out.csv")
    with pytest.raises(BadRequest, match="choose polecat, icews, gdelt, phoenix"):
        import_events(path, "acled", tmp_path / "out.csv")
    with pytest.raises(MissingFile, match="nowhere"):
        import_events(tmp_path / "nowhere", "gdelt", tmp_path / "out.csv")
    with pytest.raises(UnwritableOutput, match="choose another place"):
        import_events(path, "gdelt", tmp_path / "no" / "out.csv")
    (tmp_path / "bad.gz").write_bytes(b"no gzip")
    with pytest.raises(BadRequest, match="no .gz file"):
        import_events(tmp_path / "bad.gz", "gdelt", tmp_path / "out.csv")


@pytest.mark.parametrize(
    ("code", "type", "mode"),
    [
        ("042", "CONSULT", "visit"),
        ("42", "CONSULT", "visit"),
        ("311", "AGREE", None),
        ("057", "SUPPORT", None),
        ("1823", "ASSAULT", None),
        ("1834", "ASSAULT", "suicide-attack"),
        ("192", "COERCE", "confiscate"),
        ("01", None, None),
        ("024", None, None),
        ("---", None, None),
        ("03", "AGREE", None),
        ("00", None, None),
    ],
)
def test_cameo_becomes_plover(code: str, type: str | None, mode: str | None) -> None:
    assert plover(code)[:2] == (type, mode)


def test_the_table_of_cameo_speaks_plover() -> None:
    codes = [f"{root:02}{rest}" for root in range(1, 21) for rest in ("", "0", "1", "11")]
    found = {plover(code) for code in codes}
    assert {meaning.type for meaning in found} <= {None, *event_types()}


def test_every_mode_belongs_to_a_type() -> None:
    assert set(modes()) <= set(event_types())
    assert all(mode.words and mode.says for of_type in modes().values() for mode in of_type)


@pytest.mark.parametrize(
    ("words", "sector"), [("Government,Military", "MIL"), ("Social,Protestors / Popular Opposition", "OPP"),
                          ("GOV", "GOV"), ("", None), ("Unspecified", None)],
)  # fmt: skip
def test_sectors(words: str, sector: str | None) -> None:
    assert sector_of(words) == sector


def test_codes_that_are_no_states_are_none() -> None:
    assert (state_of_cameo("ROM"), state_of_cameo("EUR"), state_of_cameo("IGOUNO")) == ("ROU", None, "IGO")
    assert (state_of_fips("UK"), state_of_fips("OS"), state_of_fips("")) == ("GBR", None, None)
    assert contexts_of("rights_freedoms;human_rights;executive") == ["human_rights"]
