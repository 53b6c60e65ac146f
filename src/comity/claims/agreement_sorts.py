"""The sorts of agreement that texts name, and the spells of the record that bear each out."""

from __future__ import annotations

import re
from typing import Final

# Sort to (words, kind of spell, indicator, promises that count, what it is called).
WHAT: Final = {
    "trade": (
        re.compile(
            r"\b(?:free[- ]trade (?:agreement|deal|pact|accord|treaty|area|zone|arrangement|(?=(?:of any (?:\w+ "
            r")?)?agreed))|FTA|trade (?:agreement|deal|pact|accord|treaty)|(?:agreement|treaty) on free trade|"
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
            r"\b(?:(?:[Tt]reaty|[Aa]greement|[Aa]ccord|[Pp]act) (?:to protect|protecting|safeguarding|covering|on) "
            r"(?:[\w’']+ ){0,3}?(?:investments?|investors)|(?:bilateral )?investment (?:protection |promotion "
            r")?(?:treaty|agreement|pact|accord|protocol)|[Pp]rotocol on investment|BIT|(?:treaty|agreement|accord) "
            r"(?:on|for) (?:the )?(?:mutual |reciprocal )*(?:promotion|protection|encouragement)(?: and (?:mutual |"
            r"reciprocal )*(?:promotion|protection))? of investments?)s?\b"
        ),
        "investment_treaty",
        "investment_treaties",
        (),
        "investment treaty",
    ),
    "alliance": (
        re.compile(
            r"\b(?:(?:mutual |collective |bilateral |joint )*(?:defen[cs]e|military|alliance) (?:treaty|pact)|mutual "
            r"assistance (?:treaty|pact)|mutual (?:defen[cs]e|assistance) (?:agreement|accord)|(?:agreement|treaty|"
            r"pact) (?:of|on|for) mutual (?:assistance|defen[cs]e)|treaty[- ]all(?:y|ies)|treaty alliance|(?:formal |"
            r"full )?(?:military|defensive) alliance|(?:formal|military) (?:military )?allies|formal alliance|(?<=are "
            r")allies(?=[.,;])|(?<=are not )allies\b|(?:pact|treaty) to defend|(?:pact|treaty) of (?:mutual "
            r")?defen[cs]e|treaty of (?:mutual (?:defen[cs]e|assistance)|alliance)[\w ]*)\b",
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
            r"use (?:\w+ )?force|resort to (?:\w+ )?force|go to war|wage war|take up arms)|renounc\w+ (?:the use of "
            r")?force)\b",
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
            r"\b(?:defen[cs]e|military) (?:(?:and security )?co-?operation )?(?:agreement|accord)s?\b|\b(?:defen[cs]e|"
            r"military) co-?operation (?:pact|treaty|arrangement|memorandum)s?\b|\b(?:agreement|accord|pact|treaty|"
            r"memorandum(?: of understanding)?|arrangement) (?:on|for|of) (?:co-?operation (?:in|on) )?(?:the field of "
            r")?(?:defen[cs]e|military)(?: and security)?(?: co-?operation)?\b",
            re.I,
        ),
        "defense_agreement",
        "defense_agreements",
        (),
        "defence cooperation agreement",
    ),
    "consultation": (
        re.compile(r"\bconsultation (?:treaty|pact)s?\b", re.I),
        "alliance",
        "alliance",
        ("consultation",),
        "consultation pact",
    ),
    "neutrality": (
        re.compile(r"\b(?:neutrality (?:treaty|pact|agreement)|(?:treaty|pact) of neutrality)s?\b", re.I),
        "alliance",
        "alliance",
        ("neutrality",),
        "neutrality pact",
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
