"""docs/sources.md is made from the sources' descriptions, and the two agree."""

from pathlib import Path

from invented_record import indicator, source

from comity.record.catalogue import all_sources
from comity.record.describe import describe
from comity.record.source import Coverage

PAGE = Path(__file__).parents[2] / "docs" / "sources.md"


def test_the_page_is_up_to_date():
    made = describe(file.SOURCE for file in all_sources().values())
    assert PAGE.read_text(encoding="utf-8") == made, "run: python -m comity.record.describe > docs/sources.md"


def test_a_section_says_what_is_left_out_and_what_absence_means():
    described = source(
        "pacts",
        "",
        coverage=Coverage(1946, 1990, "zero", actors=("USA",), waves=(1946, 1990)),
        unresolved={"999": "no state", "": "no state"},
        indicators=(indicator("pact", "dyad_year"),),
    )
    page = describe([described])
    assert (
        "1946-1990, observed in 2 of these years; only from USA; inside, an absent row is no tie (0)" in page
    )
    assert "  - `999`, an empty code: no state" in page
    assert "| `pact` | pact | number | dyad-year | Security | closer, a tie | 1946-1990 |" in page


def test_every_source_file_is_named_after_its_source():
    for name, file in all_sources().items():
        assert file.__name__.rsplit(".", maxsplit=1)[-1] == name
        for indicator_ in file.SOURCE.indicators:
            assert indicator_.unit, f"{indicator_.id} has no unit"
