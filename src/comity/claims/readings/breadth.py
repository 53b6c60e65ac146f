"""How broad: all areas, or nothing but one."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import denied
from comity.claims.breadths import AREAS_IN, BEYOND, EVERY, FUTURE, find_breadth
from comity.claims.context import BOND, Context, Passage
from comity.claims.kinds.breadth import areas_named
from comity.claims.readings.reading import Reading, first_of

NARROW: Final = re.compile(
    r"\b(?:only|purely|nothing|hardly any(?:thing)?|little (?:else|more|left)|not much|merely|alone|solely|narrow\w*|"
    r"confined|all there is|comes? down to|boils? down to|one-dimensional|be-all)\b",
    re.I,
)
NOT_NARROW: Final = re.compile(
    r"\b(?:not|nor|no longer|never|by no means|far from|hardly|scarcely|anything but|is to miss|miss(?:es|ed)|anyone "
    r"who (?:still )?(?:calls|thinks|believes|says)|ceased to be|stopped being|outgr[eo]w\w*|there is (?:little|"
    r"nothing|no)\b[^.;]*\b(?:not|without)|nobody can|no one can|rejects? the)\b|n['’]t\b|\bonly\b[^.;]{0,40}?, "
    r"but (?:we|they|the two)\b",
    re.I,
)

# A sentence that names neither the two nor an area speaks of them where it lists so many things.
MANY: Final = 4
WIDE: Final = re.compile(
    r"\b(?:every\w*|all|many|broad\w*|wide\w*|whole|full|from\b[^.;]*\bto|several|dozens|numerous|beyond|more than)\b",
    re.I,
)
# "Hardly a field in which they are not entangled"
HARDLY_NOT: Final = re.compile(
    r"\b(?:hardly|scarcely|barely|no|few|in vain)\b[^.;]{3,80}?\b(?:not|untouched|without)\b", re.I
)
# What says that the things named are so many sides of the bond.
SPANS: Final = re.compile(
    r"\b(?:tak(?:es?|ing) in|reach\w*|cover\w*|encompass\w*|span\w*|runs? through|liv(?:es|ing) in|exten(?:ds?|t)|"
    r"embrac\w+|outgr[eo]w\w*|beyond|past|spill\w*|broad\w*|wid\w+|comprehensive|all-embracing|all-round|scope|across|"
    r"everything|alike|as well as|as much|(?:many|several|so many|all) (?:\w+ )?(?:rooms|storeys|strands|facets|"
    r"threads|sides|layers|departments|fields|areas|walks)|(?:every|any|no) (?:\w+ )?(?:field|area|sphere|aspect|"
    r"domain|corner|department|subject|walk|ministry)|together|side by side|binds?|bound|joins?|joined|ties? (?:us|"
    r"them|the two)|tied|made of|hang(?:s|ing) on|not (?:just|only|merely|simply|all|a matter)|(?:more|bigger|larger) "
    r"(?:to it )?than (?!\w+fold)|in vain|varied|shares?|leave out|overlook|every (?:sort|kind)|will find in it|every "
    r"one|(?:hardly|scarcely) an?|no longer|never (?:merely|just|only)|includes?|including|ranging|ranges|from "
    r"\w+[^.;]{0,60} to \w+|merely|purely|only)\b",
    re.I,
)
# A denial beside as many areas denies something else: "not a policy but a whole life in common".
FEW, THREE = 2, 3
# "You will find in it metro lines" plans nothing.
FOUND: Final = re.compile(r"\b(?:you|one) will find\b", re.I)
# "Cynics will answer" plans nothing, "nor should anyone mistake it for" wants nothing, "not a policy but" denies
# nothing.
SAID: Final = re.compile(
    r"\b(?:will|would) (?:answer|say|tell|object|argue|claim|reply|add|insist|maintain|hear)\b", re.I
)
NOT_THAT: Final = re.compile(
    r"\b(?:nor|nobody|no one) should\b(?: anyone| anybody)?|\bshould (?:anyone|anybody)\b|\bnot an? \w+(?= but\b)",
    re.I,
)
NOT_ALL: Final = re.compile(r"\bnot all (?:about )?\w+", re.I)
WANTED: Final = re.compile(r"\b(?:called on|calls? for|welcomed? further|should|must|need to)\b", re.I)


def read(passage: Passage, context: Context) -> Reading | None:
    """Broad, unless the sentence says that there is nothing else."""
    text = passage.text
    for start, end, details in find_breadth(passage):
        if not details["broad"]:
            return Reading(start, end, {**details, "areas": areas_named(text, broad=False)}, denies=True)
    text = NOT_THAT.sub(lambda found: " " * len(found[0]), text)
    named = [area for area, words in AREAS_IN.items() if words.search(text)]
    narrow = NARROW.search(text) or (
        BOND.search(text) if passage.denial.denies and not SPANS.search(text) else None
    )
    if (
        narrow is None
        and not NOT_ALL.search(text)
        and not HARDLY_NOT.search(text)
        and denied(text)
        and len(named) < FEW
    ):
        return None
    broad = narrow is None or bool(HARDLY_NOT.search(text)) or bool(NOT_NARROW.search(passage.text))
    listed = first_of(text, *AREAS_IN.values()) or BOND.search(text)
    many = passage.pair or text.count(",") >= MANY
    if narrow is None and (
        not (listed or many or WIDE.search(text)) or not (SPANS.search(text) or len(named) >= FEW)
    ):
        return None
    start, end = (listed.start(), listed.end()) if listed else (0, len(text))
    if FUTURE.search(SAID.sub(" ", FOUND.sub(" ", text[:end]))) or WANTED.search(text):
        return None
    full = HARDLY_NOT.search(text) or EVERY.search(text)
    beyond = broad and not full and bool(BEYOND.search(text)) and len(named) < THREE
    areas = areas_named(text, broad=broad)
    return Reading(
        start, end, {"broad": broad, "denies": False, "beyond": beyond, "areas": areas}, denies=True
    )
