"""What a bond means for a region or the world."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.context import BOND, Context, Passage
from comity.claims.readings.reading import Reading
from comity.claims.regions import region_of

CENTRE_OF: Final = re.compile(
    r"\b(?:world|globe|global|regions?|regional|continent\w*|order|peace|stability|stable|security|hemisphere)\b",
    re.I,
)

# "Essential to the security of both our peoples" says nothing of a region.
OF_THE_TWO: Final = re.compile(
    r"\b(?:security|peace|stability|prosperity|defen[cs]e) of (?:both |the two )?(?:our|their|the two|both)\b",
    re.I,
)
ALONE: Final = re.compile(r"\bno (?:other|\w+ relationship|single)\b|\bwithout\b[^.;]*\bnothing\b", re.I)


WITHOUT: Final = re.compile(r"\b(?:without|absent)\b", re.I)


def read(passage: Passage, context: Context) -> Reading | None:
    """The centre of the region named, or of the world; of some region, order or peace the sentence must speak."""
    text = passage.text
    if not region_of(text) and (OF_THE_TWO.search(text) or not CENTRE_OF.search(text)):
        return None
    bond = BOND.search(text)
    alone = bool(ALONE.search(text))
    region = region_of(text) or region_of(passage.before)
    return Reading(
        bond.start() if bond else 0,
        len(text),
        {"central": True, "alone": alone, "region": region},
        # "Without this friendship the whole region would come apart" denies nothing.
        denies=alone or bool(WITHOUT.search(text)),
    )
