"""The relation encoder: what it says of plain sentences, and that nothing around a sentence changes it."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from comity.errors import BadRequest, DamagedModel
from comity.events.installed import encoder_folder
from comity.events.model import QUAD_CLASSES, classify, read_encoder

SENTENCES = [
    "<s>Iran</s> condemned <t>Israel</t> over the raid.",
    "<s>France</s> agreed to send food to <t>Mali</t> next month.",
    "<s>Turkey</s> refused to meet <t>the Greek envoy</t>.",
    "<s>Germany</s> sent food and medicine to <t>Sudan</t>.",
    "<t>The Syrian town</t> was shelled by <s>the Turkish army</s>.",
    "On Monday <s>Chad</s> demanded that <t>Libya</t> withdraw its troops.",
    "<s>Peru</s> threatened to cut off trade with <t>Chile</t>.",
    "<s>Students</s> marched against <t>the Thai government</t>.",
]
EXPECTED = ["ACCUSE", "AGREE", "REJECT", "AID", "ASSAULT", "REQUEST", "THREATEN", "PROTEST"]


def test_plain_sentences_get_their_types():
    assert classify(SENTENCES)["type"].to_list() == EXPECTED


def test_a_sentence_is_classified_alike_alone_and_among_others():
    together = classify(SENTENCES, probabilities=True)
    for row, sentence in enumerate(SENTENCES):
        assert classify([sentence], probabilities=True).row(0) == together.row(row)
    assert classify(SENTENCES[::-1], probabilities=True).rows() == together.rows()[::-1]


def test_probabilities_are_probabilities():
    frame = classify(SENTENCES, probabilities=True)
    sums = frame.select([f"p_{name}" for name in QUAD_CLASSES]).sum_horizontal().to_numpy()
    assert np.allclose(sums, 1, atol=2e-3)
    assert frame["confidence"].is_between(0, 1).all()


def test_quad_class_follows_the_type():
    frame = classify(SENTENCES)
    assert [QUAD_CLASSES[name] for name in frame["type"]] == frame["quad"].to_list()


def test_one_mark_is_enough():
    assert classify(["<s>France</s> refused to sign the treaty."])["type"].to_list() == ["REJECT"]


def test_two_pairs_of_a_sentence_are_read_in_one_pass_and_apart():
    encoder = read_encoder()
    types, chances = encoder.read("Iran condemned Israel.", [((0, 4), (15, 21)), ((15, 21), (0, 4))])
    assert encoder.types[int(types[0].argmax())] == "ACCUSE"
    assert chances[0] > 0.9 > 0.5 > chances[1]


def test_a_span_beyond_the_part_that_is_read_gives_no_event():
    text = "Iran " + "and so on " * 400 + "Israel"
    _, chances = read_encoder().read(text, [((0, 4), (len(text) - 6, len(text)))])
    assert chances.tolist() == [0.0]


def test_no_sentence_gives_an_empty_frame():
    assert classify([]).shape == (0, 3)


def test_a_sentence_of_ten_thousand_words_is_read_around_its_markers():
    padding = "and so on " * 4000
    frame = classify([f"{padding} <s>Iran</s> condemned <t>Israel</t>. {padding}"])
    assert frame["type"].to_list() == ["ACCUSE"]


def test_emoji_and_control_characters_are_read():
    assert classify(["<s>Iran</s> \x07condemned \N{FIRE} <t>Israel</t>."])["type"].to_list() == ["ACCUSE"]


@pytest.mark.parametrize(
    ("marked", "message"),
    [
        (["Iran condemned Israel."], r"sentence 0 has no mark"),
        ([SENTENCES[0], None], r"sentence 1: expected text, found NoneType"),
        (SENTENCES[0], r"takes a list"),
        (["<s>Iran condemned <t>Israel</t>."], r"<s> and </s> do not enclose words"),
        (["<s></s> condemned <t>Israel</t>."], r"<s> and </s> do not enclose words"),
    ],
)
def test_what_is_not_marked_is_refused(marked, message):
    with pytest.raises(BadRequest, match=message):
        classify(marked)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(encoder_folder(), tmp_path / "encoder"))


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json", "encoder.json"])
def test_a_missing_file_is_named(copied: Path, name: str):
    (copied / name).unlink()
    with pytest.raises(DamagedModel, match=name):
        read_encoder(copied)


@pytest.mark.parametrize("name", ["encoder.onnx", "tokenizer.json", "encoder.json"])
def test_a_file_cut_off_is_named(copied: Path, name: str):
    content = (copied / name).read_bytes()
    (copied / name).write_bytes(content[: len(content) // 2])
    with pytest.raises(DamagedModel, match=name):
        read_encoder(copied)


def test_settings_with_other_types_are_refused(copied: Path):
    settings = json.loads((copied / "encoder.json").read_text())
    (copied / "encoder.json").write_text(json.dumps(settings | {"types": ["AGREE"]}))
    with pytest.raises(DamagedModel, match="16 of PLOVER"):
        read_encoder(copied)


def test_the_encoder_stays_small():
    assert sum(path.stat().st_size for path in encoder_folder().iterdir()) < 30_000_000
