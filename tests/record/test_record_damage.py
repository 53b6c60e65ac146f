"""A record whose files are missing, cut off or altered says so, and which."""

import pytest

from comity.errors import DamagedRecord
from comity.record import load
from comity.record.package import DESCRIPTOR
from comity.record.verify import verify


@pytest.fixture
def table(record):
    return next(record.path.glob("tables/travel/*.parquet"))


def test_no_record(tmp_path):
    with pytest.raises(DamagedRecord, match="no record in .*; build one with"):
        load(tmp_path)


@pytest.mark.parametrize("content", ["{", "[]", "{}", '{"layout": 99}'])
def test_a_descriptor_that_is_none(record, content):
    (record.path / DESCRIPTOR).write_text(content)
    with pytest.raises(DamagedRecord, match=DESCRIPTOR):
        load(record.path)


def test_a_missing_table(record, table):
    table.unlink()
    with pytest.raises(DamagedRecord, match=f"{table.name} is missing"):
        load(record.path)


def test_a_table_cut_off(record, table):
    table.write_bytes(table.read_bytes()[:-3])
    with pytest.raises(DamagedRecord, match=f"{table.name} has .* bytes, expected"):
        load(record.path)


def test_an_altered_table(record, table):
    content = bytearray(table.read_bytes())
    content[len(content) // 2] ^= 1
    table.write_bytes(content)
    with pytest.raises(DamagedRecord, match=f"{table.name} was altered"):
        load(record.path).cube("visits")


def test_a_sound_record_has_no_fault(record):
    assert verify(record) == ()


def test_verify_finds_an_edited_descriptor(record):
    path = record.path / DESCRIPTOR
    path.write_text(path.read_text().replace("Invented travel", "Other travel"))
    assert "edited" in verify(load(record.path))[0].what


def test_verify_finds_an_altered_table(record, table):
    table.write_bytes(table.read_bytes()[::-1])
    assert [fault.source_id for fault in verify(load(record.path))] == ["travel"]
