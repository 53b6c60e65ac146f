"""Foreign leaders' visits to the United States: one row per person and stay."""

import pytest

from comity.record.sources import us_visitors

VISIT = """<visit><id>{id}</id><start-date>{start}</start-date><end-date>{end}</end-date>
<visitor>{visitor}</visitor>
<from id="{slug}">Some Name</from><description>Working visit.</description><created-by>x</created-by>
<created-datetime>x</created-datetime><last-modified-by>x</last-modified-by>
<last-modified-datetime>x</last-modified-datetime></visit>"""


def visit(**changes):
    values = {
        "id": 5,
        "start": "2010-02-17",
        "end": "2010-02-17",
        "visitor": "President Ann Doe",
        "slug": "spain",
    }
    return VISIT.format(**values | changes)


def read(invented, *visits):
    contents = dict.fromkeys(us_visitors.SOURCE.files, "<visits/>")
    contents["data/2010.xml"] = f"<visits>{''.join(visits)}</visits>"
    return us_visitors.tables(invented(contents))


def test_a_visit_goes_from_the_leaders_state_to_the_united_states(invented):
    tables = read(invented, visit())
    assert tables["visits"].select("actor", "recipient", "person", "role", "city").rows() == [
        ("ESP", "USA", "Ann Doe", "President", None)
    ]
    assert tables["directed_dyad_year"].rows() == [("ESP", "USA", 2010, 1)]


def test_two_errands_in_one_stay_are_one_visit(invented):
    visits = read(invented, visit(), visit(id=6, end="2010-02-19"))["visits"]
    assert visits["visit_id"].to_list() == ["us_visitors-6"]


@pytest.mark.parametrize(
    ("visitor", "people"),
    [
        pytest.param(
            "President Ann Doe and Prime Minister Bo Roe",
            [("Ann Doe", "President"), ("Bo Roe", "Prime Minister")],
            id="two-people",
        ),
        pytest.param(
            "President Ann Doe, Jr.", [("Ann Doe, Jr.", "President")], id="junior-is-no-second-person"
        ),
        pytest.param("Prime Minster Bo Roe", [("Bo Roe", "Prime Minister")], id="misspelt"),
        pytest.param("Prime MinisterBo Roe", [("Bo Roe", "Prime Minister")], id="blank-missing"),
        pytest.param("Premier and Prince Sihanouk", [("Sihanouk", "Prince")], id="one-man-two-titles"),
        pytest.param("Bo Roe", [("Bo Roe", None)], id="no-title"),
        pytest.param("Acting President Bo Roe", [("Bo Roe", "Acting President")], id="acting"),
    ],
)
def test_names_and_offices(invented, visitor, people):
    visits = read(invented, visit(visitor=visitor))["visits"]
    assert sorted(visits.select("person", "role").rows()) == sorted(people)
    assert visits["visit_id"].is_unique().all()


def test_a_misspelt_slug_is_the_state_meant(invented):
    assert read(invented, visit(slug="korea"), visit(id=6, slug="somoa"))["visits"]["actor"].to_list() == [
        "KOR",
        "WSM",
    ]


def test_real_file(check_real):
    visits = check_real(us_visitors)["visits"]
    assert visits.filter(actor="KOR").height == 45
