"""How numbers, dates and verdicts are put into words on the page."""

from __future__ import annotations

from datetime import date

VERDICTS = {
    "supported": "Supported by the record",
    "contradicted": "Contradicted by the record",
    "mixed": "Partly supported",
    "no_data": "The record cannot tell",
}

VERDICT_ORDER = ("contradicted", "mixed", "supported", "no_data")

EVENT_TYPES = {
    "AGREE": "agreed",
    "CONSULT": "met or talked",
    "SUPPORT": "supported",
    "COOPERATE": "worked together",
    "AID": "gave aid",
    "CONCEDE": "gave way",
    "RETREAT": "pulled back",
    "REQUEST": "asked or urged",
    "ACCUSE": "criticised",
    "REJECT": "refused",
    "THREATEN": "threatened",
    "PROTEST": "protested",
    "SANCTION": "imposed sanctions",
    "MOBILIZE": "moved forces",
    "COERCE": "used coercion",
    "ASSAULT": "attacked",
}


def number(value: float | int | str | None, unit: str = "") -> str:
    """A figure for a reader: thousands apart, shares as percentages, few digits; "unknown" for None."""
    if value is None:
        return "unknown"
    if isinstance(value, str):
        return value
    if unit == "share":
        return percent(value)
    if unit == "year":
        return str(int(value))
    if unit in ("0 or 1", "1 yes, 0 no"):
        return {0: "no", 1: "yes"}.get(int(value), str(value))
    unit = "" if "0 to 1" in unit or unit.startswith("1 at ") else unit
    if isinstance(value, int) or float(value).is_integer():
        text = f"{int(value):,}"
    elif abs(value) >= 1000:
        text = f"{value:,.0f}"
    elif abs(value) >= 10:
        text = f"{value:,.1f}"
    elif abs(value) >= 0.1:
        text = f"{value:.2f}"
    else:
        text = f"{value:.2g}"
    return f"{text} {unit}".strip()


def percent(share: float) -> str:
    """A share as a percentage; never rounded to 0 or 100 unless it is."""
    if 0 < share < 0.005:
        return "under 1 %"
    if 0.995 < share < 1:
        return "over 99 %"
    return f"{share * 100:.0f} %"


def day(text: str | None) -> str:
    """An ISO date (2021-03-17, 2021-03 or 2021) as a reader says it; "date not given" for None."""
    if text is None:
        return "date not given"
    parts = text.split("-")
    if len(parts) == 1:
        return text
    if len(parts) == 2:
        return date(int(parts[0]), int(parts[1]), 1).strftime("%B %Y")
    when = date.fromisoformat(text)
    return f"{when.day} {when:%B %Y}"


def listed(items: list[str]) -> str:
    """a; a and b; a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def counted(n: int, noun: str, plural: str | None = None) -> str:
    """1 claim, 2 claims, no claims."""
    word = noun if n == 1 else (plural or f"{noun}s")
    return f"{n if n else 'no'} {word}"


def state_in_words(state: str) -> str:
    """A state's name as a sentence says it: "the United States", "South Korea"; a code that is none stays."""
    from comity.errors import UnknownState
    from comity.states import state_name

    try:
        return state_name(state, article=True)
    except UnknownState:
        return state


def sources_in_words(source_id: str) -> str:
    """The sources of a figure; more than three are counted, since all are listed with their citations."""
    parts = [part for part in source_id.replace(",", "+").replace(" ", "").split("+") if part]
    return ", ".join(parts) if len(parts) <= 3 else f"{len(parts)} sources, all listed below"
