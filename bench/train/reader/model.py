"""The reader: a small BERT with two numbers for each word piece, how well an answer starts and how well it ends there."""
import torch
from torch import nn
from transformers import BertConfig, BertModel

WIDTH = 384


class Reader(nn.Module):
    def __init__(self, layers, attention="sdpa"):
        super().__init__()
        config = BertConfig(
            vocab_size=30522,
            hidden_size=WIDTH,
            num_hidden_layers=layers,
            num_attention_heads=12,
            intermediate_size=1536,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        config._attn_implementation = attention
        self.bert = BertModel(config, add_pooling_layer=False)
        self.head = nn.Linear(WIDTH, 2)

    def forward(self, input_ids, attention_mask, token_type_ids):
        states = self.bert(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        return self.head(states)


def start_from(folder, layers):
    """The weights of a published encoder, of whose layers those at even distances are taken."""
    reader = Reader(layers)
    source = BertModel.from_pretrained(folder, add_pooling_layer=False)
    deep = source.config.num_hidden_layers
    own = reader.bert.state_dict()
    for name, value in source.state_dict().items():
        parts = name.split(".")
        if parts[:2] == ["encoder", "layer"]:
            at = int(parts[2]) + 1
            if at % (deep // layers):
                continue
            parts[2] = str(at // (deep // layers) - 1)
        if ".".join(parts) in own:
            own[".".join(parts)] = value
    reader.bert.load_state_dict(own)
    return reader


def batch(windows):
    """Padded tensors: ids, mask, types, and for start and end which pieces are right, and which may be."""
    length = max(len(ids) for ids, *_ in windows)
    shape = (len(windows), length)
    ids, mask, types = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    right = torch.zeros((*shape, 2), dtype=torch.bool)
    may = torch.zeros(shape, dtype=torch.bool)
    for row, (pieces, begin, spans, _) in enumerate(windows):
        n = len(pieces)
        ids[row, :n] = torch.tensor(pieces)
        mask[row, :n] = 1
        types[row, begin:n] = 1
        may[row, 0] = True
        may[row, begin : n - 1] = True
        for start, end in spans or [(0, 0)]:
            right[row, start, 0] = True
            right[row, end, 1] = True
    return ids, mask, types, right, may


def loss(logits, right, may):
    """How improbable the right starts and ends are: any of them will do. No answer is a start and end at [CLS]."""
    logits = logits.float().masked_fill(~may[..., None], -1e4)
    told = torch.log_softmax(logits, 1).masked_fill(~right, -1e4)
    return -torch.logsumexp(told, 1).mean()
