"""What one state does more than others, and whose list that is: "buys more of our goods", "hosts more troops"."""

from __future__ import annotations

import re
from typing import Any, Final

_PUPILS: Final = r"(?:students|study|studies|pupils|campus\w*|universit\w+|young (?:people|men|women|\w+s))"
_PEOPLE: Final = r"(?:people|[A-Z]\w+(?:s|ese|ish)|citizens|compatriots|emigrants|immigrants|born|nationals)"
_SENDS: Final = r"(?:sends?|sent|supplies|provides?|contributes?|accounts? for)"
_HOSTS: Final = (
    r"(?:houses|hosts?|shelters?|is (?:home|host) to|gives? a home to|ha(?:s|ve) welcomed|harbours?|"
    r"takes? in)"
)
# What is done, and whether the one that is placed gives (sells, sends) or takes (buys, hosts); the plainest word first.
DEEDS: Final = tuple(
    (flow, role, re.compile(words))
    for flow, role, words in (
        ("trade", "both", r"\b(?:trade|trading|commercial) partners?\b"),
        ("students", "give", rf"\b{_SENDS}\b[^.;]*\b{_PUPILS}\b"),
        ("students", "give", rf"\b{_PUPILS}\b[^.;]*\b(?:comes?|came|arrives?|hail)\b[^.;]*\bfrom\b"),
        ("students", "take", rf"\b(?:{_HOSTS}|attracts?|receives?|welcomes?|educates?|admits?|draws?|go)\b[^.;]*"
                             rf"\b{_PUPILS}\b|\b(?:study|enroll?ed)\b"),
        ("refugees", "take", r"\brefugees\b|\b(?:shelters?|sheltered|shelter(?:ing)?|harbours?|refuge|asylum)\b"),
        ("troops", "take", r"\b(?:troops|soldiers|servicemen|marines|garrison|forces|men and women in uniform|military "
                           r"personnel)\b"),
        ("migrants", "give", rf"\b{_SENDS}\b[^.;]*\b(?:im)?migrants\b|\b(?:as|so|more) numerous\b"),
        ("aid", "give", r"\b(?:do(?:es)?|did) (?:so much|as much|more) (?:for|towards?) (?:our|its|their|the "
                        r"\w+['’]s?|[A-Z]\w+['’]s?) development\b"),
        ("aid", "give", r"\b(?:gives?|gave|given|giving|provides?|provided|grants?|donates?|contributes?|spends?|"
                        r"assists?|assisted|helps?|helped|aids|supports?|supported)\b"),
        ("aid", "take", r"\b(?:receives?|received|gets?|got)\b"),
        ("trade", "both", r"\b(?:trades?|traded|trading|does|do|did)\b(?: [\w-]+){0,4}? (?:trade|business|commerce|"
                          r"with)\b|\bb(?:uys?|ought) (?:from )?and s(?:ells?|old)\b"),
        ("migrants", "take", rf"\b{_HOSTS}\b|\b(?:ha(?:s|ve)(?! been\b)|lives?|living|born|settled|made their home)\b"
                             rf"[^.;]*\b{_PEOPLE}\b|\b{_PEOPLE}\b[^.;]*\b(?:lives?|living|settled?|reside|made their "
                             rf"home)\b|\b[Tt]here are\b[^.;]*\b{_PEOPLE}\b"),
        ("exports", "take", r"\b(?:buys?|bought|takes?|took|imports?|imported|purchase[sd]?|absorbs?|receives?)\b"),
        ("exports", "give", r"\b(?:sells?|sold|exports?|exported|ships?|shipped|supplies|supplied|delivers?)\b|"
                            r"\b(?:sends?|sent)\b[^.;]*\b(?:goods|exports|products)\b"),
    )
)  # fmt: skip
AID_WORDS: Final = re.compile(
    r"\b(?:aid|assistance|assist(?:s|ed)?|donors?|development|help(?:s|ed|ing)?|grants)\b", re.I
)
# What no record counts by pair, and "as much of it", of what the words before name.
UNCOUNTED: Final = re.compile(
    r"\b(?:oil|gas|crude|arms|weapons|wheat|tourists?|visitors|investment|capital|coal|tea|cars|services|loans|"
    r"visas)\b|\bof (?:it|them|these|those|that)\b(?! [a-z])",
    re.I,
)


def deed_of(deed: str, text: str) -> tuple[str, str] | None:
    """What flows, and whether the one that is placed gives it or takes it; of aid only where the sentence says so.

    Example:
        >>> deed_of("takes more of our exports", "")
        ('exports', 'take')
    """
    if UNCOUNTED.search(deed):
        return None
    return next(
        (
            (flow, role)
            for flow, role, words in DEEDS
            if words.search(deed) and (flow != "aid" or AID_WORDS.search(text))
        ),
        None,
    )


def details_of(flow: str, role: str, owner: str, place: int) -> dict[str, Any]:
    """A place on the owner's list: who buys most is on the seller's list of exports, who sells most on the buyer's."""
    given = role == "take" or flow == "trade"
    if flow == "exports" and role == "give":
        flow = "imports"
    return {
        "flow": flow, "given": given, "owner": "USA" if flow == "troops" else owner, "place": place, "within": None,
    }  # fmt: skip
