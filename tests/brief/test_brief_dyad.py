import pytest

from comity.brief.dyad import choose_dyad, rank_dyads
from comity.errors import BadRequest


def test_the_pair_named_together_most_often_wins():
    dyad, choice = choose_dyad([["KOR", "USA"], ["KOR", "USA"], ["CHN", "USA"], ["MMR"]])
    assert dyad == "KOR-USA"
    assert choice.runners_up == (("CHN-USA", 1.0),)
    assert "2 sentences" in choice.how


def test_own_side_counts_where_only_the_partner_is_named():
    assert rank_dyads([["THA"], ["THA"], ["VNM"]], own_side="USA")[0] == ("THA-USA", 1.0)


def test_title_outweighs_one_sentence():
    assert rank_dyads([["JPN", "USA"]], title=["KOR", "USA"])[0] == ("KOR-USA", 3.0)


def test_ties_go_to_the_states_named_more():
    assert rank_dyads([["DEU", "FRA"], ["BEL", "NLD"], ["NLD"]])[0][0] == "BEL-NLD"


@pytest.mark.parametrize(("sentences", "seen"), [([], "no state"), ([["KOR"], ["KOR"]], "only KOR")])
def test_fewer_than_two_states_is_an_error_that_says_what_to_do(sentences, seen):
    with pytest.raises(BadRequest, match=f"{seen}.*--dyad KOR-USA"):
        choose_dyad(sentences)


def test_says_how_many_dyads_are_level():
    dyad, choice = choose_dyad([["FRA", "DEU", "ITA"]])
    assert dyad == "DEU-FRA"
    assert "as often as 2 other dyads" in choice.how


@pytest.mark.parametrize(
    "sentences",
    [
        [["KEN"], [], ["UGA"], ["TZA"], [], [], [], ["KEN"], ["UGA"]],
        [["KEN"], [], [], [], [], [], ["UGA"]],
    ],
)
def test_two_states_that_share_no_sentence_are_found_near_each_other_or_alone(sentences):
    dyad, choice = choose_dyad(sentences)
    assert dyad == "KEN-UGA"
    assert "never in one sentence" in choice.how


def test_states_that_nothing_brings_together_are_listed():
    with pytest.raises(BadRequest, match=r"JPN, KOR, USA are named.*--dyad"):
        choose_dyad([["USA"], [], [], [], [], ["JPN"], [], [], [], [], ["KOR"]])


def test_the_place_a_text_is_dated_from_is_one_of_the_two_where_no_sentence_names_both():
    sentences = [["BRA"], ["BRA"], ["PRY"], [], ["BRA"], ["CHL"]]
    assert choose_dyad(sentences, place=["ARG"])[0] == "ARG-BRA"
    assert choose_dyad([["BRA", "PRY"]], place=["ARG"])[0] == "BRA-PRY"
