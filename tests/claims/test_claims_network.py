"""The claim network, against the formulas that it follows."""

import io
import math

import numpy as np
import pytest

from comity.claims import context, network
from comity.claims.likelihood import KINDS, likelihood, likelihoods
from comity.claims.wordpieces import pieces_of
from comity.documents import read_document
from comity.errors import DamagedModel

KNOWN = {"[UNK]": 0, "lin": 1, "##ch": 2, "##pin": 3, "##s": 4, "linchpin": 5, "'": 6, "<state>": 7, "s": 8}


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        (["linchpin"], [5]),
        (["linchpins"], [5, 4]),
        (["linchs"], [1, 2, 4]),
        (["linx"], [0]),
        (["<state>", "lin's"], [7, 1, 6, 8]),
        ([], []),
        (["s" * 101], [0]),
    ],
)
def test_words_are_cut_into_the_longest_pieces(words, pieces):
    assert pieces_of(words, KNOWN) == pieces


def test_attention_is_that_of_its_definition():
    drawn = np.random.default_rng(1)
    qkv = drawn.normal(size=(7, 3 * network.WIDTH)).astype(np.float32)
    spans = [(0, 3), (3, 7)]
    seen = network._attended(qkv, spans)
    size = network.WIDTH // network.HEADS
    for start, end in spans:
        for place in range(start, end):
            for head in (0, 5, network.HEADS - 1):
                part = slice(head * size, (head + 1) * size)
                query = qkv[place, part]
                keys = qkv[start:end, network.WIDTH : 2 * network.WIDTH][:, part]
                values = qkv[start:end, 2 * network.WIDTH :][:, part]
                weights = [math.exp(float(query @ key) / math.sqrt(size)) for key in keys]
                by_hand = sum(w / sum(weights) * value for w, value in zip(weights, values, strict=True))
                assert np.allclose(seen[place, part], by_hand, atol=1e-4)


def test_gelu_is_x_times_the_normal_distribution():
    values = np.linspace(-4, 4, 81, dtype=np.float32)
    exact = [x * 0.5 * (1 + math.erf(x / math.sqrt(2))) for x in values.tolist()]
    assert np.allclose(network._gelu(values), exact, atol=1e-3)


def test_a_sentence_is_read_alike_alone_and_among_others():
    rows = [
        ("Kenya is Uganda's largest trading partner.", ""),
        ("It rained.", "Kenya is Uganda's largest trading partner."),
        ("They signed a treaty in 1999.", "It rained."),
    ]
    together = likelihoods(rows, "KEN-UGA")
    assert together[0] == pytest.approx(likelihood(rows[0][0], "KEN-UGA"), abs=1e-4)
    assert together[2] == pytest.approx(likelihood(rows[2][0], "KEN-UGA", before=rows[2][1]), abs=1e-4)
    assert likelihoods([], "KEN-UGA") == []


def test_many_and_long_sentences_are_read_in_parts():
    rows = [("Kenya and Uganda " + "trade " * 300 + ".", "")]
    rows += [(f"It rained for {n} days in Nairobi and {'very ' * n}hard.", "") for n in range(70)]
    chances = likelihoods(rows, "KEN-UGA")
    assert len(chances) == len(rows)
    assert all(0 <= chance <= 1 for each in chances for chance in each.values())
    assert tuple(chances[0]) == KINDS


def test_what_is_repeated_is_read_once(monkeypatch):
    read = []
    whole = network.Network.logits
    monkeypatch.setattr(
        network.Network, "logits", lambda self, rows: (read.extend(rows), whole(self, rows))[1]
    )
    chances = likelihoods([("It rained.", ""), ("It rained.", ""), ("It rained.", "It snowed.")], "KEN-UGA")
    assert len(read) == 2
    assert chances[0] == chances[1] != chances[2]


def test_of_a_very_long_document_only_what_speaks_of_the_two_is_read(monkeypatch):
    asked = []
    whole = context.likelihoods
    monkeypatch.setattr(
        context, "likelihoods", lambda rows, *rest: (asked.extend(rows), whole(rows, *rest))[1]
    )
    filler = " ".join(f"It rained for {n} days in the hills of the north." for n in range(context.LONG))
    text = f"Kenya is Uganda's largest trading partner. {filler} Kenya and Uganda have been friends for sixty years."
    made = context.make_context(read_document(text.encode()), None, "KEN-UGA")
    assert made.likelihood(made.passages[0])["rank"] > 0.9
    assert set(made.likelihood(made.passages[500]).values()) == {0.0}
    assert len(asked) < 20


def test_damaged_weights_are_named(monkeypatch, tmp_path):
    network.read_network.cache_clear()
    monkeypatch.setattr(network, "FILE", "missing.npz")
    with pytest.raises(DamagedModel, match=r"missing\.npz"):
        network.read_network()
    stream = io.BytesIO()
    np.savez(stream, vocabulary=np.zeros(3, dtype=np.uint8))
    (tmp_path / "network.npz").write_bytes(stream.getvalue())
    monkeypatch.setattr(network, "files", lambda package: tmp_path)
    monkeypatch.setattr(network, "FILE", "network.npz")
    with pytest.raises(DamagedModel, match="install comity again"):
        network.read_network()
    network.read_network.cache_clear()
