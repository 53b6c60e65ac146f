"""From a document to a brief, on our examples and on real input."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
OP_ED = SHARED / "documents" / "000_ac7feccfb1e51603.txt"
WHITE_HOUSE = SHARED / "mirror" / "brian14708" / "wh-briefings"


def comity(*arguments, stdin=None):
    return subprocess.run(
        [sys.executable, "-m", "comity", *map(str, arguments)],
        capture_output=True,
        input=stdin,
        check=False,
        cwd=ROOT,
    )


def brief(document, *options):
    done = comity("brief", document, "--format", "json", *options)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("name", "dyad", "date", "scheduled"),
    [
        ("australia-usa-op-ed.txt", "AUS-USA", "2021-09-14", {"2021-09-16", "2021-09", "2021-11"}),
        ("france-germany-joint-statement.md", "DEU-FRA", "2023-01-22", {"2023-10", "2024-07", "2024-06"}),
        ("india-japan-press-release.html", "IND-JPN", "2022-12-15", {"2023-05", "2023-09"}),
    ],
)
def test_examples(name, dyad, date, scheduled):
    made = brief(ROOT / "examples" / name)
    assert made["dyad"] == dyad
    assert made["document"]["date"] == date
    assert {item["date"] for item in made["scheduled"]} == scheduled
    assert made["claims"]
    assert made["events"]
    for claim in made["claims"]:
        for figure in claim["figures"]:
            assert figure["source_id"]
            assert figure["coverage"]
            assert figure["method"]


@pytest.mark.skipif(not OP_ED.exists(), reason="the real op-ed lies in shared/, which is not here")
def test_the_op_ed():
    made = brief(OP_ED)
    document = made["document"]
    assert document["author"] == "Choi Jong Kun"
    assert "First Vice Foreign Minister" in document["office"]
    assert document["date"].startswith("2021-03")
    assert document["date_source"] == "inferred"
    assert made["dyad"] == "KOR-USA"
    announced = {(tuple(item["states"]), item["date"]) for item in made["scheduled"]}
    assert {(("USA",), "2021-04"), (("KOR",), "2021-05")} <= announced
    assert len(made["claims"]) >= 6
    assert {"Back To Top"} <= {piece["text"] for piece in document["set_aside"]}
    last_years = [figure["year"] for claim in made["claims"] for figure in claim["figures"] if figure["year"]]
    assert max(last_years) <= 2021


@pytest.mark.skipif(
    not WHITE_HOUSE.exists(), reason="the White House documents lie in shared/, which is not here"
)
@pytest.mark.parametrize(
    ("name", "dyad"),
    [
        ("statements-releases/2021-05/2021-05-21-u-s-rok-leaders-joint-statement.md", "KOR-USA"),
        (
            "statements-releases/2021-09/2021-09-01-joint-statement-on-the-u-s-ukraine-strategic-partnership.md",
            "UKR-USA",
        ),
        (
            "statements-releases/2023-07/2023-07-27-joint-statement-from-president-biden-and-prime-minister-meloni.md",
            "ITA-USA",
        ),
        (
            "statements-releases/2023-09/2023-09-08-joint-statement-from-india-and-the-united-states.md",
            "IND-USA",
        ),
    ],
)
def test_joint_statements_find_their_dyad(name, dyad):
    assert brief(WHITE_HOUSE / name)["dyad"] == dyad


def test_html_is_self_contained(tmp_path):
    out = tmp_path / "brief.html"
    assert comity("brief", ROOT / "examples" / "india-japan-press-release.html", "-o", out).returncode == 0
    page = out.read_text(encoding="utf-8")
    assert not re.search(r"<script|<link|<img|<iframe|@import|url\(|\b(?:src|href)=", page)
    assert "not to be run" not in page
    assert page.count("<h1") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["brief.html"]


def test_stdin_and_markdown():
    done = comity(
        "brief",
        "-",
        "--format",
        "md",
        "--date",
        "2019-05-01",
        stdin=b"Kenya met Tanzania. Kenya and Tanzania agreed.",
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b"KEN-TZA" in done.stdout


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"\x00\x01\x02\xff" * 500, "no text", id="binary"),
        pytest.param(b"%PDF-1.7 ...", "PDF", id="pdf"),
        pytest.param(b"x" * 10_000_001, "10 MB at most", id="huge"),
        pytest.param(b"The sea is calm today. Nothing happened.", "no state is named", id="no-state"),
    ],
)
def test_bad_documents_give_one_clear_error(tmp_path, content, message):
    path = tmp_path / "document.txt"
    path.write_bytes(content)
    done = comity("brief", path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert message in done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1


def test_one_very_long_line(tmp_path):
    path = tmp_path / "line.txt"
    path.write_text("Japan met Kenya in Nairobi " * 40_000)
    assert brief(path)["dyad"] == "JPN-KEN"


def test_a_document_in_another_encoding(tmp_path):
    path = tmp_path / "latin.txt"
    path.write_bytes(
        "The São Paulo declaration: Brazil and Côte d’Ivoire agreed on coffee. Brazil is happy.".encode(
            "cp1252"
        )
    )
    assert brief(path)["dyad"] == "BRA-CIV"


def test_a_korean_document_says_so_and_shows_the_profile(tmp_path):
    path = tmp_path / "korean.txt"
    path.write_text("한국과 미국은 동맹을 강화하기로 합의했다. 양국은 협력을 확대한다.", encoding="utf-8")
    made = brief(path)
    assert made["dyad"] == "KOR-USA"
    assert "claim" not in made["headline"]
    assert made["claims"] == []
    assert any("Korean" in warning for warning in made["document"]["warnings"])
    assert any(area["score"] is not None for area in made["areas"])


def test_hostile_text_is_escaped(tmp_path):
    path = tmp_path / "hostile.txt"
    path.write_text(
        "An honest title\n\nKenya and Tanzania have been allies for seven decades <script>alert(1)</script>.\n\n"
        "Kenya met Tanzania & <b>Uganda</b>."
    )
    out = tmp_path / "brief.html"
    assert comity("brief", path, "-o", out).returncode == 0
    assert "<script" not in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("states", "message"),
    [
        (("KOR", "KOR"), "beside itself"),
        (("DDR", "SSD"), "never were states at the same time"),
        (("KOR", "Atlantis"), "Atlantis"),
    ],
)
def test_profiles_that_cannot_be(states, message):
    done = comity("profile", *states)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize(
    "states", [("DDR", "SUN"), ("BTN", "SUR"), ("SSD", "UGA"), ("NRU", "TUV"), ("YUG", "USA")]
)
def test_profiles_at_the_edge(states):
    done = comity("profile", *states, "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    made = json.loads(done.stdout)
    assert len(made["areas"]) == 9


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_no_right_to_write(tmp_path):
    tmp_path.chmod(0o500)
    done = comity("profile", "KOR", "USA", "--format", "txt", "-o", tmp_path / "p.txt")
    assert done.returncode == 2
    assert "cannot write" in done.stderr.decode()


def test_a_missing_folder_for_the_output_is_one_error(tmp_path):
    done = comity("profile", "KOR", "USA", "--format", "txt", "-o", tmp_path / "nowhere" / "p.txt")
    assert done.returncode == 2
    assert "cannot write" in done.stderr.decode()


def test_a_damaged_record_is_named(tmp_path):
    (tmp_path / "datapackage.json").write_text("{")
    done = comity("profile", "KOR", "USA", "--record", tmp_path)
    assert done.returncode == 2
    assert "datapackage.json" in done.stderr.decode()
