"""Claims in words that no pattern knows: what the network proposes, and what plain reading makes of it."""

import datetime as dt

import pytest

from comity import record
from comity.claims import check_claims, find_claims, likelihood
from comity.claims.context import Context, make_context
from comity.claims.kinds import duration, rank
from comity.claims.proposals import BESIDE, DOUBTED, UNREAD, confirmed, propose
from comity.claims.readings import READINGS
from comity.claims.tokens import tokens
from comity.claims.writing import single

YEAR = 2018


def context_of(sentence: str, dyad: str, year: int = YEAR) -> Context:
    return make_context(single(sentence, dt.date(year, 6, 1)), None, dyad)


def read(kind: str, sentence: str, dyad: str, year: int = YEAR) -> dict[str, object] | None:
    context = context_of(sentence, dyad, year)
    reading = READINGS[kind](context.passages[0], context)
    return None if reading is None else dict(reading.details)


def test_chances_are_of_each_kind_and_lie_between_0_and_1() -> None:
    chances = likelihood.likelihood("Kenya is Uganda's largest trading partner.", "KEN-UGA")
    assert list(chances) == list(likelihood.KINDS) == list(READINGS)
    assert all(0 <= chance <= 1 for chance in chances.values())
    assert chances["rank"] > 0.9 > 0.1 > chances["scheduled"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I am grateful to our hosts for their kindness.",
        "The ministers exchanged views on matters of common interest.",
        "The university was founded by a poet.",
        "It rained for three days in Kampala.",
        "Both sides should do more to help the farmers of the border districts.",
    ],
)
def test_ordinary_sentences_are_no_claims(sentence: str) -> None:
    assert propose(context_of(sentence, "KEN-UGA"), []) == []


def test_a_sentence_without_words_has_chances_too() -> None:
    assert set(likelihood.likelihood("...", "KEN-UGA")) == set(likelihood.KINDS)
    assert set(likelihood.likelihood("", "KEN-UGA")) == set(likelihood.KINDS)


def test_the_states_of_the_dyad_are_alike_and_others_are_not() -> None:
    one = likelihood.likelihood("Kenya is Uganda's largest trading partner.", "KEN-UGA")
    same = likelihood.likelihood("Chile is Peru's largest trading partner.", "CHL-PER")
    assert one == same
    assert tokens("Kenya met Uganda and France.", "KEN-UGA") == [
        "<state>",
        "met",
        "<partner>",
        "and",
        "<other>",
    ]


def test_a_state_named_twice_is_the_same_one() -> None:
    assert tokens("Kenya's farmers feed Kenya.", "KEN-UGA") == ["<state>", "farmers", "feed", "<state>"]


def test_tokens_have_numbers_years_and_money_as_classes() -> None:
    assert tokens("In 1967, twenty-five envoys shared $3.2 million on 4 May", "KEN-UGA") == [
        "in", "<year>", ",", "<number>", "<number>", "envoys", "shared", "<money>", "<number>", "<scale>", "on",
        "<number>", "<month>",
    ]  # fmt: skip


# Sentences of our own that neither the patterns nor the network were made with.
@pytest.mark.parametrize(
    ("sentence", "dyad", "kind"),
    [
        ("Lisbon and Rabat have kept consuls in each other's ports for over two centuries.", "MAR-PRT", "duration"),
        ("Oil, schools, soldiers, football: Nigeria and Britain meet in every one of them.", "GBR-NGA", "breadth"),
        ("The old warmth between Ottawa and Riyadh evaporated in the summer of 2018.", "CAN-SAU", "trend"),
        ("No Peruvian head of state had ever before addressed the Diet in Tokyo.", "JPN-PER", "first"),
        ("Nobody supplies Estonia with more goods than Finland does.", "EST-FIN", "rank"),
        ("On almost every question of the day Oslo and Ottawa think the same.", "CAN-NOR", "alignment"),
        ("Bangladesh has the hands, Malaysia the factories: each profits from the other.", "BGD-MYS", "mutuality"),
        ("The friendship of Ethiopia and Kenya holds up the stability of the Horn of Africa.", "ETH-KEN", "centrality"),
        ("Lima and Quito put their names to a peace accord in 1998.", "ECU-PER", "agreement"),
        ("Some 90,000 Ghanaians have made their home in Britain.", "GBR-GHA", "quantity"),
    ],
)  # fmt: skip
def test_claims_in_new_words_are_found(sentence: str, dyad: str, kind: str) -> None:
    claims = find_claims(single(sentence, dt.date(2019, 6, 1)), None, dyad)
    assert kind in {claim.kind for claim in claims}


