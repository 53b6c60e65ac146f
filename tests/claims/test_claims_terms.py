"""The terms of a claim as the network reads them, and the details made of them."""

import datetime as dt

import numpy as np
import pytest

from comity import record
from comity.claims import network, terms
from comity.claims.claim import Claim, Subject
from comity.claims.context import Context, make_context
from comity.claims.finding import all_kinds
from comity.claims.readings import by_terms
from comity.claims.terms import OUTPUTS, SPANS, TERMS, Terms, terms_of
from comity.claims.tokens import tokens_in_context
from comity.documents import read_document
from comity.errors import DamagedModel

DATE = dt.date(2013, 5, 1)


def context_of(text: str, dyad: str) -> Context:
    return make_context(read_document(text.encode(), date=DATE), None, dyad)


@pytest.mark.parametrize(
    ("text", "before", "own", "words", "earlier", "first"),
    [
        ("They sell us more.", "Kenya trades with us.", "UGA", "they sell <state> more",
         "<partner> trades with <state>", "UGA"),
        ("They sell us more.", "Kenya trades with us.", None, "they sell us more", "<state> trades with us", "KEN"),
        ("It fell.", "", "UGA", "it fell", "", None),
        ("Uganda buys Kenya's tea.", "Kenya grows it.", None, "<state> buys <partner> tea", "<partner> grows it",
         "UGA"),
    ],
)  # fmt: skip
def test_a_state_is_the_same_one_in_a_sentence_and_before_it(text, before, own, words, earlier, first):
    assert tokens_in_context(text, before, "KEN-UGA", None, own) == (words.split(), earlier.split(), first)


def test_each_output_stands_for_one_class():
    places = [place for span in SPANS.values() for place in range(span.start, span.stop)]
    assert places == list(range(OUTPUTS))
    assert all(span.stop - span.start == len(TERMS[kind][term]) for (kind, term), span in SPANS.items())


@pytest.mark.parametrize(
    ("text", "dyad", "kind", "said"),
    [
        ("Students from Kenya come to Uganda. Their numbers have climbed since 2008.", "KEN-UGA", "trend",
         {"topic": "students", "giver": "KEN", "way": "up"}),
        ("Kenya is Uganda's largest trading partner.", "KEN-UGA", "rank",
         {"topic": "trade", "owner": "UGA", "place": "1", "way": "is"}),
        ("Some 40,000 Ugandans live in Kenya.", "KEN-UGA", "quantity", {"topic": "migrants", "giver": "UGA"}),
    ],
)  # fmt: skip
def test_what_the_network_reads(text, dyad, kind, said):
    context = context_of(text, dyad)
    found = terms_of(context.passages[-1], context, kind)
    assert {term: getattr(found, term) for term in said} == said


def test_of_what_it_is_not_sure_it_says_nothing(monkeypatch):
    monkeypatch.setattr(terms, "SURE", 1.1)
    monkeypatch.setattr(terms, "SURE_OF_THE_WAY", 1.1)
    context = context_of("Kenya is Uganda's largest trading partner.", "KEN-UGA")
    assert terms_of(context.passages[0], context, "rank") == Terms()


def test_missing_weights_are_an_error_that_says_what_to_do(monkeypatch):
    terms._layers.cache_clear()
    terms._logits.cache_clear()
    monkeypatch.setattr(terms, "FILE", "missing.npz")
    context = context_of("Kenya is Uganda's largest trading partner.", "KEN-UGA")
    with pytest.raises(DamagedModel, match=r"missing\.npz.*install comity again"):
        terms_of(context.passages[0], context, "rank")


def test_layers_above_the_shared_ones_change_only_the_last_states():
    net = network.read_network()
    row = net.pieces(["kenya", "trades"], [], 10, 10)
    (whole,), (half,) = net.states([row]), net.states([row], 3)
    through = network.through(half, [(0, len(half))], net.layers, range(3, network.LAYERS))
    assert np.allclose(whole, through, atol=1e-4)


