"""The codes and names of other projects as comity's: states, sectors, contexts."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

from comity.errors import UnknownState
from comity.states import resolve_state, state_kind


def _table(name: str, key: str, value: str) -> dict[str, str | None]:
    with files("comity.events").joinpath(f"data/{name}.csv").open(encoding="utf-8") as file:
        return {row[key]: row[value] or None for row in csv.DictReader(file)}


@cache
def _fips() -> dict[str, str | None]:
    return _table("fips", "code", "state")


@cache
def _cameo_countries() -> dict[str, str | None]:
    return _table("cameo_countries", "code", "state")


@cache
def _contexts() -> dict[str, str | None]:
    return _table("plover_contexts", "plover", "context")


@cache
def _sectors() -> tuple[tuple[frozenset[str], str], ...]:
    table = _table("sectors", "words", "sector")
    return tuple((frozenset(words.lower().split("|")), str(sector)) for words, sector in table.items())


def state_of_fips(code: str) -> str | None:
    """The state of a FIPS 10-4 country code, as GDELT gives places; None for seas, dependencies and blanks."""
    return _fips().get(code.strip().upper())


@lru_cache(maxsize=4096)
def state_of_cameo(code: str) -> str | None:
    """The state of a CAMEO country code (ISO 3166 alpha-3, but for some), or IGO, NGO, IMG; None for regions."""
    key = code.strip().upper()[:3]
    if key in _cameo_countries():
        return _cameo_countries()[key]
    try:
        state_kind(key)
    except UnknownState:
        return None
    return key


@lru_cache(maxsize=16384)
def state_of_name(name: str, year: int | None) -> str | None:
    """The state of an English name or alpha-3 key in a year; None where it is none (regions, "None", blanks)."""
    for at in (year, None):
        try:
            return resolve_state(name, date=at)
        except UnknownState:
            continue
    return None


@lru_cache(maxsize=16384)
def sector_of(words: str) -> str | None:
    """PLOVER's sector for a list of sectors in words or CAMEO's letters; the most telling wins, None if none is known.

    "Government,Military" is MIL: armed forces before the government that commands them.
    """
    given = {part.strip().lower() for part in re.split(r"[,;|]", words) if part.strip()}
    said = given | {word for part in given for word in re.split(r"[\s/()]+", part)}
    return next((sector for known, sector in _sectors() if known & said), None)


def contexts_of(words: str) -> list[str]:
    """comity's contexts for a list of PLOVER's, in order, without those that have no counterpart."""
    given = (part.strip().lower().replace(" ", "_") for part in re.split(r"[,;|]", words))
    return list(dict.fromkeys(context for word in given if (context := _contexts().get(word)) is not None))