def test_nothing_is_proposed_twice() -> None:
    sentence = "Kenya is Uganda's largest trading partner."
    context = context_of(sentence, "KEN-UGA")
    found = rank.find(context)
    assert [claim.kind for claim in found] == ["rank"]
    assert not [claim for claim in propose(context, found) if claim.kind == "rank"]


def test_a_third_state_is_nothing_to_propose() -> None:
    assert propose(context_of("Brazil is Argentina's largest trading partner.", "KEN-UGA"), []) == []


def test_duration_is_read_from_numbers_anniversaries_and_years() -> None:
    assert read("duration", "For the best part of sixty years Chile and Peru were friends.", "CHL-PER") == {
        "low": 55, "high": 64, "allied": False, "relations": False, "deed": False}  # fmt: skip
    half = read("duration", "Chile and Peru have been neighbours at peace for half a century.", "CHL-PER")
    assert half is not None
    assert (half["low"], half["high"]) == (45, 54)
    jubilee = read("duration", "This is the 65th jubilee of Chile's friendship with Peru.", "CHL-PER")
    assert jubilee is not None
    assert (jubilee["low"], jubilee["high"]) == (64, 66)
    begun = read("duration", "Chile and Peru go back to 1822 and further.", "CHL-PER")
    assert begun is not None
    assert begun["year"] == 1822


def test_duration_needs_a_number_of_twenty_years() -> None:
    assert read("duration", "Chile and Peru are friends of old.", "CHL-PER") is None
    assert read("duration", "Chile and Peru have been friends for six years.", "CHL-PER") is None
    assert read("duration", "Chile and Peru signed it in 2016.", "CHL-PER") is None


def test_breadth_is_broad_unless_there_is_nothing_else() -> None:
    assert read("breadth", "Copper, films and floods join Chile and Peru.", "CHL-PER") == {
        "broad": True, "denies": False, "beyond": False, "areas": ()}  # fmt: skip
    narrow = read("breadth", "Arms are all there is between Chile and Peru.", "CHL-PER")
    assert narrow is not None
    assert narrow["broad"] is False


def test_trend_has_the_direction_of_its_last_word() -> None:
    for sentence, direction in (
        ("The friendship of Chile and Peru has soured.", -1),
        ("After a freeze relations of Chile and Peru have revived.", 1),
        ("Ties between Chile and Peru are much the same.", 0),
        ("Relations of Chile and Peru have hardly budged in ten years.", 0),
    ):
        details = read("trend", sentence, "CHL-PER")
        assert details is not None
        assert details["direction"] == direction
    curious = "Relations between Chile and Peru are curious."
    assert read("trend", curious, "CHL-PER") == {"unread": curious}


def test_a_flow_that_the_record_does_not_count_is_no_data() -> None:
    context = context_of("Chilean investment in Peru keeps climbing.", "CHL-PER")
    reading = READINGS["trend"](context.passages[0], context)
    assert reading is not None
    assert reading.details["flows"] == ()
    claim = context.claim("trend", context.passages[0], reading.start, reading.end, **reading.details)
    assert claim is not None
    (check,) = check_claims([claim], record.load(), dt.date(YEAR, 6, 1))
    assert check.verdict == "no_data"
    assert "does not count" in check.summary


def test_rank_is_read_where_it_is_said_plainly_and_open_where_not() -> None:
    plain = read("rank", "China is the third-largest outlet of Chile.", "CHL-CHN")
    assert plain is not None
    assert (plain["flow"], plain["owner"], plain["place"]) == ("exports", "CHL", 3)
    unsure = read("rank", "Nobody trades more with Chile.", "CHL-CHN")
    assert unsure is not None
    assert unsure["place"] is None
    assert read("rank", "Chile and China are partners.", "CHL-CHN") is None


def test_people_who_live_in_the_other_state_are_set_against_the_record() -> None:
    sentence = "Some 440,000 Koreans have made their home in Japan."
    details = read("quantity", sentence, "JPN-KOR")
    assert details is not None
    assert (details["what"], details["amount"], details["unit"]) == ("migrants", 440_000.0, "KOR>JPN")
    descent = read("quantity", "Some 440,000 Koreans of Japanese descent live there.", "JPN-KOR")
    assert descent is not None
    assert descent["what"] == "other"