GIVEN = (
    (
        "trend",
        Terms("students", "KEN", "up"),
        "It climbed.",
        {"flows": (("students", "KEN>UGA"),), "direction": 1},
    ),
    (
        "trend",
        Terms("trade", None, "down"),
        "It fell by half.",
        {"flows": (("trade", "KEN-UGA"),), "factor": 0.5},
    ),
    (
        "rank",
        Terms("exports", "KEN", "is", "KEN", "3"),
        "Third.",
        {"flow": "exports", "given": True, "place": 3},
    ),
    (
        "rank",
        Terms("exports", "KEN", "is", "UGA", "1"),
        "First.",
        {"flow": "imports", "given": False, "owner": "UGA"},
    ),
    ("rank", Terms("trade", None, "isnot", "UGA", "top"), "Not so.", {"within": 5, "lost": True}),
    ("rank", Terms("trade", None, "is", "UGA", "low"), "Far down.", {"within": 10, "lost": True}),
    ("rank", Terms("trade", None, "is", "UGA", "4"), "They come seventh.", {"place": 7}),
    ("quantity", Terms("migrants", "UGA"), "They numbered 40,000.", {"what": "migrants", "amount": 40_000.0}),
    ("quantity", Terms("trade"), "It came to 2 billion dollars.", {"unit": "KEN-UGA", "currency": "dollars"}),
    ("mutuality", Terms("exports", "KEN", "uneven"), "More goes west.", {"alone": "exports", "more": "KEN"}),
    ("mutuality", Terms("dependence", "UGA", "uneven"), "They lean on us.", {"leans": "UGA"}),
    ("mutuality", Terms("students", None, "even"), "As many come.", {"alone": "students", "even": True}),
    ("agreement", Terms("defence", None, "hasnot"), "None was signed.", {"what": "alliance", "none": True}),
    ("agreement", Terms("trade", None, "has"), "It dates from 1967.", {"what": "trade", "year": 1967}),
)


@pytest.mark.parametrize(("kind", "said", "text", "details"), GIVEN)
def test_details_are_made_of_the_terms_and_can_be_checked(kind, said, text, details, monkeypatch):
    monkeypatch.setattr(by_terms, "terms_of", lambda *_: said)
    context = context_of(f"Kenya and Uganda trade. {text}", "KEN-UGA")
    passage = context.passages[-1]
    made = by_terms.read(kind, passage, context)
    assert made is not None
    assert {key: made.details.get(key) for key in details} == details
    claim = Claim(kind, text, 1, 0, 1, Subject("dyad", ("KEN", "UGA")), None, made.details)
    assert all_kinds()[kind].check(claim, record.load(), DATE).verdict in (
        "supported", "contradicted", "mixed", "no_data",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "said", "text"),
    [
        ("trend", Terms("other", None, "up"), "It climbed."),
        ("trend", Terms("students", None, "up"), "It climbed."),
        ("trend", Terms("students", "KEN", "up"), "It will climb."),
        ("rank", Terms("exports", None, "is", "UGA", "1"), "First."),
        ("rank", Terms("trade", None, "is", None, "1"), "First."),
        ("rank", Terms("trade", None, "is", "UGA", "4"), "Far down."),
        ("quantity", Terms("trade"), "It came to a lot."),
        ("quantity", Terms("migrants", "UGA"), "Forty thousand crossed, 40,000 every year."),
        ("quantity", Terms("aid", "KEN"), "Military aid came to 2 billion dollars."),
        ("mutuality", Terms("bond", None, "even"), "Both gain."),
        ("agreement", Terms("other", None, "has"), "It was signed."),
        ("alignment", Terms("votes", None, "alike"), "They agree."),
    ],
)
def test_what_leaves_the_check_without_ground_is_no_reading(kind, said, text, monkeypatch):
    monkeypatch.setattr(by_terms, "terms_of", lambda *_: said)
    context = context_of(f"Kenya and Uganda trade. {text}", "KEN-UGA")
    assert by_terms.read(kind, context.passages[-1], context) is None


@pytest.mark.parametrize(
    ("kind", "said", "known"),
    [
        ("mutuality", Terms("trade", None, "even"), {"even": False}),
        ("trend", Terms("trade", None, "up"), {"flows": (), "direction": -1}),
    ],
)
def test_the_words_of_a_sentence_count_for_more_than_the_network(kind, said, known, monkeypatch):
    monkeypatch.setattr(by_terms, "terms_of", lambda *_: said)
    context = context_of("Kenya and Uganda trade. It is what it is.", "KEN-UGA")
    assert by_terms.read(kind, context.passages[-1], context, known) is None
    assert by_terms.read(kind, context.passages[-1], context) is not None
