"""Building: the same bytes each time, and a clear error that leaves the old record in use."""

from pathlib import Path

import pytest
from invented_record import PACTS, TRAVEL

from comity.errors import BadRequest, MissingFile, SourceChanged, UnwritableOutput
from comity.record import load
from comity.record.build import build

SHARED = Path(__file__).parents[2].parent / "shared"


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("compact", [False, True])
def test_two_builds_give_the_same_bytes(sources, mirror, tmp_path, compact):
    build(mirror, tmp_path / "one", compact=compact)
    build(mirror, tmp_path / "two", compact=compact)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_two_builds_of_a_real_source_give_the_same_bytes(tmp_path):
    if not (SHARED / "mirror").is_dir():
        pytest.skip("the mirror of upstream files (../shared/mirror) is not here")
    for name in ("one", "two"):
        build(SHARED / "mirror", tmp_path / name, only=["atop", "us_travels"], compact=True)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_build_replaces_the_record_that_stood_there(sources, mirror, change, tmp_path):
    before = build(mirror, tmp_path / "record").hash
    change("travel", TRAVEL + "220,2003,3\n")
    after = build(mirror, tmp_path / "record")
    assert after.hash != before
    assert load(tmp_path / "record").hash == after.hash
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mirror", "record"]


def fails(error, match, mirror, out):
    old = build(mirror, out).hash

    def check():
        with pytest.raises(error, match=match):
            build(mirror, out)
        assert load(out).hash == old
        assert not list(out.parent.glob(".*building*"))

    return check


def test_an_altered_file_is_refused_and_the_old_record_stays(sources, mirror, tmp_path):
    check = fails(SourceChanged, r"travel: nobody/travel.csv has sha256", mirror, tmp_path / "record")
    (mirror / "nobody/travel.csv").write_text(TRAVEL + "\n")
    check()


def test_a_missing_file_is_named(sources, mirror, tmp_path):
    check = fails(MissingFile, r"pacts: nobody/pacts.csv is not below", mirror, tmp_path / "record")
    (mirror / "nobody/pacts.csv").unlink()
    check()


@pytest.mark.parametrize(
    ("name", "content", "match"),
    [
        ("travel", TRAVEL.replace("visits", "trips"), r"travel, data.csv: no column 'visits' \(found: ccode"),
        ("travel", TRAVEL.replace("visits", "visits,n").replace("2\n", "2,1\n"), "unknown column 'n'"),
        ("travel", TRAVEL.replace("740", "741"), "741 2000"),
        ("travel", TRAVEL.replace("2003", "2002"), "values between the years observed"),
        ("travel", TRAVEL.replace(",4", ",40"), "values outside 0 to 10, as USA JPN 2003"),
        ("travel", TRAVEL.replace(",4", ",many"), "column 'visits' is not all Int16"),
        ("pacts", PACTS.replace("JPN,USA,1940", "USA,JPN,1940"), "state_a is not before state_b"),
        ("pacts", PACTS.replace("1961", "1960"), "rows share a key, as JPN USA 1960"),
        ("pacts", PACTS + "KOR,USA,1962,1\n", "table dyad_year has 6 rows, expected 5 to 5"),
        ("pacts", PACTS.replace("KOR,USA,1961", "KOR,USA,1960"), "pact of KOR-USA in 1961 is 0.0, known"),
        ("pacts", PACTS.replace("1940", "1930"), "values outside 1940-1962"),
        (
            "pacts",
            PACTS.replace("KOR,USA,1961", "KOR,USA,1947"),
            "state-years outside membership, as KOR 1947",
        ),
    ],
)
def test_what_is_not_as_described_is_refused(sources, mirror, change, tmp_path, name, content, match):
    check = fails(SourceChanged, match, mirror, tmp_path / "record")
    change(name, content)
    check()


def test_only_the_sources_asked_for_are_built(sources, mirror, tmp_path):
    assert list(build(mirror, tmp_path / "record", only=["travel"]).sources) == ["travel"]


def test_a_folder_with_other_files_is_never_replaced(sources, mirror, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/mine.txt").write_text("keep")
    with pytest.raises(UnwritableOutput, match="holds files that are no record"):
        build(mirror, tmp_path / "letters")
    assert (tmp_path / "letters/mine.txt").read_text() == "keep"


def test_no_mirror_and_no_source(sources, mirror, tmp_path):
    with pytest.raises(MissingFile, match="no folder"):
        build(tmp_path / "nowhere", tmp_path / "record")
    with pytest.raises(BadRequest, match="no source named"):
        build(mirror, tmp_path / "record", only=[])


def test_without_the_extra_it_says_what_to_install(sources, mirror, tmp_path, monkeypatch):
    monkeypatch.setattr("comity.record.build.find_spec", lambda name: None if name == "xlrd" else name)
    with pytest.raises(BadRequest, match=r"needs xlrd; pip install 'comity\[build\]'"):
        build(mirror, tmp_path / "record")
