"""From what somebody typed to the key of a state, and back to a name."""

from __future__ import annotations

import datetime as dt

from comity.errors import UnknownState
from comity.states.membership import is_member, lives
from comity.states.tables import FAR_FUTURE, codes, fold, names, recodes, states

Day = dt.date | int


def _year(date: Day) -> int:
    return date if isinstance(date, int) else date.year


def in_line(state: str, date: Day | None) -> str:
    """The key that a state's line had at a date: RUS is SUN from 1923 to 1991, SRB is YUG from 1992 to 2002.

    A date decides to the day where the two keys of a line are members in the same year; a year goes to the
    key that held most of it.
    """
    if date is None:
        return state
    if not isinstance(date, int) and state in lives() and is_member(state, date):
        return state
    for first, last, to in recodes().get(state, ()):
        if first <= _year(date) <= last:
            return to
    if not isinstance(date, int) and not is_member(state, date):
        for first, last, to in recodes().get(state, ()):
            if first - 1 <= date.year <= last + 1 and is_member(to, date):
                return to
    return state


def _named(folded: str, date: Day | None) -> list[str]:
    """Keys for a folded name, demonym or capital; the earlier kind wins, and dated names need their date."""
    for kind in ("name", "demonym", "capital"):
        found = names(kind).get(folded, ())
        if not found:
            continue
        if date is None:
            lasting = [state for _, end, state in found if end == FAR_FUTURE]
            return lasting or [state for _, _, state in found]
        first = dt.date(date, 1, 1) if isinstance(date, int) else date
        last = dt.date(date, 12, 31) if isinstance(date, int) else date
        return [state for start, end, state in found if start <= last and end >= first]
    return []


def _lifetime(state: str) -> str:
    spans = [f"{start} to {'now' if end == FAR_FUTURE else end}" for start, end in lives().get(state, ())]
    return f"{state}, {states()[state].name}" + (f" (member {', '.join(spans)})" if spans else "")


def _suggestions(text: str) -> list[str]:
    import difflib

    close = difflib.get_close_matches(fold(text), list(names("name")), n=4, cutoff=0.6)
    found = dict.fromkeys(state for name in close for _, _, state in names("name")[name])
    return list(found)[:3]


def resolve_state(text: str, *, date: Day | None = None) -> str:
    """The key of the state that a user named: by key, name, demonym, capital, abbreviation or COW letters.

    Args:
        text: in any case and spelling ("south korea", "ROK", "Korea, Rep.", "KOR").
        date: a date or a year; the key is then the one that the state had at that time ("Russia" in 1970
            is SUN), and it must have been a member.

    Raises:
        UnknownState: the name is no state's, stands for several, or for none that lived at the date. The
            message names the nearest.
    """
    key = text.strip().upper()
    if key in states():
        found = [key]
    elif ("iso3", key) in codes():
        found = [state for _, _, state in codes()["iso3", key]]
    else:
        folded = fold(text)
        found = (
            _named(folded, date)
            or _named(folded.removesuffix("s"), date)
            or [state for _, _, state in codes().get(("cowabb", key), ())][-1:]
        )
    found = list(dict.fromkeys(in_line(state, date) for state in found))
    if not found:
        near = "; ".join(_lifetime(state) for state in _suggestions(text))
        hint = (
            f"; did you mean {near}?" if near else "; write a key of three letters (KOR) or a name in English"
        )
        raise UnknownState(f'"{text}" is no state that comity knows{hint}')
    living = [state for state in found if date is None or state not in lives() or is_member(state, date)]
    if not living:
        raise UnknownState(
            f'"{text}" is no member state in {date}: {"; ".join(_lifetime(state) for state in found)}'
        )
    if len(living) > 1 and date is None:
        members_now = [state for state in living if states()[state].kind == "member"]
        living = members_now or living
    if len(living) > 1:
        raise UnknownState(
            f'"{text}" may be {" or ".join(_lifetime(state) for state in living)}; name one by key'
        )
    return living[0]


def state_name(state: str, *, date: Day | None = None, article: bool = False) -> str:
    """The usual English short name: "South Korea"; with `article`, as a sentence has it: "the United States".

    `date` moves along the state's line: RUS in 1970 is "Soviet Union".

    Raises:
        UnknownState: no such key.
    """
    found = states().get(in_line(state, date) if state in states() else state)
    if found is None:
        raise UnknownState(f'"{state}" is no key of a state; resolve_state() turns names into keys')
    return f"{found.article} {found.name}" if article and found.article else found.name


def state_kind(state: str) -> str:
    """member, former, observer or territory: the last two were never members of a system of states.

    Raises:
        UnknownState: no such key.
    """
    if state not in states():
        raise UnknownState(f'"{state}" is no key of a state; resolve_state() turns names into keys')
    return states()[state].kind
