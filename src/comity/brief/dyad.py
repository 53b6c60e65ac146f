"""Which two states a document is about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from comity.brief.page import DyadChoice
from comity.errors import BadRequest
from comity.states import dyad_key, state_name

BOTH_IN_SENTENCE = 1.0
# Of a document that speaks for one state, two others named together are its neighbours at most.
OTHERS_IN_SENTENCE = 0.75
ONE_WITH_OWN_SIDE = 0.5
# The state of the place that a text is dated from, or of its paper, is often one of the two, and not always.
ONE_WITH_PLACE = 0.2
BOTH_IN_TITLE = 3.0
N_RUNNERS_UP = 3
# Where no sentence names two states, those named this many sentences apart count as named together.
NEAR = 3
# Blocs that meet a state as one party.
BLOCS: Final = {
    "the European Union": re.compile(r"\bEU\b|\bEuropean (?:Union|Commission)\b"),
    "ASEAN": re.compile(r"\bASEAN\b|\bAssociation of Southeast Asian Nations\b"),
    "NATO": re.compile(r"\bNATO\b|\bNorth Atlantic Treaty Organi[sz]ation\b"),
    "the African Union": re.compile(r"\bAfrican Union\b|\bAU\b"),
    "the Gulf Cooperation Council": re.compile(r"\bGCC\b|\bGulf Co-?operation Council\b"),
    "Mercosur": re.compile(r"\bM(?:ercosur|ERCOSUR)\b"),
    "CARICOM": re.compile(r"\bCARICOM\b|\bCaribbean Community\b"),
    "the Pacific Islands Forum": re.compile(r"\bPacific Islands Forum\b"),
}


def rank_dyads(
    sentences: Sequence[Iterable[str]],
    title: Iterable[str] = (),
    own_side: str | None = None,
    place: Iterable[str] = (),
) -> list[tuple[str, float]]:
    """Points of every pair of states that a document speaks of, most points first.

    Args:
        sentences: for each sentence the keys of the states that it names.
        title: the keys of the states that the title names.
        own_side: the state of the document's author or publisher, if known.
        place: the keys of the states of the place that it is dated from, or of its paper.

    Returns:
        (dyad, points): 1 point a sentence that names both (0.75 where the own side is a third); one that
        names a single state while the other is the document's own side 0.5, while it is its place's 0.2; 3 points
        for a title that names both (or the one that is not the own side). Ties are broken by how often the two are
        named at all, then by the key. Empty where fewer than two states occur.
    """
    points: defaultdict[str, float] = defaultdict(float)
    named: Counter[str] = Counter()
    for states in sentences:
        present = set(states)
        named.update(present)
        for a, b in combinations(sorted(present), 2):
            others = own_side is not None and own_side not in (a, b)
            points[dyad_key(a, b)] += OTHERS_IN_SENTENCE if others else BOTH_IN_SENTENCE
        if own_side is not None and own_side not in present:
            for state in present:
                points[dyad_key(state, own_side)] += ONE_WITH_OWN_SIDE
    here = set(place)
    if own_side is None and len(here) == 1 and points:
        (home,) = here
        for states in sentences:
            for state in set(states) - here if home not in states else ():
                points[dyad_key(state, home)] += ONE_WITH_PLACE
    in_title = set(title)
    if own_side is not None:
        in_title.add(own_side)
    for a, b in combinations(sorted(in_title), 2):
        points[dyad_key(a, b)] += BOTH_IN_TITLE

    def order(item: tuple[str, float]) -> tuple[float, int, str]:
        dyad, score = item
        return (-score, -sum(named[state] for state in dyad.split("-")), dyad)

    return sorted(points.items(), key=order)


def choose_dyad(
    sentences: Sequence[Iterable[str]],
    title: Iterable[str] = (),
    own_side: str | None = None,
    place: Iterable[str] = (),
) -> tuple[str, DyadChoice]:
    """The dyad that the document is about, how it was chosen, and the runners-up.

    Where no sentence names two states, the state of the `place` that it is dated from is taken with the one named
    most, else those named near each other, and else the only two that are named.

    Raises:
        BadRequest: the document names fewer than two states, or several that nothing brings together.
    """
    ranked = rank_dyads(sentences, title, own_side, place)
    if not ranked:
        dyad = _apart(sentences, title, place)
        return dyad, DyadChoice(how="named in the same document, though never in one sentence", runners_up=())
    (dyad, points), *others = ranked
    n_sentences = sum(1 for states in sentences if set(dyad.split("-")) <= set(states))
    how = f"named together in {n_sentences} sentence{'s' if n_sentences != 1 else ''}"
    if own_side is not None and own_side in dyad.split("-"):
        how += f", and {own_side} is the document's own side"
    elif own_side is None and len(here := set(place)) == 1 and here <= set(dyad.split("-")):
        how += f", and {here.pop()} is where it is dated from"
    if set(dyad.split("-")) <= set(title):
        how += ", and both stand in the title"
    level = sum(1 for _, others_points in others if others_points == points)
    if level:
        how += f", as often as {level} other dyad{'s' if level != 1 else ''}: set --dyad to choose"
    return dyad, DyadChoice(how=f"{how} ({points:g} points)", runners_up=tuple(others[:N_RUNNERS_UP]))


def _apart(sentences: Sequence[Iterable[str]], title: Iterable[str], place: Iterable[str]) -> str:
    """The dyad of a document that never names two states in one sentence."""
    rows = [set(title), *map(set, sentences)]
    here = sorted(set(place))
    named = Counter(state for states in rows for state in states - set(here)).most_common(2)
    if len(here) == 1 and named and (len(named) == 1 or named[0][1] > named[1][1]):
        return dyad_key(here[0], named[0][0])
    near: Counter[str] = Counter()
    for at, states in enumerate(rows):
        for later in rows[at + 1 : at + 1 + NEAR]:
            near.update({dyad_key(a, b) for a in states for b in later if a != b})
    present = sorted(set().union(*rows))
    best = near.most_common(2)
    if best and (len(best) == 1 or best[0][1] > best[1][1]):
        return best[0][0]
    if len(present) == 2:
        return dyad_key(*present)
    seen = (
        f"{', '.join(present)} are named, no two of them together"
        if len(present) > 1
        else f"only {present[0]} is named"
        if present
        else "no state is named"
    )
    raise BadRequest(
        f"cannot tell which two states the document is about: {seen}; say which with --dyad, e.g. --dyad KOR-USA"
    )


def refuse_a_bloc(
    dyad: str, title: str, in_title: Iterable[str], texts: Sequence[str], named: Sequence[Iterable[str]]
) -> None:
    """Refuse a dyad whose second state only the text has, where the title sets the first beside a bloc.

    Args:
        dyad: the one chosen.
        title: the document's, as it stands.
        in_title: the keys of the states that the title names.
        texts: the sentences.
        named: for each sentence the keys of the states that it names.

    Raises:
        BadRequest: the title names one state and a bloc, and the text the bloc more often than the second state.
    """
    states = set(in_title)
    other = set(dyad.split("-")) - states
    bloc = next((bloc for bloc, words in BLOCS.items() if words.search(title)), None)
    if bloc is None or len(states) != 1 or len(other) != 1:
        return
    of_the_bloc = sum(1 for text in texts if BLOCS[bloc].search(text))
    if of_the_bloc <= sum(1 for each in named if other & set(each)):
        return
    (state,) = states
    raise BadRequest(
        f"the document is about {state_name(state, article=True)} and {bloc}, which is no state; say which two states "
        "to look at with --dyad, e.g. --dyad KOR-USA"
    )
