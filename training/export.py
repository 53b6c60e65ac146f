"""Write the trained encoder as the package carries it: pruned vocabulary, int8 ONNX, tokenizer, settings.

python training/export.py --weights FOLDER --model sentence.pt --calibration calibration.json --out FOLDER
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

sys.path.insert(0, str(Path(__file__).parent))
from torch.nn import functional

from encoder import TYPES
from sentence_encoder import ACTOR_TOKEN, HEADS, RECIPIENT_TOKEN, WIDTH, SentenceEncoder

LIMIT = 30_522
SPECIAL = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[unused0]", "[unused2]"}
MAX_TOKENS = 160


class OneSentence(torch.nn.Module):
    """The encoder for one sentence without padding, without the dimension of a batch: what runs in the package.

    The same arithmetic as `SentenceEncoder`, in fewer and cheaper steps of the graph.
    """

    def __init__(self, model: SentenceEncoder) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, spans: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        model = self.model
        length = ids.shape[0]
        text = model.words(ids) + model.positions.weight[:length]
        places = model.positions(spans.reshape(-1, 2)).mean(1)
        markers = (
            model.words(torch.tensor(model.markers)).unsqueeze(0) + places.reshape(-1, 2, WIDTH)
        ).reshape(-1, WIDTH)
        states = model.norm(torch.cat([text, markers]))
        # A token sees the text; a marker also the two of its own pair.
        pair_of = torch.cat([torch.full_like(ids, -1), torch.arange(spans.shape[0]).repeat_interleave(2)])
        seen = (pair_of.unsqueeze(0) == -1) | (pair_of.unsqueeze(0) == pair_of.unsqueeze(1))
        bias = (seen.float() - 1.0) * 1e4
        for layer in model.layers:
            q, k, v = layer.qkv(states).split(WIDTH, -1)
            q = q.reshape(-1, HEADS, WIDTH // HEADS).transpose(0, 1)
            k = k.reshape(-1, HEADS, WIDTH // HEADS).permute(1, 2, 0)
            v = v.reshape(-1, HEADS, WIDTH // HEADS).transpose(0, 1)
            read = torch.softmax(q @ k * (WIDTH // HEADS) ** -0.5 + bias, -1) @ v
            states = layer.norm1(states + layer.out(read.transpose(0, 1).reshape(-1, WIDTH)))
            states = layer.norm2(states + layer.down(functional.gelu(layer.up(states))))
        mean = states[:length].mean(0, keepdim=True)
        both = states[length:].reshape(-1, 2 * WIDTH)
        features = torch.cat([both, mean.expand(both.shape[0], -1)], -1)
        return model.type_head(features), model.relation_head(features).squeeze(-1)


def kept_tokens(tokenizer: dict) -> list[str]:
    """The tokens to keep: special ones, markers, and all in Latin script or of punctuation and currency.

    The vocabulary is in order of frequency, so a smaller LIMIT would keep the frequent ones; at 22,000 it
    cost 6 of 186 held-out sentences another type.
    """
    kept = []
    for token, index in sorted(tokenizer["model"]["vocab"].items(), key=lambda item: item[1]):
        piece = token.removeprefix("##")
        latin = all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x20C0 for c in piece)
        if token in SPECIAL or (
            latin and not token.startswith("[unused") and (len(piece) == 1 or index < LIMIT)
        ):
            kept.append(token)
    return kept


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--calibration", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=6)
    args = parser.parse_args()
    state = torch.load(args.model)
    model = SentenceEncoder(len(state["words.weight"]), args.layers)
    model.load_state_dict(state)
    model.eval()
    args.out.mkdir(parents=True, exist_ok=True)

    tokenizer = json.loads((args.weights / "tokenizer.json").read_text(encoding="utf-8"))
    vocabulary = tokenizer["model"]["vocab"]
    kept = kept_tokens(tokenizer)
    rows = torch.tensor([vocabulary[token] for token in kept])
    embedding = torch.nn.Embedding.from_pretrained(model.words.weight.data[rows].clone())
    number = {token: i for i, token in enumerate(kept)}
    names = {index: token for token, index in vocabulary.items()}
    model.markers = tuple(number[names[index]] for index in (ACTOR_TOKEN, RECIPIENT_TOKEN))
    model.words = embedding
    tokenizer["model"]["vocab"] = number
    tokenizer["padding"] = None
    tokenizer["truncation"] = None
    first = tokenizer["added_tokens"][0]
    tokenizer["added_tokens"] = [
        first | {"id": number[token], "content": token} for token in sorted(SPECIAL, key=number.__getitem__)
    ]
    for token in ("[CLS]", "[SEP]"):
        tokenizer["post_processor"]["special_tokens"][token]["ids"] = [number[token]]
    (args.out / "tokenizer.json").write_text(
        json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )

    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        ids, spans = torch.arange(4, 20), torch.tensor([[1, 2, 4, 4], [4, 4, 1, 2], [5, 6, 0, 0]])
        torch.onnx.export(
            OneSentence(model), (ids, spans), str(plain),
            input_names=["ids", "spans"], output_names=["types", "relation"],
            dynamic_axes={"ids": {0: "tokens"}, "spans": {0: "pairs"}, "types": {0: "pairs"}, "relation": {0: "pairs"}},
            opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(
            str(plain), str(args.out / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True
        )
    calibration = (
        json.loads(args.calibration.read_text())
        if args.calibration
        else {"type_temperature": 1.0, "relation_temperature": 1.0, "relation_bias": 0.0}
    )
    settings = {
        "version": 1,
        "types": list(TYPES),
        "max_tokens": MAX_TOKENS,
        **calibration,
        "sha256": {
            name: hashlib.sha256((args.out / name).read_bytes()).hexdigest()
            for name in ("encoder.onnx", "tokenizer.json")
        },
    }
    (args.out / "encoder.json").write_text(json.dumps(settings, indent=1) + "\n")
    for path in sorted(args.out.iterdir()):
        print(path.name, f"{path.stat().st_size / 1e6:.2f} MB")
    print("tokens kept", len(kept), "of", len(vocabulary), "embedding", np.asarray(embedding.weight.shape))


if __name__ == "__main__":
    main()
