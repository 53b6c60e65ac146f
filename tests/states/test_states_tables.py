"""The room's tables hold together."""

import datetime as dt

from comity.states.lexicon import contexts, straighten
from comity.states.tables import names, read_rows, spells_of_membership, states


def test_every_key_is_known():
    known = set(states())
    assert {spell.state for spell in spells_of_membership()} <= known
    for table, column in (
        ("names.csv", "state"),
        ("codes.csv", "state"),
        ("leaders.csv", "state"),
        ("prefixes.csv", "state"),
    ):
        assert {row[column] for row in read_rows(table)} <= known, table
    assert {key for row in read_rows("text.csv") for key in row["state"].split("|") if key} <= known
    assert {row["state"] for row in read_rows("offices.csv") if row["state"]} <= known


def test_keys_have_three_letters_and_names_differ():
    assert all(len(key) == 3 and key.isupper() for key in states())
    assert len({state.name for state in states().values()}) == len(states())


def test_spells_are_in_order():
    assert all(spell.start <= spell.end for spell in spells_of_membership())


def test_a_name_means_one_state_at_a_time():
    for name, entries in names("name").items():
        entries = sorted(entries)
        for (_, end, a), (start, _, b) in zip(entries, entries[1:], strict=False):
            assert a == b or start > end, name


def test_dates_of_leaders_are_in_order():
    for row in read_rows("leaders.csv"):
        assert not row["end"] or dt.date.fromisoformat(row["start"]) < dt.date.fromisoformat(row["end"]), row


def test_context_rules_compile():
    assert all(rule.before or rule.after for rules in contexts().values() for rule in rules)


def test_straight_text_has_the_same_length():
    text = "“Türkiye’s – Côte d’Ivoire”\u00a0İ ß"
    assert len(straighten(text)) == len(text)
