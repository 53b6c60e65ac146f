"""What finding claims needs to know of a document: its sentences, whom they are about, who says so."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from comity.claims.attribution import attributed_to, is_left_out
from comity.claims.claim import Claim, Subject
from comity.claims.denials import Denial, denial_of
from comity.claims.first_person import first_persons, in_order, whose_we
from comity.claims.likelihood import KINDS, likelihoods
from comity.claims.predecessors import heir
from comity.states import Mention, find_mentions, split_dyad

if TYPE_CHECKING:
    import polars as pl

BOND: Final = re.compile(
    r"\b(?:alliances?|allies|ally|partners?|partnerships?|relations?|relationships?|ties?|bonds?|"
    r"friendship|pacts?|tandem|co-?operation|collaboration|links|entente|understanding|"
    r"friends|treaty)\b",
    re.I,
)
PAIR: Final = re.compile(
    r"\b(?:bilateral|two-way|(?:our|the|both|these|two) (?:two |both )?(?:(?!other|all|many|several|united)\w+ "
    r")?(?:countries|nations|peoples|allies|governments|neighbou?rs|states|leaders|presidents|(?:prime |foreign "
    r")?ministers|delegations|parties|armies|militaries|powers|rivals|adversaries|foes|kingdoms|societies|democracies|"
    r"capitals|republics|economies|partners|cabinets|administrations|ministries|chambers|houses|treasuries|courts|"
    r"crowns|publics|legislatures|parliaments|exchequers|bureaucracies))\b|\bour (?:\w+ )?(?:trade|commerce|exchange "
    r"of goods)\b|\b(?:both|each|either) (?:sides?|states?|country|nation|partner|government)\b|\b(?:each|one "
    r"an)other\b|\beach other\b|\b(?:the pair|these two(?= (?:are|have|do|were|share))|between (?:the two|them|us)|"
    r"between (?:our|the) (?:two )?\w+)\b|\bthe two (?:have|are|were|share[sd]?|signed|became|enjoy|remain|also|"
    r"established|do|traded?|concluded|march|vote|voted|stand|work|see|differ|agree|disagree|trade|speak|hold|sit|"
    r"depend|need)\b",
    re.I,
)
WE: Final = re.compile(r"\b(?:we|our)\b", re.I)
# "They share a language": the two of the sentence before.
THEY: Final = re.compile(
    r"\W*(?:They (?!re\w+|agreed|discussed|welcomed|noted|commit\w+|under\w+|also|express\w+|will|intend|look)|"
    r"Both\b|Together,? they\b)"
)
# A state that is named in passing is no party: "since its independence from Spain".
ASIDE: Final = re.compile(
    r"\b(?:independence (?:from|of)|(?:war|wars) (?:in|with|against|on)|(?:invasion|occupation|annexation) of|unlike|"
    r"more than|other than|except|apart from|second only to|(?:only )?(?:after|behind)|such as|followed by|ahead of|"
    r"compared (?:to|with)|surpass(?:ed|ing)|overt(?:ook|aking)|overtaken|outside)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.I,
)
# "Since the Iraq war" dates; it names no party.
OF_A_WAR: Final = re.compile(r" [Ww]ars?\b")
BEFORE: Final = 80
# After one that is named in passing: ", Germany and China".
AND_ANOTHER: Final = re.compile(r"(?:['’]s)?(?:,|,? (?:and|or))\s+(?:the\s+)?")
LATELY: Final = 5
# Sentences of a document from which on it is very long: a book, or the debates of a week.
LONG: Final = 1000
# Longer ones are tables or lists that a reader of sentences would skip.
LONGEST: Final = 3000
# Where the two vote, where they are allied, what the one of them joined: no party to what is said of them.
VENUE: Final = re.compile(
    r"\b(?:in|at) the (?:United Nations|UN)\b|\b(?:since|after|before|when|once|until) [^.;,]{3,40}? (?:joined|"
    r"entered|acceded to|became a member of) (?:the )?(?:NATO|EU|European (?:Union|Communit(?:y|ies))|ASEAN|"
    r"Mercosur)\b|\b(?:allies|allied|ally|members?|membership)\b[^.;,]{0,15}? (?:in|of|within|through) (?:the "
    r")?(?:NATO|North Atlantic (?:Treaty|Alliance)(?: Organi[sz]ation)?|Atlantic Alliance)\b|\b(?:together|side by "
    r"side|both) in NATO\b|\bNATO (?:allies|ally|members|membership)\b|\b(?:within|inside|among|amongst|across|of the "
    r"members? of) (?:the )?(?:states of )?(?:ASEAN|EU|European Union|NATO|African Union|Mercosur)\b",
    re.I,
)
OTHERS: Final = re.compile(
    # "The first G7 country to recognise the other" is one of the two.
    r"\b(?:(?<!first )(?:NATO|EU|ASEAN|G-?7|G-?20)|North Atlantic|European (?:Union|Commission|Investment)|African "
    r"Union|United Nations|Quad|AUKUS|(?:[Oo]ur|[Tt]he) (?:three|four|five) (?!years|months|decades|weeks|days)\w+|"
    r"trilateral|multilateral|quadrilateral|transatlantic (?:alliance|bonds?|community|relation\w*|partnership|unity|"
    r"ties)|[Mm]ember [Ss]tates)\b"
)


def is_aside(text: str, start: int) -> bool:
    """Whether what is named at `start` is named in passing."""
    # A text may be one line of a megabyte: what stands further back is another matter.
    return bool(ASIDE.search(text[max(0, start - BEFORE) : start]))


@dataclass(frozen=True)
class Passage:
    """A sentence with what claims ask of it.

    `states`: keys of the states named. `about`: it speaks of the dyad and of no other party. `pair`: it names
    both states, or "our two countries". `near`: states named in this sentence or the two before it; `lately`: or
    the five before it. `third`: it names a third state as a party; `organisation`: NATO, the EU, "the three
    countries". `follows`: it names one of the two or nobody, not far after both and after nobody else. `said`: the
    sentence as it stands; in `text` the words that deny or grant a statement as a whole are blank (`denial`).
    """

    index: int
    start: int
    text: str
    said: str
    denial: Denial
    states: tuple[str, ...]
    near: tuple[str, ...]
    lately: frozenset[str]
    before: str
    about: bool
    pair: bool
    third: bool
    organisation: bool
    follows: bool


@dataclass(frozen=True)
class Context:
    """A document as the kinds see it: `passages` in order, `events` coded from it, its `dyad` and `date`.

    `own`: the state of the two that it calls "we", None where it does not. `title`: its title, "" where it has none.
    """

    passages: tuple[Passage, ...]
    events: pl.DataFrame | None
    dyad: str
    date: dt.date | None
    own: str | None = None
    title: str = ""

    def named(self, text: str) -> list[Mention]:
        """The words of a text that name one of the two, "our" and "this country" among them, in order."""
        pair = split_dyad(self.dyad)
        named = [each for each in find_mentions(text, date=self.date) if each.state in pair]
        return in_order([*named, *first_persons(text, self.own)])

    def likelihood(self, passage: Passage) -> dict[str, float]:
        """The chance of a claim of each kind in a passage, as the network sees it.

        Of a very long document it reads only the sentences that name one of the two, or speak of both.
        """
        return self._likelihoods[passage.index]

    @cached_property
    def _likelihoods(self) -> dict[int, dict[str, float]]:
        pair = set(split_dyad(self.dyad))
        befores = ["", *(passage.said for passage in self.passages)]
        read = [
            (passage, before)
            for passage, before in zip(self.passages, befores, strict=False)
            if len(self.passages) <= LONG or passage.about or passage.follows or pair & set(passage.states)
        ]
        # What is denied as a whole is asked of with the denial and without it.
        asked = [(passage, passage.said, before) for passage, before in read]
        asked += [
            (passage, passage.denial.stated, before)
            for passage, before in read
            if passage.text != passage.said
        ]
        chances = likelihoods([(text, before) for _, text, before in asked], self.dyad, self.date)
        found = {passage.index: dict.fromkeys(KINDS, 0.0) for passage in self.passages}
        for (passage, _, _), each in zip(asked, chances, strict=True):
            so_far = found[passage.index]
            found[passage.index] = {kind: max(chance, so_far[kind]) for kind, chance in each.items()}
        return found

    def claim(
        self,
        kind: str,
        passage: Passage,
        start: int,
        end: int,
        *,
        subject: Subject | None = None,
        reads_denial: bool = False,
        **details: Any,
    ) -> Claim | None:
        """The claim that a passage makes at start..end (offsets into its text).

        None where it asks, denies or only wishes it; `reads_denial` says that the kind has read the denial itself.
        """
        if is_left_out(passage.text, start, end, reads_denial=reads_denial):
            return None
        return Claim(
            kind,
            " ".join(passage.said.split()),
            passage.index,
            passage.start + start,
            passage.start + end,
            subject or Subject("dyad", split_dyad(self.dyad)),
            attributed_to(passage.said, start, end),
            details | ({"untrue": True} if passage.denial.covers(start, end) else {}),
        )


def make_context(document: Any, events: pl.DataFrame | None, dyad: str) -> Context:
    """Look at every sentence once."""
    pair = set(split_dyad(dyad))
    own = whose_we(document, split_dyad(dyad))
    passages: list[Passage] = []
    for sentence in document.sentences:
        if len(sentence.text) > LONGEST:
            continue
        mentions = [each for each in find_mentions(sentence.text, date=document.date) if each.state]
        ours = [own] if first_persons(sentence.text, own) else []
        states = tuple(
            dict.fromkeys([*(heir(str(each.state), pair) for each in mentions), *filter(None, ours)])
        )
        parties = _parties(sentence.text, mentions, pair)
        earlier = passages[-2:]
        near = tuple(
            dict.fromkeys([*states, *(state for each in reversed(earlier) for state in each.states)])
        )
        lately = frozenset((*states, *(state for each in passages[-LATELY:] for state in each.states)))
        both = pair <= set(states) or bool(PAIR.search(sentence.text))
        third = bool(parties - pair)
        organisation = bool(OTHERS.search(VENUE.sub(" ", sentence.text)))
        carried = (
            bool(passages)
            and passages[-1].pair
            and bool(WE.search(sentence.text) or THEY.match(sentence.text))
        )
        about = not (third or organisation) and (both or bool(BOND.search(sentence.text)) or carried)
        before = " ".join(each.said for each in earlier)
        denial = denial_of(sentence.text)
        passages.append(
            Passage(
                sentence.index,
                sentence.start,
                denial.text,
                sentence.text,
                denial,
                states,
                near,
                lately,
                before,
                about,
                both,
                third,
                organisation,
                not (third or organisation) and set(near) <= pair <= lately,
            )
        )
    title = document.title or ""
    return Context(tuple(passages), events, "-".join(sorted(pair)), document.date, own, title)


def _parties(text: str, mentions: Sequence[Mention], pair: set[str]) -> set[str]:
    """The states that a sentence names otherwise than in passing."""
    found: set[str] = set()
    aside, end = False, 0
    for mention in mentions:
        aside = bool(
            is_aside(text, mention.start)
            or OF_A_WAR.match(text[mention.end :])
            or (aside and AND_ANOTHER.fullmatch(text[end : mention.start]))
        )
        end = mention.end
        if not aside:
            found.add(heir(str(mention.state), pair))
    return found
