"""The one-pass encoder in torch: one sentence, any number of actor-recipient pairs.

Each pair adds two marker tokens behind the sentence, one for its actor and one for its recipient. A marker
stands at the mean of the positions of its span's first and last token, sees the sentence and the other
marker of its pair, and is seen by no other token (levitated markers: Zhong and Chen 2021; Ye et al. 2022).
So the sentence is read once, whatever is asked of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

from encoder import TYPES

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
ACTOR_TOKEN, RECIPIENT_TOKEN = 1, 3  # [unused0], [unused2]


class Layer(nn.Module):
    """One block of BERT with queries, keys and values in one product."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, states: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        batch, length, _ = states.shape
        q, k, v = self.qkv(states).view(batch, length, 3, HEADS, WIDTH // HEADS).unbind(2)
        scores = q.transpose(1, 2) @ k.permute(0, 2, 3, 1) * (WIDTH // HEADS) ** -0.5 + bias
        read = (self.dropout(scores.softmax(-1)) @ v.transpose(1, 2)).transpose(1, 2)
        states = self.norm1(states + self.dropout(self.out(read.reshape(batch, length, WIDTH))))
        return self.norm2(states + self.dropout(self.down(functional.gelu(self.up(states)))))


class SentenceEncoder(nn.Module):
    """Logits of the 16 types, shape (batch, pairs, 16), and of "some event", shape (batch, pairs)."""

    def __init__(self, words: int, layers: int = LAYERS) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(words, WIDTH), nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.dropout = nn.Dropout(0.2)
        self.type_head, self.relation_head = nn.Linear(3 * WIDTH, len(TYPES)), nn.Linear(3 * WIDTH, 1)
        self.markers = (ACTOR_TOKEN, RECIPIENT_TOKEN)

    def forward(
        self, ids: torch.Tensor, spans: torch.Tensor, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """`ids` (batch, tokens); `spans` (batch, pairs, 4): first and last token of actor and of recipient;
        `mask` (batch, tokens): 1.0 for a token, 0.0 for padding."""
        batch, length = ids.shape
        pairs = spans.shape[1]
        ends = spans.reshape(batch, 2 * pairs, 2)
        markers = torch.tensor(self.markers).repeat(pairs).expand(batch, -1)
        place = self.positions.weight[:length].unsqueeze(0)
        marker_place = (self.positions(ends[..., 0]) + self.positions(ends[..., 1])) * 0.5
        text = self.words(ids) + place
        states = self.norm(torch.cat([text, self.words(markers) + marker_place], 1))
        pair_of = torch.arange(2 * pairs) // 2
        together = (pair_of[:, None] == pair_of[None, :]).to(states.dtype)
        unseen = torch.zeros(length, 2 * pairs, dtype=states.dtype)
        markers_seen = torch.cat([unseen, together], 0).unsqueeze(0).expand(batch, -1, -1)
        text_seen = mask.unsqueeze(1).expand(-1, length + 2 * pairs, -1)
        bias = ((torch.cat([text_seen, markers_seen], 2) - 1.0) * 1e4).unsqueeze(1)
        for layer in self.layers:
            states = layer(states, bias)
        mean = (states[:, :length] * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
        both = states[:, length:].reshape(batch, pairs, 2 * WIDTH)
        features = self.dropout(torch.cat([both, mean.unsqueeze(1).expand(-1, pairs, -1)], -1))
        return self.type_head(features), self.relation_head(features).squeeze(-1)


def from_marked(state: dict[str, torch.Tensor], layers: int = LAYERS) -> SentenceEncoder:
    """The one-pass encoder that starts from the weights of a `RelationEncoder`."""
    embeddings = "bert.embeddings."
    words = state[embeddings + "word_embeddings.weight"]
    model = SentenceEncoder(len(words), layers)
    token_type = state[embeddings + "token_type_embeddings.weight"][0]
    new = {
        "words.weight": words,
        "positions.weight": state[embeddings + "position_embeddings.weight"] + token_type,
        "norm.weight": state[embeddings + "LayerNorm.weight"],
        "norm.bias": state[embeddings + "LayerNorm.bias"],
    }
    new |= {name: value for name, value in state.items() if "head" in name}
    parts = {
        "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
    }  # fmt: skip
    for i in range(layers):
        old = f"bert.encoder.layer.{i}."
        for end in ("weight", "bias"):
            qkv = [state[f"{old}attention.self.{name}.{end}"] for name in ("query", "key", "value")]
            new[f"layers.{i}.qkv.{end}"] = torch.cat(qkv)
            for ours, theirs in parts.items():
                new[f"layers.{i}.{ours}.{end}"] = state[f"{old}{theirs}.{end}"]
    model.load_state_dict(new)
    return model


def token_span(offsets: Sequence[tuple[int, int]], span: Sequence[int] | None) -> tuple[int, int] | None:
    """First and last token of a span of characters; (0, 0), the opening token, where there is no span; None
    where the span has no token."""
    if span is None:
        return 0, 0
    inside = [i for i, (a, b) in enumerate(offsets) if b > a and a < span[1] and b > span[0]]
    return (inside[0], inside[-1]) if inside else None


def encoded(
    tokenizer: Tokenizer, text: str, pairs: Sequence[tuple[Sequence[int] | None, Sequence[int] | None]]
) -> tuple[list[int], list[tuple[int, int, int, int] | None]]:
    """Token ids of the text, and for each pair of character spans its four token places."""
    tokens = tokenizer.encode(text)
    found: list[tuple[int, int, int, int] | None] = []
    for actor, recipient in pairs:
        one, other = token_span(tokens.offsets, actor), token_span(tokens.offsets, recipient)
        found.append((*one, *other) if one and other else None)
    return tokens.ids, found
