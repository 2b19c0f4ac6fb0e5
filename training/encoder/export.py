"""The model file: ONNX in int8, with the heads, their temperatures and the tokenizer among its metadata."""
import hashlib
import json
import os
import tempfile

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .balance import balanced
from .corpora import SPAN_HEADS, STATEMENTS
from .reading import FileScorer, read
from .windows import COLUMNS, HEADS, LONGEST

FORMAT = "1"


def write(model, tokenizer, articles, measures, path):
    """Writes the encoder, its channels balanced on some articles, calibrated on the development data, and its SHA-256
    beside it."""
    inputs, outputs = ["pieces", "cases"], ["labels", "queries", "keys"]
    quantised(balanced(model, articles), (torch.tensor([[101, 2000, 102]]), torch.zeros(1, 3, dtype=torch.long)), path,
              inputs, outputs, {name: {0: "window", 1: "piece"} for name in inputs + outputs})
    temperatures = calibrate(FileScorer(path), measures)
    heads = [{"name": head, "kinds": SPAN_HEADS.get(head, STATEMENTS), "spans": head in SPAN_HEADS,
              "start": COLUMNS[head][0], "temperature": round(temperatures[head], 3)} for head in HEADS]
    finish(path, tokenizer, {"format": FORMAT, "longest": str(LONGEST), "heads": json.dumps(heads),
                             "links": json.dumps(["source", "cue"])})


def quantised(model, example, path, inputs, outputs, axes):
    """Writes a model in int8."""
    with tempfile.TemporaryDirectory() as folder:
        exact = os.path.join(folder, "float.onnx")
        torch.onnx.export(model, example, exact, dynamo=False, input_names=inputs, output_names=outputs,
                          opset_version=14, dynamic_axes=axes)
        # weights of seven bits: sums of products stay exact on processors that add them up in sixteen
        quantize_dynamic(exact, path, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


def finish(path, tokenizer, properties):
    """Adds its metadata to a model file, the tokenizer among them, and writes its SHA-256 beside it."""
    file = onnx.load(path)
    onnx.helper.set_model_props(file, {**properties, "tokenizer": plain(tokenizer)})
    onnx.save(file, path)
    with open(path, "rb") as written, open(path + ".sha256", "w", encoding="ascii") as hashed:
        hashed.write(hashlib.file_digest(written, "sha256").hexdigest() + "\n")


def plain(tokenizer):
    """The tokenizer without what pads and cuts its output."""
    rules = json.loads(tokenizer)
    rules["padding"] = rules["truncation"] = None
    return json.dumps(rules, ensure_ascii=False)


def calibrate(scorer, measures):
    """Divides the scores of each head by what makes the labels of the development data most probable (temperature
    scaling, Guo et al. 2017)."""
    documents = [*measures.attribution, *measures.names, *measures.news]
    readings = [read(scorer, document) for document in documents]
    return {head: temperature(head, documents, readings) for head in HEADS}


def temperature(head, documents, readings):
    pairs = [(reading, labels, labels >= 0) for document, reading in zip(documents, readings)
             if (labels := document.labels.get(head)) is not None]

    def surprise(value):
        return -sum(np.take_along_axis(reading.logs(head, value)[known], labels[known, None], 1).sum()
                    for reading, labels, known in pairs)

    return float(min(np.arange(0.7, 3.0, 0.05), key=surprise))