def test_every_reading_can_be_checked() -> None:
    """Whatever kind a sentence is taken for, its check gives a verdict and no error."""
    sentences = [
        "Two million Koreans in Japan have lived there since the 1920s, the first in 1910.",
        "American aid to Israel, never higher, was signed into a treaty in 1996 and will be renewed next year.",
        "The two democracies of Finland and Sweden need each other, and the peace of Europe rests on them.",
        "For forty years trade between Vietnam and the United States has grown from nothing to a record.",
    ]
    for sentence, dyad in zip(sentences, ("JPN-KOR", "ISR-USA", "FIN-SWE", "USA-VNM"), strict=True):
        context = context_of(sentence, dyad)
        for kind, reader in READINGS.items():
            reading = reader(context.passages[0], context)
            if reading is None:
                continue
            claim = context.claim(kind, context.passages[0], reading.start, reading.end, **reading.details)
            if claim is None:
                continue
            (check,) = check_claims([claim], record.load(), context.date)
            assert check.verdict in ("supported", "contradicted", "mixed", "no_data")
            assert check.summary
            assert check.rule


def test_what_is_denied_is_read_as_its_opposite_or_left_out() -> None:
    mutual = read("mutuality", "The friendship of Chile and Peru is not mutual.", "CHL-PER")
    assert mutual is not None
    assert mutual["even"] is False
    even = read("mutuality", "The friendship of Chile and Peru was never one-sided.", "CHL-PER")
    assert even is not None
    assert even["even"] is True
    assert read("breadth", "Chile and Peru do not cooperate on mining, films and floods.", "CHL-PER") is None
    beyond = read(
        "breadth", "Chile and Peru are joined not merely by copper, but by films and floods.", "CHL-PER"
    )
    assert beyond is not None
    assert beyond["broad"] is True


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("rank", "China is not the largest customer of Chile."),
        ("first", "It was not the first voyage from Chile to China."),
        (
            "centrality",
            "The friendship of Chile and China is no pillar, and not the centre, of the Pacific region.",
        ),
        ("rank", "China is on pace to become the largest customer of Chile."),
        ("first", "A Chilean will fly with the Chinese to the moon for the first time."),
        ("scheduled", "The Chilean president arrived in China on 3 May."),
    ],
)
def test_denials_and_things_to_come_are_no_claims(kind: str, sentence: str) -> None:
    context = context_of(sentence, "CHL-CHN")
    passage = context.passages[0]
    reading = READINGS[kind](passage, context)
    assert reading is None or (
        context.claim(
            kind, passage, reading.start, reading.end, reads_denial=reading.denies, **reading.details
        )
        is None
    )


def test_what_the_network_holds_for_no_duration_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of("Kenya and Uganda have been friends for sixty years.", "KEN-UGA")
    found = duration.find(context)
    assert [claim.kind for claim in found] == ["duration"]
    assert confirmed(context, found) == found
    chances = dict.fromkeys(likelihood.KINDS, 1.0) | {"duration": DOUBTED["duration"] / 2}
    monkeypatch.setattr(Context, "likelihood", lambda self, passage: chances)
    assert confirmed(context, found) == []


def test_headings_and_points_of_a_programme_propose_nothing() -> None:
    for text in (
        "Kenya and Uganda, Friends for Sixty Years",
        "Promote trade, health, security and education of Kenya and Uganda.",
        "Kenya, Uganda.",
    ):
        assert propose(context_of(text, "KEN-UGA"), []) == []


def test_thousands_may_stand_apart_and_donors_give_more() -> None:
    details = read("quantity", "Close to 100 000 Poles are registered as living in Norway.", "NOR-POL")
    assert details is not None
    assert (details["what"], details["amount"], details["unit"]) == ("migrants", 100_000.0, "POL>NOR")
    giving = read(
        "mutuality", "The committee calls Australia and Papua New Guinea donor and recipient.", "AUS-PNG"
    )
    assert giving is not None
    assert (giving["even"], giving["alone"]) == (False, None)


def test_grown_beyond_security_is_breadth_and_no_trend() -> None:
    sentence = "The alliance between Japan and Australia has grown beyond security."
    claims = find_claims(single(sentence, None), None, "AUS-JPN")
    assert [claim.kind for claim in claims] == ["breadth"]


@pytest.mark.parametrize(
    ("sentence", "more"),
    [
        ("Egypt sells the Americans far less than it buys from them.", "USA"),
        ("Egypt buys less from the United States than it sells there.", "EGY"),
    ],
)
def test_who_sells_less_has_the_deficit(sentence: str, more: str) -> None:
    (claim,) = find_claims(single(sentence, dt.date(2022, 5, 15)), None, "EGY-USA")
    assert claim.kind == "mutuality"
    assert claim.details["more"] == more


