"""The sorts of agreement that texts name, and the spells of the record that bear each out."""

from __future__ import annotations

import re
from typing import Final

# Sort to (words, kind of spell, indicator, promises that count, what it is called).
WHAT: Final = {
    "trade": (
        re.compile(
            r"\b(?:free[- ]trade (?:agreement|deal|pact|area|zone)|FTA|trade (?:agreement|deal|pact|accord|treaty)|"
            r"(?:comprehensive |closer )?economic (?:partnership|co-?operation|relations) (?:trade )?agreement|trade "
            r"promotion agreement|association agreement|CEPA|customs union|(?-i:Closer Economic Relations)|(?-i:NAFTA|"
            r"USMCA|CAFTA(?:-DR)?|CPTPP|RCEP|Mercosur|MERCOSUR|Treaty of Asunci[oó]n))s?\b",
            re.I,
        ),
        "trade_agreement",
        "trade_agreements",
        (),
        "trade agreement",
    ),
    "investment": (
        re.compile(
            r"\b(?:(?:[Tt]reaty|[Aa]greement|[Aa]ccord|[Pp]act) (?:to protect|on) (?:\w+ )?investments?|(?:bilateral "
            r")?investment (?:protection |promotion )?(?:treaty|agreement|pact|accord)|BIT|(?:treaty|agreement|"
            r"accord) (?:on|for) (?:the )?(?:mutual |reciprocal )*(?:promotion|protection|encouragement)(?: and "
            r"(?:mutual |reciprocal )*(?:promotion|protection))? of investments?)s?\b"
        ),
        "investment_treaty",
        "investment_treaties",
        (),
        "investment treaty",
    ),
    "alliance": (
        re.compile(
            r"\b(?:(?:mutual |collective |bilateral |joint )*(?:defen[cs]e|military|alliance) (?:treaty|pact)|mutual "
            r"assistance (?:treaty|pact)|treaty[- ]all(?:y|ies)|treaty alliance|(?:formal |full )?(?:military|"
            r"defensive) alliance|(?:formal|military) (?:military )?allies|formal alliance|(?<=are )allies(?=[.,;])|"
            r"(?<=are not )allies\b|(?:pact|treaty) to defend|(?:pact|treaty) of (?:mutual )?defen[cs]e|treaty of "
            r"(?:mutual (?:defen[cs]e|assistance)|alliance)[\w ]*)\b",
            re.I,
        ),
        "alliance",
        "alliance",
        ("defense", "offense"),
        "defence pact",
    ),
    "non-aggression": (
        re.compile(
            r"\b(?:(?:non-?aggression (?:treaty|pact|agreement)|(?:treaty|pact|agreement) of non-?aggression|peace "
            r"treaty|treaty of peace)s?|(?:undert\w+|promis\w+|pledg\w+|agreed|vow\w*)[^.;]{0,40}? not to (?:attack|"
            r"use (?:\w+ )?force|resort to (?:\w+ )?force|go to war|wage war)|renounc\w+ (?:the use of )?force)\b",
            re.I,
        ),
        "alliance",
        "alliance",
        ("nonaggression",),
        "non-aggression pact",
    ),
    "friendship": (
        re.compile(
            r"\b(?:security (?:treaty|pact)|(?-i:[A-Z]{4,6}) (?:treaty|pact)|treaty of (?:[\w,]+ )*?(?:friendship|"
            r"co-?operation)[\w ]*|friendship (?:treaty|pact))\b",
            re.I,
        ),
        "alliance",
        "alliance",
        (),
        "alliance treaty",
    ),
    "defence": (
        re.compile(
            r"\b(?:defen[cs]e|military) (?:co-?operation )?(?:agreement|accord)s?\b|\b(?:defen[cs]e|military) "
            r"co-?operation pacts?\b",
            re.I,
        ),
        "defense_agreement",
        "defense_agreements",
        (),
        "defence cooperation agreement",
    ),
}
INVESTORS: Final = re.compile(
    r"\b(?:investors?|investments?)\b[^.;]{0,40}? (?:protect\w*|covered|safeguard\w*|shield\w*)\b|\b(?:protect\w*|"
    r"safeguard\w*|shield\w*) [^.;]{0,30}?\b(?:investors?|investments?)\b",
    re.I,
)


def sort_of(text: str) -> str:
    """The sort of an agreement that is only said to protect investors."""
    return "investment" if INVESTORS.search(text) else "other"
