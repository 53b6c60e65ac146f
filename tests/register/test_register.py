"""The register's tables can be read to the last cell, and say of known treaties and pairs what their pages say."""

import csv
from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path

import pytest

import comity.register as register
from comity.register.tables import FOLDER, PARTIAL_DATE
from comity.states.tables import fold, states

TREATIES = list(csv.DictReader((FOLDER / "treaties.csv").read_text(encoding="utf-8").splitlines()))
RELATIONS = list(csv.DictReader((FOLDER / "relations.csv").read_text(encoding="utf-8").splitlines()))


def test_every_treaty_can_be_read() -> None:
    for row in TREATIES:
        where = row["name"]
        assert row["name"].strip(), where
        assert row["source"].strip(), where
        assert row["sort"] in register.SORTS, where
        parties = row["parties"].split("|")
        assert len(set(parties)) == len(parties) >= 2, where
        assert set(parties) <= set(states()), where
        assert row["signed"] or row["in_force"], where
        for column in ("signed", "in_force", "ended"):
            assert not row[column] or PARTIAL_DATE.fullmatch(row[column]), (where, column)
        if row["ended"]:
            assert row["ended"][:4] >= (row["signed"] or row["in_force"])[:4], where


def test_no_name_stands_twice_for_a_pair() -> None:
    called: Counter[tuple[str, ...]] = Counter()
    for row in TREATIES:
        names = {fold(name) for name in (row["name"], *row["aliases"].split("|")) if name}
        for pair in combinations(sorted(row["parties"].split("|")), 2):
            called.update((*pair, name) for name in names)
    assert [key for key, n in called.items() if n > 1] == []


def test_every_run_of_relations_can_be_read_and_none_overlaps() -> None:
    runs: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in RELATIONS:
        assert row["a"] < row["b"], row
        assert {row["a"], row["b"]} <= set(states()), row
        assert row["source"].strip(), row
        assert PARTIAL_DATE.fullmatch(row["established"]), row
        assert not row["broken"] or PARTIAL_DATE.fullmatch(row["broken"]), row
        runs.setdefault((row["a"], row["b"]), []).append((row["established"], row["broken"]))
    for pair, found in runs.items():
        for (begun, broken), (again, _) in pairwise(sorted(found)):
            assert broken, pair
            assert begun[:4] <= broken[:4] <= again[:4], pair


@pytest.mark.parametrize(
    ("dyad", "name", "signed"),
    [
        ("DEU-FRA", "Élysée Treaty", "1963-01-22"),
        ("IND-PAK", "Indus Waters Treaty", "1960-09-19"),
        ("KOR-JPN", "Treaty on Basic Relations between Japan and the Republic of Korea", "1965-06-22"),
    ],
)
def test_treaties_of_a_dyad(dyad: str, name: str, signed: str) -> None:
    assert {each.name: each.signed for each in register.treaties(dyad)}[name] == signed


def test_a_treaty_is_known_by_any_of_its_names() -> None:
    elysee = register.treaties("DEU-FRA")[0]
    assert elysee.is_named_in("Fifty years after the ELYSEE treaty")
    assert not elysee.is_named_in("Fifty years after the treaty of Rome")


def test_a_pair_without_rows_has_none() -> None:
    assert register.treaties("FJI-TCD") == ()
    assert register.relations("FJI-TCD") == ()


def test_relations_of_china_and_korea() -> None:
    assert [(each.established, each.broken) for each in register.relations("KOR-CHN")] == [("1992-08-24", "")]


def test_a_damaged_table_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from comity.errors import DamagedRecord
    from comity.register import tables

    (tmp_path / "treaties.csv").write_text("name,signed\n", encoding="utf-8")
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    with pytest.raises(DamagedRecord, match="treaties.csv: expected the columns name"):
        tables.read_rows("treaties.csv", ("name",))
    with pytest.raises(DamagedRecord, match="cannot read"):
        tables.read_rows("relations.csv", ("a",))
