"""What "it", "their number" or "that community" stands for: the flow of which the sentences before speak."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from typing import Final

from comity.claims.context import Context, Passage
from comity.claims.deeds import UNCOUNTED
from comity.claims.topics import TOPICS, Topic, topic_named
from comity.claims.ways import emigrants, way_of

PEOPLE: Final = ("students", "migrants", "refugees")
COUNTED: Final = (*PEOPLE, "troops")
TRADE: Final = ("trade", "exports", "imports")
# Nouns that stand for what was named, each with the topics that it may mean; the last ones for any of them.
NOUNS: Final = (
    (r"numbers?|ranks", COUNTED),
    (r"community|population|group|diaspora|colony", PEOPLE),
    (r"presence|garrison|contingent|force|strength|footprint|deployment", ("troops",)),
    (r"programmes?|programs?|assistance|support|money|help|contributions?|disbursements|bill", ("aid",)),
    (r"sales|purchases|deliveries|shipments|commerce", TRADE),
    (
        r"figures?|flows?|totals?|volumes?|traffic|amounts?|sums?|values?|streams?|exchanges?|counts?|tally",
        (),
    ),
)
# "That presence has grown", "even so, it has doubled": what the sentence before spoke of.
STANDS_FOR: Final = re.compile(
    r"\W*(?:(?:That|This) (?:is|was) (?=(?:[\w-]+ ){0,4}?(?:twice|double|triple|treble|\w+ times|more|less|fewer|"
    r"higher|lower|larger|smaller|below|above|short|down|up|(?:half|an? \w+) (?:of )?(?:what|the)))|(?:That|This|The|"
    r"Their|Its) (?:presence|figure|flow|number|total|volume|traffic|amount|sum|value)|(?:(?:Even so|Since then|Today|"
    r"Now|Last year|This year|In (?:19|20)\d\d|By (?:19|20)\d\d),? )?(?:it|It))\b"
)
# The same, wherever it stands: "an agent swears that their numbers have climbed".
CARRIED: Final = tuple(
    (
        re.compile(
            rf"\b(?:[Tt]heir|[Tt]hese|[Tt]hose|[Tt]his|[Tt]hat|[Ii]ts|[Ss]uch|[Tt]he) (?:{nouns})\b(?! "
            rf"of\b)"
        ),
        names,
    )
    for nouns, names in NOUNS
)
# How many sentences back a flow may be named, where the two before name nothing else.
FARTHEST: Final = 5
_ADVERBS: Final = (
    r"(?:(?:also|only|already|again|still|now|just|even|since|not|never|all but|more than|\w+ly) )*"
)
# A pronoun right before what it does: "I am advised that it has trebled", "they say that this is falling".
IT_DOES: Final = re.compile(
    rf"(?<!than )(?<!what )(?<!as )\b(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat)(?= {_ADVERBS}(?:has|have|had|is|are|was|were|"
    rf"keeps?|kept|continue\w*|\w+ed|rose|grew|fell|went|goes)\b)"
)
# "There are fewer of them than there were in 2003", "as many serve there today as did then"
OF_THEM: Final = re.compile(
    r"\b(?=(?:fewer|more|so (?:few|many)|as many) (?:of (?:them|these|those)\b|(?:\w+ )?(?:there|here)\b))",
    re.I,
)


def carried(passage: Passage, context: Context, *, pronouns: bool = True) -> list[tuple[int, int, Topic]]:
    """Start and end of the words that stand for a flow of the sentences before, each with its topic."""
    text = passage.text
    found = [
        (noun.start(), noun.end(), topic)
        for pattern, names in CARRIED
        for noun in pattern.finditer(text)
        for topic in last_topic(lead(passage, context, names), names) or _moved(passage, context, names)
    ]
    for topic in last_topic(passage.before) if pronouns else []:
        if opening := STANDS_FOR.match(text):
            found.insert(0, (opening.start(), opening.end(), topic))
        found += [
            (word.start(), word.end(), topic) for words in (OF_THEM, IT_DOES) for word in words.finditer(text)
        ]
    return found


def _moved(passage: Passage, context: Context, names: Collection[str]) -> list[Topic]:
    """Migrants, where the sentences before tell of people who moved and the noun may mean people."""
    told = "migrants" in names and not last_topic(passage.before) and emigrants(passage.before, context)
    return [topic_named("migrants")] if told else []


def lead(passage: Passage, context: Context, names: Collection[str] = ()) -> str:
    """The two sentences before a passage; the five before it where these name none of the topics, nor anything else."""
    if last_topic(passage.before, names) or UNCOUNTED.search(passage.before):
        return passage.before
    at = bisect_left(context.passages, passage.index, key=lambda each: each.index)
    return " ".join(each.said for each in context.passages[max(0, at - FARTHEST) : at])


def last_topic(before: str, names: Collection[str] = ()) -> list[Topic]:
    """The topic, of those named or any, that stands last in the sentences before, alone in a list; or none."""
    said = [
        (found.start(), topic)
        for topic in TOPICS
        if not names or topic.name in names
        for found in topic.words.finditer(before)
    ]
    return [max(said, key=lambda each: each[0])[1]] if said else []


def way_before(topic: Topic, before: str, context: Context) -> str | None:
    """The unit of a topic as the sentences before have it."""
    said = list(topic.words.finditer(before))
    if not said:
        return emigrants(before, context) if topic.name == "migrants" else None
    return way_of(topic, before, said[-1].start(), said[-1].end(), context)
