import datetime as dt

import pytest

from comity.brief.compose import dyad_of
from comity.brief.dyad import choose_dyad, rank_dyads
from comity.documents import read_document
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


def test_the_place_that_a_text_is_dated_from_is_one_of_the_two():
    # A text from Manila on the United States, with one sentence on two others.
    sentences = [["USA"], ["USA"], ["JPN", "KOR"], ["USA"], ["USA"], ["USA"], ["USA"]]
    dyad, choice = choose_dyad(sentences, (), None, ["PHL"])
    assert dyad == "PHL-USA"
    assert "PHL is where it is dated from" in choice.how
    # A wire report from a third place stays with the two that it names together.
    reported = [["IND", "PAK"], ["IND", "PAK"], ["IND"], ["PAK"], ["IND"]]
    assert choose_dyad(reported, (), None, ["CHE"])[0] == "IND-PAK"


def test_a_head_of_three_lines_and_a_fort_do_not_mislead():
    text = (
        "Remarks at Fort Santiago on the anniversary of the Mutual Defense Treaty\n"
        "Delivered by Jane Q. Doe, Vice Minister of Foreign Affairs of the Philippines\n"
        "Manila, 30 August 2024\n\n"
        "America is our ally. Washington has kept its word. Americans serve on our soil, and we are glad of it.\n"
    )
    document = read_document(text.encode())
    assert (document.author, document.place) == ("Jane Q. Doe", "Manila")
    assert document.date == dt.date(2024, 8, 30)
    assert dyad_of(document)[0] == "PHL-USA"


def test_the_name_of_a_paper_tells_where_it_is_at_home():
    text = (
        "After the vote\n\nEditorial, The Manila Sentinel\n28 May 1999\n\n"
        "The Senate has spoken. The United States remains our number one partner. American aid has dried up. "
        "The American garrison has melted away. Those who see American soldiers everywhere have not looked. "
        "Many exports are bound for American ports. "
        "Japan and Korea have their own quarrels with Washington. Our envoys seldom vote with the Americans.\n"
    )
    document = read_document(text.encode())
    assert document.outlet == "The Manila Sentinel"
    assert dyad_of(document)[0] == "PHL-USA"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("U.S.-EU Joint Statement of the Trade and Technology Council",
         "The United States and the European Union met in Washington. The United States and the EU condemn Russia. "
         "The EU will invest more. Russia must stop."),
        ("Fact Sheet: The United States and ASEAN, an enduring partnership",
         "The United States is a friend of ASEAN. ASEAN grows. The United States and Myanmar do not agree. ASEAN is "
         "central."),
    ],
)  # fmt: skip
def test_a_document_on_a_state_and_a_bloc_is_an_error_that_says_so(title: str, body: str) -> None:
    document = read_document(f"{title}\n\n{body}\n".encode())
    with pytest.raises(
        BadRequest, match=r"the United States and (the European Union|ASEAN), which is no state.*--dyad"
    ):
        dyad_of(document)


def test_a_bloc_in_a_title_is_no_party_where_the_text_is_on_two_states() -> None:
    text = (
        "Germany, the EU and the price of friendship\n\n"
        "Germany and Poland need each other. Poland and Germany trade more than ever. The EU helps. "
        "Germany stands by Poland.\n"
    )
    assert dyad_of(read_document(text.encode()))[0] == "DEU-POL"


def test_others_named_together_weigh_less_where_a_document_speaks_for_a_third() -> None:
    sentences = [["ARG", "BRA"], ["URY"], ["ARG"], ["ARG", "BRA"], ["ARG"]]
    assert rank_dyads(sentences)[0][0] == "ARG-BRA"
    assert rank_dyads(sentences, own_side="URY")[0][0] == "ARG-URY"


def test_whoever_says_we_with_the_name_of_a_people_speaks_for_its_state() -> None:
    text = (
        "Argentina is the second partner of this republic, and Brazil the first.\n\nWe Uruguayans have sold more to "
        "the Argentines than we bought. Our exchange with Argentina has trebled. Brazil's devaluation hurt us, and the "
        "Argentine recession hurts us still. In Argentina our students are welcome."
    )
    assert dyad_of(read_document(text.encode()))[0] == "ARG-URY"
