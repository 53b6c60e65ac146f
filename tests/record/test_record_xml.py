"""Flat XML files of records: strict and safe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import SourceChanged
from comity.record.xml import read_records

FIELDS = {"number": "id", "slug": "country@id"}


@pytest.fixture
def read(tmp_path):
    def read_text(text):
        path = tmp_path / "trips.xml"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return read_records(path, record="trip", fields=FIELDS, ignore=["remarks"])

    return read_text


def test_texts_and_attributes(read):
    text = (
        '<trips><!-- note --><trip><id> 7\n 8 </id><country id="japan"/><remarks>x</remarks></trip></trips>'
    )
    assert read(text) == [{"number": "7 8", "slug": "japan"}]


def test_an_empty_element_is_none(read):
    assert read('<trips><trip><id/><country id=""/></trip></trips>') == [{"number": None, "slug": None}]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("<trips><trip>", "no well-formed XML", id="cut-off"),
        pytest.param("", "no well-formed XML", id="empty"),
        pytest.param("<trips><tour/></trips>", "<tour> where <trip> was expected", id="other-record"),
        pytest.param("<trips><trip><id>1</id></trip></trips>", "stands 0 times", id="missing"),
        pytest.param(
            '<trips><trip><id>1</id><id>2</id><country id="x"/></trip></trips>', "stands 2 times", id="twice"
        ),
        pytest.param(
            '<trips><trip><id>1</id><country id="x"/><mood/></trip></trips>', "element <mood>", id="unknown"
        ),
    ],
)
def test_another_shape_is_one_error(read, text, message):
    with pytest.raises(SourceChanged, match=message):
        read(text)


def test_entities_are_not_resolved(read):
    head = '<!DOCTYPE trips [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    found = read(f'{head}<trips><trip><id>&b;</id><country id="x"/></trip></trips>')
    assert "a" not in (found[0]["number"] or "")


@given(st.binary(max_size=200))
def test_any_bytes_end_in_records_or_in_one_error(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("xml") / "x.xml"
    path.write_bytes(b"<trips>" + raw + b"</trips>")
    try:
        assert read_records(path, record="trip", fields=FIELDS) == []
    except SourceChanged as error:
        assert "x.xml" in str(error)  # noqa: PT017 - either outcome is right
