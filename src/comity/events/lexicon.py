"""The lexicon coder: a verb or phrase that names a type, who stands before it, and who stands after."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from comity.events.actors import PRONOUN, Actor
from comity.events.dates import EXPRESSION, Dated, find_dates
from comity.events.ontology import context_words, phrases

JOINT = frozenset({"AGREE", "CONSULT", "COOPERATE"})
JOINED = re.compile(
    r"^\s*(?:,|,?\s*and\b|&|,?\s*as well as\b|,?\s*along with\b)?\s*(?:the\s+|their\s+|its\s+)?$"
)
PLANNED = re.compile(
    r"\b(?:will|shall|is|are|was|were)?\s*(?:will|shall|scheduled to|set to|due to|plans? to|planning to|expected to|"
    r"intends? to|about to|going to|poised to)\s+(?:\w+ly\s+|also\s+|then\s+)?(?:be\s+)?$",
    re.I,
)
HYPOTHETICAL = re.compile(r"\b(?:would|could|may|might|should|if|whether|unless|can)\b[^,;]{0,40}$", re.I)
DENIED = re.compile(
    r"\b(?:not|never|no longer|n['’]t|denied|denies|deny|without)\s+"
    r"(?:\w+ly\s+|yet\s+)?(?:having\s+)?(?:that\s+)?(?:\w+\s+)?$",
    re.I,
)
PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+)?$", re.I)
BY = re.compile(r"^[^.;]{0,60}?\bby\s+(?:the\s+)?$", re.I)
CLAUSE = re.compile(r"[;:]|,?\s+(?:but|while|whereas|although|because|which|who|that)\s")
# Base forms that are nouns as often: a verb only behind its subject, "to", a modal or another verb.
NOUNS = frozenset(
    [
        *(
            "ask",
            "attack",
            "ban",
            "blame",
            "charge",
            "clash",
            "demand",
            "fund",
            "help",
            "host",
            "invite",
            "kill",
        ),
        *("partner", "pledge", "praise", "press", "promise", "protest", "raid", "recall", "request", "riot"),
        *(
            "sanction",
            "shell",
            "shot",
            "sign",
            "strike",
            "study",
            "supply",
            "support",
            "trade",
            "veto",
            "visit",
        ),
    ]
)
BEFORE_VERB = re.compile(
    r"\b(?:to|will|shall|would|can|could|may|might|must|should|not|also|jointly|and|or|both|they|we|who)\s+$",
    re.I,
)
SAME_SUBJECT = re.compile(
    r"\b(?:and|or)\s+(?:\w+ly\s+|also\s+|then\s+)?(?:will\s+|would\s+)?(?:continue\s+to\s+)?$", re.I
)
NEXT_CLAUSE = re.compile(r",\s+and\s+\S+(?:\s+\S+){0,4}?\s+(?:will|is|are|has|have|was|were)\b")
WORD = re.compile(r"[\w][\w’'+-]*")


@dataclass(frozen=True)
class Found:
    """One event of a sentence; dates are resolved, the states are keys."""

    start: int
    end: int
    actor: Actor | None
    actor_state: str | None
    recipient: Actor | None
    recipient_state: str | None
    type: str
    contexts: tuple[str, ...]
    dated: Dated | None
    status: str
    confidence: float


@cache
def triggers() -> re.Pattern[str]:
    """All phrases of the lexicon, longest first, as whole words."""
    longest_first = sorted(phrases(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(r"\b(" + "|".join(re.escape(phrase) for phrase in longest_first) + r")\b", re.I)


def contexts_of(text: str) -> tuple[str, ...]:
    """The contexts that the words of a sentence speak of, the most spoken of first."""
    words = context_words()
    counts: dict[str, int] = {}
    for word in WORD.findall(text):
        context = words.get(word.lower())
        if context:
            counts[context] = counts.get(context, 0) + 1
    return tuple(sorted(counts, key=lambda context: (-counts[context], context)))


def status_of(text: str, start: int) -> str:
    """happened, planned, hypothetical or denied, by the words before the verb."""
    # "will meet" is a phrase of the lexicon itself.
    if text[start : start + 5].lower() == "will ":
        return "planned"
    before = text[:start]
    clause = CLAUSE.split(before)[-1] if CLAUSE.search(before) else before
    if DENIED.search(clause):
        return "denied"
    if PLANNED.search(clause) or re.search(r"\b(?:will|shall|scheduled|set) (?:\w+ ){0,2}$", clause, re.I):
        return "planned"
    if HYPOTHETICAL.search(clause):
        return "hypothetical"
    return "happened"


def code_sentence(
    text: str, actors: list[Actor], carried: list[Actor], date: dt.date | None, pair: tuple[str, ...] = ()
) -> list[Found]:
    """The events of one sentence.

    Args:
        text: the sentence.
        actors: its actors, in order.
        carried: the actors of the sentence before, for "They", "He", "It".
        date: the document's date.
        pair: the two states that the document speaks of most; "agreement reached" is theirs where no one is named.
    """
    found: list[Found] = []
    previous: list[Actor] = []
    contexts = contexts_of(text)
    taken = -1
    for trigger in triggers().finditer(text):
        if trigger.start() < taken or any(a.start <= trigger.start() < a.end for a in actors):
            continue
        taken = trigger.end()
        type = phrases()[trigger[1].lower()]
        status = status_of(text, trigger.start())
        if not _is_verb(text, trigger, actors, status):
            continue
        subjects, objects = _sides(text, trigger, actors)
        if PASSIVE.search(text[: trigger.start()]) and status != "planned":
            agents = [actor for actor in actors if BY.match(text[trigger.end() : actor.start])]
            if agents:
                subjects, objects = agents[:1], subjects
            elif type not in JOINT:
                continue
        if previous and SAME_SUBJECT.search(text[: trigger.start()]):
            subjects = previous
        elif not subjects and carried and PRONOUN.match(text):
            subjects = carried
        elif not subjects and len(pair) == 2 and trigger[1].lower() == "agreement reached":
            subjects = [Actor(trigger.start(), trigger.end(), trigger[0], pair, "GOV", oblique=False)]
        previous = subjects
        dates = find_dates(text, date, future=status == "planned")
        dated = min(dates, key=lambda d: _distance(d, trigger.start(), trigger.end()), default=None)
        if status == "happened" and dated and date and dated.date > date:
            status = "planned"
        found += _events(trigger, type, subjects, objects, contexts, dated, status)
    return found


def _is_verb(text: str, trigger: re.Match[str], actors: list[Actor], status: str) -> bool:
    """Whether the words are used as a verb: not "the visit", "mutual supply" or "a growing demand"."""
    before = text[: trigger.start()]
    words = trigger[1].lower().split()
    if re.search(r"\b(?:the|a|an|its|their|his|her|our|of|for)\s+$", before, re.I):
        return False
    if words[0].endswith("ing") and status == "happened":
        return re.search(r"\b(?:is|are|was|were|been|be)\s+(?:\w+ly\s+)?$", before) is not None
    if len(words) == 1 and words[0] in NOUNS:
        behind_actor = any(0 <= trigger.start() - actor.end <= 1 for actor in actors)
        return behind_actor or BEFORE_VERB.search(before) is not None
    return True


def _distance(dated: Dated, start: int, end: int) -> tuple[int, int]:
    """Dates behind the verb are nearer than dates before it."""
    return (0, dated.start - end) if dated.start >= end else (1, start - dated.end)


def _sides(text: str, trigger: re.Match[str], actors: list[Actor]) -> tuple[list[Actor], list[Actor]]:
    """Who stands before the verb in its clause, and who behind it."""
    cut = max((m.end() for m in CLAUSE.finditer(text, 0, trigger.start())), default=0)
    before = [a for a in actors if a.end <= trigger.start() and a.start >= cut]
    before = before or [a for a in actors if a.end <= trigger.start()]
    plain = [a for a in before if not a.oblique] or []
    subjects = last_group(text, plain)
    after = [a for a in actors if a.start >= trigger.end()]
    ends = [
        m.start() for m in (CLAUSE.search(text, trigger.end()), NEXT_CLAUSE.search(text, trigger.end())) if m
    ]
    # "in April and Korea ...": a date closes the deed, what follows is another's.
    ends += [d.end for d in find_dates(text, None) if d.start > trigger.end()]
    ends += [
        m.end()
        for m in EXPRESSION.finditer(text, trigger.end())
        if text[m.end() :].lstrip(" ,").startswith("and ")
    ]
    if ends:
        after = [a for a in after if a.start < max(min(ends), trigger.end() + 25)]
    objects = first_group(text, after)
    return subjects, objects


def last_group(text: str, actors: list[Actor]) -> list[Actor]:
    """The last actor and those joined to it: "Seoul and Washington"."""
    group: list[Actor] = []
    for actor in reversed(actors):
        if group and not JOINED.match(text[actor.end : group[0].start]):
            break
        group.insert(0, actor)
    return group


def first_group(text: str, actors: list[Actor]) -> list[Actor]:
    """The first actor and those joined to it."""
    group: list[Actor] = []
    for actor in actors:
        if group and not JOINED.match(text[group[-1].end : actor.start]):
            break
        group.append(actor)
    return group


def _spread(actors: Iterable[Actor]) -> list[tuple[Actor, str]]:
    """Each state of each actor once."""
    seen: dict[str, Actor] = {}
    for actor in actors:
        for state in actor.states:
            seen.setdefault(state, actor)
    return [(actor, state) for state, actor in seen.items()]


def _events(
    trigger: re.Match[str],
    type: str,
    subjects: list[Actor],
    objects: list[Actor],
    contexts: tuple[str, ...],
    dated: Dated | None,
    status: str,
) -> list[Found]:
    """Every actor with every recipient; a joint event with no recipient goes both ways."""

    def event(actor: tuple[Actor, str], recipient: tuple[Actor, str] | None, confidence: float) -> Found:
        return Found(
            start=trigger.start(),
            end=trigger.end(),
            actor=actor[0],
            actor_state=actor[1],
            recipient=recipient[0] if recipient else None,
            recipient_state=recipient[1] if recipient else None,
            type=type,
            contexts=contexts,
            dated=dated,
            status=status,
            confidence=confidence,
        )

    doers, others = _spread(subjects), _spread(objects)
    if not doers:
        return []
    acting = {state for _, state in doers}
    others = [other for other in others if other[1] not in acting]
    pairs = [(doer, other) for doer in doers for other in others]
    if pairs:
        return [event(doer, other, 0.6) for doer, other in pairs]
    if len(doers) > 1 and type in JOINT:
        return [event(a, b, 0.5) for a in doers for b in doers if a[1] != b[1]]
    return [event(doer, None, 0.4) for doer in doers]
