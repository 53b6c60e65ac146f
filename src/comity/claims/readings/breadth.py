"""How broad: all areas, or nothing but one."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import denied
from comity.claims.breadths import AREAS_IN, BEYOND, FUTURE
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
    r"\b(?:hardly|scarcely|barely|no|few)\b[^.;]{3,60}?\b(?:not|untouched|without)\b", re.I
)
# A denial beside as many areas denies something else: "not a policy but a whole life in common".
FEW: Final = 2
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
    text = NOT_THAT.sub(lambda found: " " * len(found[0]), text)
    narrow = NARROW.search(text)
    if (
        narrow is None
        and not NOT_ALL.search(text)
        and not HARDLY_NOT.search(text)
        and denied(text)
        and sum(bool(area.search(text)) for area in AREAS_IN.values()) < FEW
    ):
        return None
    broad = narrow is None or bool(HARDLY_NOT.search(text)) or bool(NOT_NARROW.search(passage.text))
    listed = first_of(text, *AREAS_IN.values()) or BOND.search(text)
    many = passage.pair or text.count(",") >= MANY
    if narrow is None and not listed and not many and not WIDE.search(text):
        return None
    start, end = (listed.start(), listed.end()) if listed else (0, len(text))
    if FUTURE.search(SAID.sub(" ", FOUND.sub(" ", text[:end]))) or WANTED.search(text):
        return None
    beyond = broad and bool(BEYOND.search(text)) and sum(bool(p.search(text)) for p in AREAS_IN.values()) < 3
    areas = areas_named(text, broad=broad)
    return Reading(
        start, end, {"broad": broad, "denies": False, "beyond": beyond, "areas": areas}, denies=True
    )
