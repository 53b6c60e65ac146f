"""The files of comity's relation encoder: `encoder/encoder.onnx`, `tokenizer.json` and `encoder.json`."""
