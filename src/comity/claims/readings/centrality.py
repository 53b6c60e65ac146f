"""What a bond means for a region or the world."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.context import BOND, Context, Passage
from comity.claims.kinds.centrality import SHAKEN, THIS_REGION, UNLESS, begins, is_denied
from comity.claims.own_ties import own_centre
from comity.claims.readings.reading import Reading
from comity.claims.regions import region_around, region_of
from comity.states import split_dyad

CENTRE_OF: Final = re.compile(
    r"\b(?:world|globe|global|regions?|regional|continent\w*|order|peace|stability|stable|security|hemisphere)\b",
    re.I,
)

# "Essential to the security of both our peoples" says nothing of a region.
OF_THE_TWO: Final = re.compile(
    r"\b(?:security|peace|stability|prosperity|defen[cs]e) of (?:both |the two )?(?:our|their|the two|both)\b",
    re.I,
)
# "The region would not fall apart without it"
STANDS: Final = re.compile(
    r"\b(?:would(?: not|n['’]t)|nor would|would hardly|would barely|would scarcely)\b[^.;]{0,40}? (?:fall|come apart|"
    r"collapse|crumble|unravel|suffer|feel|miss|notice|lose)\b",
    re.I,
)
ALONE: Final = re.compile(
    r"\bno (?:other|\w+ relationship|single)\b|\b(?:without|take|remove|pull)\b[^.;]*\bnothing\b", re.I
)


def read(passage: Passage, context: Context) -> Reading | None:
    """The centre of the region named, or of the world; of some region, order or peace the sentence must speak."""
    text = passage.text
    if SHAKEN.search(text):
        return None
    if own := own_centre(text, context):
        start, end, details = own
        start = begins(text, start)
        return Reading(
            start, end, {"central": not is_denied(text, start, end), "alone": False, **details}, denies=True
        )
    if not region_of(text) and (OF_THE_TWO.search(text) or not CENTRE_OF.search(text)):
        return None
    bond = BOND.search(text)
    alone = bool(ALONE.search(text))
    region = region_of(text) or region_of(passage.before)
    if region is None and THIS_REGION.search(text):
        region = region_around(split_dyad(context.dyad))
    # "The region would not hold together if the two fell out" says how much they bear.
    central = (
        not STANDS.search(text)
        if UNLESS.search(text)
        else not is_denied(text, bond.start() if bond else len(text), len(text))
    )
    return Reading(
        begins(text, bond.start() if bond else 0),
        len(text),
        {"central": central, "alone": alone, "region": region},
        # "Without this friendship the whole region would come apart" denies nothing.
        denies=alone or bool(UNLESS.search(text)) or not central,
    )
