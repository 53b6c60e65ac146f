"""The relation encoder in torch: a compact BERT, entity markers, a type head and a relation head."""

from __future__ import annotations

import re
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel

TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
QUADS = (0, 0, 0, 1, 1, 0, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3)
MARKERS = {"<s>": "[unused0]", "</s>": "[unused1]", "<t>": "[unused2]", "</t>": "[unused3]"}
MAX_TOKENS = 96


def spaced_markers(marked: str) -> str:
    """The text with markers as the vocabulary knows them, all outside each word."""
    for mark, token in MARKERS.items():
        marked = marked.replace(mark, f" {token} ")
    return re.sub(r"\s+", " ", marked).strip()


def load_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of the pretrained encoder, with the four markers as single tokens."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.add_special_tokens(list(MARKERS.values()))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    return tokenizer


class RelationEncoder(nn.Module):
    """Logits of the 16 types and of "some event of this direction" for one marked sentence a row.

    The representation is the states of the two opening markers beside the mean over all tokens
    (Baldini Soares et al. 2019, "Matching the Blanks", entity start, plus the mean).
    """

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        self.dropout = nn.Dropout(0.2)
        self.actor_id, self.recipient_id = 1, 3
        self.type_head = nn.Linear(3 * config.hidden_size, len(TYPES))
        self.relation_head = nn.Linear(3 * config.hidden_size, 1)

    def represent(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        states = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        actor = (ids == self.actor_id).to(states.dtype).unsqueeze(-1)
        recipient = (ids == self.recipient_id).to(states.dtype).unsqueeze(-1)
        whole = mask.to(states.dtype).unsqueeze(-1)
        means = [(states * w).sum(1) / w.sum(1).clamp(min=1) for w in (actor, recipient, whole)]
        return torch.cat(means, dim=1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        features = self.dropout(self.represent(ids, mask))
        return self.type_head(features), self.relation_head(features).squeeze(-1)


def pretrained(folder: Path, *, layers: int, vectors: torch.Tensor | None = None) -> RelationEncoder:
    """The encoder with the weights of all-MiniLM-L6-v2 (its first `layers` layers)."""
    from safetensors.torch import load_file

    config = BertConfig.from_pretrained(str(folder))
    config.num_hidden_layers = layers
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.1
    model = RelationEncoder(config)
    weights = load_file(str(folder / "model.safetensors"))
    missing, _ = model.bert.load_state_dict(weights, strict=False)
    if [name for name in missing if "position_ids" not in name]:
        raise SystemExit(f"{folder}: weights missing: {missing[:5]}")
    # The unused rows of the vocabulary are untrained; markers start near "[CLS]" but apart from each other.
    with torch.no_grad():
        table = model.bert.embeddings.word_embeddings.weight
        for row, like in ((1, "who"), (2, ","), (3, "whom"), (4, ",")):
            index = load_tokenizer(folder).token_to_id(like)
            table[row] = table[index] + 0.02 * torch.randn_like(table[row])
    return model