def test_what_moves_in_one_of_the_two_is_no_trend_of_both() -> None:
    assert read("trend", "In Kampala the shilling fell to its lowest level since March.", "KEN-UGA") is None
    assert read("trend", "Kenya and Uganda have drawn nearer since March.", "KEN-UGA") is not None


def test_an_aside_is_no_part_of_the_speaker() -> None:
    sentence = "Portugal was the first to recognise Brazil, or so its diplomats like to claim."
    (claim,) = find_claims(single(sentence, dt.date(2022, 9, 7)), None, "BRA-PRT")
    assert claim.attributed_to == "its diplomats"


def sure_of(monkeypatch: pytest.MonkeyPatch, **chances: float) -> None:
    """Have the network give these chances, and none to other kinds."""
    given = dict.fromkeys(likelihood.KINDS, 0.0) | chances
    monkeypatch.setattr("comity.claims.context.likelihoods", lambda texts, dyad, date: [given] * len(texts))


def test_a_claim_with_nothing_to_check_it_by_is_no_data(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "Kenya's tie to Uganda is one of the warmest in its book, and a class apart."
    sure_of(monkeypatch, rank=UNREAD)
    (claim,) = propose(context_of(sentence, "KEN-UGA"), [])
    assert claim.details["unread"] == sentence
    (check,) = check_claims([claim], record.load(), dt.date(YEAR, 6, 1))
    assert (check.verdict, check.figures) == ("no_data", ())
    assert "does not say plainly enough" in check.summary


def test_where_the_network_is_less_sure_such_a_claim_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    sure_of(monkeypatch, rank=UNREAD - 0.01)
    assert propose(context_of("Kenya's tie to Uganda is in a class apart.", "KEN-UGA"), []) == []


def test_a_denied_place_is_shown_and_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    sure_of(monkeypatch, rank=UNREAD)
    (claim,) = propose(context_of("Kenya is not Uganda's oldest friend.", "KEN-UGA"), [])
    assert "unread" in claim.details


def test_a_question_is_never_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    sure_of(monkeypatch, **dict.fromkeys(likelihood.KINDS, 0.99))
    assert propose(context_of("Is Kenya still Uganda's largest partner?", "KEN-UGA"), []) == []


def test_states_in_a_list_of_comparison_are_no_parties() -> None:
    (passage,) = context_of(
        "Kenya is by far Uganda's largest partner, followed by China, India and the Netherlands.", "KEN-UGA"
    ).passages
    assert not passage.third
    (passage,) = context_of("Kenya and Uganda agreed with China and India on tea.", "KEN-UGA").passages
    assert passage.third


def test_beside_a_third_state_the_network_must_be_surer(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "Kenya and Uganda signed a treaty in 1999 that China had helped to draft."
    sure_of(monkeypatch, agreement=BESIDE - 0.01)
    assert propose(context_of(sentence, "KEN-UGA"), []) == []
    sure_of(monkeypatch, agreement=BESIDE + 0.01)
    assert [claim.kind for claim in propose(context_of(sentence, "KEN-UGA"), [])] == ["agreement"]


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Chile's friendship with Peru goes back centuries.", 150, 999),
        ("Chile and Peru have been partners for many, many decades.", 20, 99),
        ("The golden jubilee of ties between Chile and Peru was marked in Lima.", 49, 51),
        ("Chile's ties to Peru reach back to the 7th century.", 1319, 1418),
        ("This year is also the sixtieth anniversary of the missions of Chile and Peru.", 59, 61),
    ],
)
def test_ages_without_a_number_of_years_are_read(sentence: str, low: int, high: int) -> None:
    found = read("duration", sentence, "CHL-PER")
    assert found is not None
    assert (found["low"], found["high"]) == (low, high)


def test_an_anniversary_of_one_of_the_two_is_no_age_of_the_bond() -> None:
    sentence = "Peru's guests congratulated Chile on the 77th anniversary of its independence."
    assert read("duration", sentence, "CHL-PER") is None


def test_a_share_of_something_is_an_amount() -> None:
    found = read("quantity", "Around 50% of Peru's copper goes through Chile.", "CHL-PER")
    assert found is not None
    assert found["what"] == "other"


def test_a_language_in_common_is_shown_and_not_checked() -> None:
    found = read("alignment", "Chile and Peru share a language and a heritage.", "CHL-PER")
    assert found is not None
    assert "unread" in found
