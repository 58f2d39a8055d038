"""To ONNX with int8 weights: python export.py READER.pt OUT.onnx [LAYERS]"""
import hashlib
import os
import sys
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from model import Reader

READER, OUT, LAYERS = [*sys.argv[1:], "6"][:3]
reader = Reader(int(LAYERS), "eager")
reader.load_state_dict(torch.load(READER, map_location="cpu"))
reader.eval()
ones = torch.ones(2, 20, dtype=torch.long)
names = ["input_ids", "attention_mask", "token_type_ids"]
with tempfile.TemporaryDirectory() as folder:
    whole = os.path.join(folder, "reader.onnx")
    free = {0: "windows", 1: "pieces"}
    torch.onnx.export(
        reader,
        (ones, ones, ones),
        whole,
        input_names=names,
        output_names=["logits"],
        dynamic_axes={name: free for name in [*names, "logits"]},
        opset_version=17,
        dynamo=False,
    )
    # Seven bits of the eight: processors without VNNI would overflow in their sums.
    quantize_dynamic(whole, OUT, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
print(os.path.getsize(OUT), hashlib.sha256(open(OUT, "rb").read()).hexdigest())
