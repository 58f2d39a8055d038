"""Trains the reader: python train.py WINDOWS.jsonl BASE_FOLDER TOKENIZER.json OUT_FOLDER STEPS [SEED] [LAYERS]

Resumes from OUT_FOLDER where it was interrupted, and goes on from the steady part where STEPS has grown: the rate of
learning is steady after warming up and sinks in the last quarter (Hu et al. 2024, MiniCPM), so that how long it takes
need not be known before. The same seed gives the same batches.
"""
import os
import random
import sys
import time

import torch

from model import Reader, batch, loss, start_from
from windows import read, tokenizer_of

WINDOWS, BASE, TOKENIZER, OUT, STEPS, SEED, LAYERS = [*sys.argv[1:], "1", "6"][:7]
STEPS, SEED, LAYERS = int(STEPS), int(SEED), int(LAYERS)
BATCH, RATE, WARM, SINKS = 24, 1.2e-4, 300, 0.25
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
SAVED_EVERY = 250


def rate(step):
    sinking = STEPS * SINKS
    return RATE * min(1, (step + 1) / WARM, max(0.02, (STEPS - step) / sinking))


def batches(windows, step):
    """Batches of about the same length, from a step on, for ever."""
    per = len(windows) // BATCH
    for epoch in range(step // per, 10**6):
        order = list(windows)
        lot = random.Random(SEED * 1000 + epoch)
        lot.shuffle(order)
        all = []
        for at in range(0, len(order), BATCH * 40):
            near = sorted(order[at : at + BATCH * 40], key=lambda one: len(one[0]))
            some = [near[k : k + BATCH] for k in range(0, len(near), BATCH)]
            lot.shuffle(some)
            all += some
        yield from all[step % per if epoch == step // per else 0 : per]


def judge(reader, windows):
    reader.eval()
    total, signs, exact, answered = 0.0, [], 0, 0
    with torch.no_grad():
        for at in range(0, len(windows), 32):
            some = windows[at : at + 32]
            *read, right, may = (one.to(DEVICE) for one in batch(some))
            logits = reader(*read)
            total += loss(logits, right, may).item() * len(some)
            logits = logits.float().masked_fill(~may[..., None], -1e4)
            for row, (_, _, spans, _) in enumerate(some):
                start, end = logits[row, :, 0], logits[row, :, 1]
                told = (torch.logsumexp(start[1:], 0) + torch.logsumexp(end[1:], 0) - start[0] - end[0]).item()
                signs.append((told, bool(spans)))
                if spans:
                    answered += 1
                    exact += (start[1:].argmax().item() + 1, end[1:].argmax().item() + 1) in spans
    reader.train()
    signs.sort()
    below, pairs = 0, 0
    for _, is_answer in signs:
        if is_answer:
            pairs += below
        else:
            below += 1
    return f"loss {total / len(windows):.3f} told apart {pairs / (below * answered):.3f} exact {exact / answered:.3f}"


def main():
    torch.manual_seed(SEED)
    torch.set_num_threads(min(2, os.cpu_count()))
    os.makedirs(OUT, exist_ok=True)
    train, aside = read(WINDOWS, tokenizer_of(TOKENIZER))
    reader = start_from(BASE, LAYERS)
    reader.bert.embeddings.requires_grad_(False)
    reader.to(DEVICE)
    plain = lambda name: "bias" in name or "LayerNorm" in name
    taught = [(name, one) for name, one in reader.named_parameters() if one.requires_grad]
    optimiser = torch.optim.AdamW(
        [
            {"params": [one for name, one in taught if not plain(name)], "weight_decay": 0.01},
            {"params": [one for name, one in taught if plain(name)], "weight_decay": 0.0},
        ],
        lr=RATE,
    )
    step = 0
    for name in ("last.pt", "steady.pt"):
        file = os.path.join(OUT, name)
        if not os.path.exists(file):
            continue
        kept = torch.load(file, map_location=DEVICE)
        if kept["steps"] != STEPS and name == "last.pt" and kept["step"] > kept["steps"] * (1 - SINKS):
            continue  # its rate had sunk already
        reader.load_state_dict(kept["reader"])
        optimiser.load_state_dict(kept["optimiser"])
        step = kept["step"]
        break
    print(f"{len(train)} windows, {len(aside)} aside, from step {step} of {STEPS}", flush=True)

    def keep(name):
        file = os.path.join(OUT, name)
        state = {"reader": reader.state_dict(), "optimiser": optimiser.state_dict(), "step": step, "steps": STEPS}
        torch.save(state, f"{file}.new")
        os.replace(f"{file}.new", file)

    reader.train()
    began, first, running = time.time(), step, None
    for some in batches(train, step):
        if step >= STEPS:
            break
        for group in optimiser.param_groups:
            group["lr"] = rate(step)
        *inputs, right, may = (one.to(DEVICE) for one in batch(some))
        wrong = loss(reader(*inputs), right, may)
        wrong.backward()
        torch.nn.utils.clip_grad_norm_([one for _, one in taught], 1.0)
        optimiser.step()
        optimiser.zero_grad()
        step += 1
        running = wrong.item() if running is None else 0.98 * running + 0.02 * wrong.item()
        if step % 50 == 0:
            per = (time.time() - began) / (step - first)
            print(f"step {step} loss {running:.3f} {BATCH / per:.1f} windows/s", flush=True)
        if step % SAVED_EVERY == 0:
            keep("last.pt")
            if step <= STEPS * (1 - SINKS):
                keep("steady.pt")
        if step % (4 * SAVED_EVERY) == 0:
            print("   aside:", judge(reader, aside[:1000]), flush=True)
    keep("last.pt")
    torch.save(reader.state_dict(), os.path.join(OUT, "reader.pt"))
    print("   aside:", judge(reader, aside), flush=True)


main()
