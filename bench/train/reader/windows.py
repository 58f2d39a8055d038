"""Windows as word pieces: what the reader is trained and judged on."""
import gzip
import hashlib
import json
import random

from tokenizers import Tokenizer

CLS, SEP = 101, 102
QUESTION, LENGTH = 30, 144  # word pieces at most, as in src/search/meaning/reader.ts


def tokenizer_of(file):
    tokenizer = Tokenizer.from_file(file)
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def pieces_of(tokenizer, window):
    """(ids, where the text begins, spans of pieces that answer), or None where an answer was cut off."""
    encode = lambda text: tokenizer.encode(text, add_special_tokens=False)
    question = encode(window["question"]).ids[:QUESTION]
    text = encode(window["text"])
    begin = len(question) + 2
    room = LENGTH - begin - 1
    spans = []
    for start, end in window["answers"]:
        at = [k for k, (a, b) in enumerate(text.offsets) if b > start and a < end]
        if at and at[-1] < room:
            spans.append((at[0] + begin, at[-1] + begin))
    if window["answers"] and not spans:
        return None
    return [CLS, *question, SEP, *text.ids[:room], SEP], begin, spans


def read(file, tokenizer):
    """All windows, in an order of their own that is the same every time; one question in fifty is for judging only."""
    train, judge = [], []
    with open(file, encoding="utf8") as lines:
        for line in lines:
            window = json.loads(line)
            pieces = pieces_of(tokenizer, window)
            if pieces:
                lot = hashlib.sha1(window["question"].encode()).digest()[0]
                (judge if lot < 5 else train).append((*pieces, window["set"]))
    random.Random(1).shuffle(train)
    random.Random(1).shuffle(judge)
    return train, judge
