"""Finding the claims of a document, kind by kind."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from comity.claims import kinds
from comity.claims.agreement_meant import with_sort_meant
from comity.claims.claim import Claim
from comity.claims.context import make_context
from comity.claims.in_passing import told_for_themselves
from comity.claims.proposals import completed, confirmed, propose

if TYPE_CHECKING:
    import polars as pl


MOST_REPEATS: Final = 2


@cache
def all_kinds() -> dict[str, ModuleType]:
    """The kinds by name: every file of `claims/kinds`."""
    names = sorted(found.name for found in pkgutil.iter_modules(kinds.__path__))
    return {name: importlib.import_module(f"{kinds.__name__}.{name}") for name in names}


def find_claims(document: Any, events: pl.DataFrame | None, dyad: str) -> list[Claim]:
    """The claims that a document makes of a dyad, in the order of the text.

    Args:
        document: as `documents.read_document` gives it; `sentences` and `date` are used.
        events: as `events.code` gives them for its sentences, or None.
        dyad: as "KOR-USA".

    Returns:
        At most one claim of a kind per sentence (of scheduled: one per event). A sentence that names a third
        state or an organisation makes no claim of the dyad; questions, denials and wishes make none. What is said
        again in the same terms counts twice at most.
    """
    context = make_context(document, events, dyad)
    found = [claim for kind in all_kinds().values() for claim in kind.find(context)]
    found = completed(context, confirmed(context, found))
    found += propose(context, found)
    found = with_sort_meant(told_for_themselves(found), context)
    found.sort(key=lambda claim: (claim.sentence_index, claim.start, claim.kind))
    said: Counter[tuple[object, ...]] = Counter()
    kept = []
    for claim in found:
        same = (claim.kind, claim.subject, claim.attributed_to, repr(sorted(claim.details.items())))
        said[same] += 1
        if said[same] <= MOST_REPEATS:
            kept.append(claim)
    return kept
