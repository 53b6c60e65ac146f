"""What "it", "their number" or "that community" stands for: the flow of which the sentences before speak."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.context import Context
from comity.claims.topics import TOPICS, Topic
from comity.claims.ways import way_of

# Nouns for a count or sum of whatever was named, and for one of people, of troops or of aid alone.
_OF_ANY: Final = (
    r"numbers?|figures?|flows?|totals?|volumes?|traffic|amounts?|sums?|values?|streams?|exchanges?|contingent"
)
_OF_SOME: Final = {
    "people": r"community|population|group|diaspora|colony",
    "troops": r"presence|garrison|contingent|force",
    "aid": r"programmes?|programs?|assistance|support|money",
}
PEOPLE: Final = ("students", "migrants", "refugees")
# "That presence has grown", "even so, it has doubled": what the sentence before spoke of.
STANDS_FOR: Final = re.compile(
    r"\W*(?:(?:That|This) (?:is|was) (?=(?:[\w-]+ ){0,4}?(?:twice|double|triple|treble|\w+ times|more|less|fewer|"
    r"higher|lower|larger|smaller|below|above|short|down|up|(?:half|an? \w+) (?:of )?(?:what|the)))|(?:That|This|The|"
    r"Their|Its) (?:presence|figure|flow|number|total|volume|traffic|amount|sum|value)|(?:(?:Even so|Since then|Today|"
    r"Now|Last year|This year|In (?:19|20)\d\d|By (?:19|20)\d\d),? )?(?:it|It))\b"
)
# The same, wherever it stands: "an agent swears that their numbers have climbed".
CARRIED: Final = re.compile(
    rf"\b(?:[Tt]heir|[Tt]hese|[Tt]his|[Tt]hat|[Ii]ts|[Ss]uch|[Tt]he) (?:(?P<any>{_OF_ANY})|"
    rf"(?P<people>{_OF_SOME['people']})|(?P<troops>{_OF_SOME['troops']})|(?P<aid>{_OF_SOME['aid']}))\b(?! of\b)"
)
_ADVERBS: Final = (
    r"(?:(?:also|only|already|again|still|now|just|even|since|not|never|all but|more than|\w+ly) )*"
)
# A pronoun right before what it does: "I am advised that it has trebled", "they say that this is falling".
IT_DOES: Final = re.compile(
    rf"(?<!than )(?<!what )(?<!as )\b(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat)(?= {_ADVERBS}(?:has|have|had|is|are|was|were|"
    rf"keeps?|kept|continue\w*|\w+ed|rose|"
    r"grew|fell|went|goes)\b)"
)
# "There are fewer of them than there were in 2003"
OF_THEM: Final = re.compile(r"\b(?=(?:fewer|more) of (?:them|these|those)\b)")


def carried(text: str, before: str) -> list[tuple[int, int, Topic]]:
    """Start and end of the words that stand for a flow of the sentences before, each with its topic."""
    topics = last_topic(before)
    if not topics:
        return []
    nouns = [
        (found.start(), found.end(), topics[0])
        for found in CARRIED.finditer(text)
        if found["any"] or found[_sort(topics[0])]
    ]
    if opening := STANDS_FOR.match(text):
        nouns.insert(0, (opening.start(), opening.end(), topics[0]))
    pronouns = (found for pattern in (OF_THEM, IT_DOES) for found in pattern.finditer(text))
    return nouns + [(found.start(), found.end(), topics[0]) for found in pronouns]


def _sort(topic: Topic) -> str:
    """The sort of nouns that may stand for a topic besides those for any count or sum."""
    return "people" if topic.name in PEOPLE else topic.name if topic.name in _OF_SOME else "any"


def last_topic(before: str) -> list[Topic]:
    """The topic that stands last in the sentences before, alone in a list; none where there is none."""
    said = [(found.start(), topic) for topic in TOPICS for found in topic.words.finditer(before)]
    return [max(said, key=lambda each: each[0])[1]] if said else []


def way_before(topic: Topic, before: str, context: Context) -> str | None:
    """The unit of a topic as the sentences before have it."""
    said = list(topic.words.finditer(before))
    if not said:
        return None
    return way_of(topic, before, said[-1].start(), said[-1].end(), context)
