"""From mentions to events: pairs, marks, directions."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from comity.events.relations import MAX_PAIRS, groups, pairs, relate


@dataclass(frozen=True)
class Span:
    start: int
    end: int
    state: str | None = None
    sector: str | None = None


def spans(text: str, *words: str) -> list[Span]:
    return [Span(text.index(word), text.index(word) + len(word), word[:3].upper()) for word in words]


def test_a_repeated_name_is_no_pair():
    text = "Iran said Iran would talk to Oman."
    mentions = [Span(0, 4), Span(10, 14), Span(29, 33)]
    assert pairs(text, mentions) == [(0, 2), (1, 2)]


def test_coordinated_mentions_are_one_group():
    text = "Iran, Oman and the Yemenis met Israel."
    assert groups(text, spans(text, "Iran", "Oman", "Yemenis", "Israel")) == [0, 0, 0, 3]


def test_all_of_a_list_do_what_its_first_does():
    text = "Iran, Oman, Chad and Peru condemned Israel."
    mentions = spans(text, "Iran", "Oman", "Chad", "Peru", "Israel")
    (events,) = relate([(text, mentions)])
    assert [(e.actor, e.recipient, e.type) for e in events] == [(i, 4, "ACCUSE") for i in range(4)]


def test_a_state_and_its_forces_are_no_pair():
    text = "Iran praised Iranian troops in Iraq."
    mentions = [Span(0, 4, "IRN"), Span(13, 27, "IRN", "MIL"), Span(31, 35, "IRQ")]
    assert pairs(text, mentions) == [(0, 2), (1, 2)]


@given(st.lists(st.integers(0, 500), max_size=30, unique=True))
def test_pairs_are_few_and_never_overlap(starts):
    mentions = [Span(start, start + 3) for start in starts]
    text = "".join(chr(97 + place % 26) + str(place % 10) for place in range(300))
    found = pairs(text, mentions)
    assert len(found) <= MAX_PAIRS
    assert all(mentions[i].end <= mentions[j].start for i, j in found)


def test_the_direction_of_a_passive_is_that_of_its_active():
    active, passive = "Turkey attacked Syria on Monday.", "Syria was attacked by Turkey on Monday."
    for text in (active, passive):
        mentions = spans(text, "Turkey", "Syria")
        (events,) = relate([(text, mentions)], threshold=0.3)
        assert [(e.actor, e.recipient, e.type) for e in events] == [(0, 1, "ASSAULT")]


def test_a_meeting_is_told_in_both_directions():
    text = "France and Germany held talks in Rome."
    (events,) = relate([(text, spans(text, "France", "Germany"))], threshold=0.3)
    assert {(e.actor, e.recipient, e.type) for e in events} == {(0, 1, "CONSULT"), (1, 0, "CONSULT")}


def test_mentions_that_do_nothing_to_each_other_give_no_event():
    text = "The river rises in France and flows through Germany."
    assert relate([(text, spans(text, "France", "Germany"))]) == [[]]


def test_sentences_without_mentions_are_answered_in_order():
    text = "Iran condemned Israel."
    found = relate([("Rain fell.", []), (text, spans(text, "Iran", "Israel")), ("Iran.", [Span(0, 4)])])
    assert [len(events) for events in found] == [0, 1, 0]


def test_company_does_not_change_a_sentence():
    text, other = "Iran condemned Israel.", "Peru sent food to Chad."
    one = (text, spans(text, "Iran", "Israel"))
    assert relate([one, (other, spans(other, "Peru", "Chad"))])[0] == relate([one])[0]
