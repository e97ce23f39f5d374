#!/usr/bin/python3
"""Measures networks of torchvision, as data for tests: one file NAME.json.gz for each.

    apt-get install python3-torch python3-torchvision libopenblas0-pthread
    /usr/bin/python3 eng/oracles.py FOLDER NAME...        such as: src/NetGen.Zoo/Oracles vgg13_bn

A file holds every state-dict entry with its shape, every leaf module with its output's shape, parameters and multiply-accumulates, the logits in
evaluation mode, gradient norms, and for networks with auxiliary heads the outputs in training mode without dropout. No weight is stored: weights
and inputs are those that any program can rebuild, see `uniform` and `fill`.
"""
import contextlib
import gzip
import json
import os
import sys
import uuid

import numpy as np
import torch
import torchvision

MASK = (1 << 64) - 1
SIZES = {"inception_v3": 299}
AUXILIARY = ("googlenet", "inception_v3")


def uniform(key, n):
    """n float64 values in [-1, 1): element i is splitmix64(fnv1a(key) + (i + 1) * golden) >> 11, scaled by 2^-52."""
    h = 0xCBF29CE484222325
    for b in key.encode():
        h = ((h ^ b) * 0x100000001B3) & MASK
    with np.errstate(over="ignore"):
        z = np.uint64(h) + np.arange(1, n + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return (z >> np.uint64(11)).astype(np.float64) * (2.0 / (1 << 53)) - 1.0


def image(key, *shape):
    return torch.from_numpy(uniform(key, int(np.prod(shape))).astype(np.float32).reshape(shape))


def fill(net):
    """Every entry by its key's last part and its rank: running_var 1 + 0.2 |u|; a vector named weight 1 + 0.1 u; any other vector 0.1 u; else u sqrt(3 / fan_in)."""
    with torch.no_grad():
        for key, value in net.state_dict().items():
            if not value.dtype.is_floating_point:
                continue
            u, leaf = uniform(key, value.numel()), key.rsplit(".", 1)[-1]
            if value.dim() >= 2:
                u = u * np.sqrt(3.0 / (value.numel() // value.shape[0]))
            elif leaf == "running_var":
                u = 1.0 + 0.2 * np.abs(u)
            else:
                u = 1.0 + 0.1 * u if leaf == "weight" else 0.1 * u
            value.copy_(torch.from_numpy(u.astype(np.float32).reshape(tuple(value.shape))))


def numbers(t):
    flat = t.detach().double().flatten()
    return {"shape": list(t.shape), "first": [float(x) for x in flat[:16]], "sum": float(flat.sum()), "l2": float(flat.norm()), "argmax": int(flat.argmax())}


def macs_of(module, out):
    if hasattr(module, "macs"):
        return module.macs(out)
    if isinstance(module, torch.nn.Conv2d):
        return out[0].numel() * int(np.prod(module.kernel_size)) * module.in_channels // module.groups
    return out[0].numel() * module.in_features if isinstance(module, torch.nn.Linear) else 0


def training_outputs(net, shape):
    for module in net.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
    net.train()
    with torch.no_grad():
        out = net(image("pair", 2, *shape[1:]))
    parts = out._asdict() if hasattr(out, "_asdict") else {"logits": out}
    return {k: numbers(v) for k, v in parts.items() if v is not None}


def measure(name, net, size, gradients=None, train=False, leaf_type=()):
    """The oracle of a network. Modules of `leaf_type` count as one leaf, with all that is in them."""
    fill(net)
    leaves, shape = [], (1, 3, size, size)

    def watch(path, module):
        def hook(m, _, out):
            leaves.append({"name": path, "type": type(m).__name__, "output": list(out.shape),
                           "parameters": sum(p.numel() for p in m.parameters()), "macs": int(macs_of(m, out))})
        return module.register_forward_hook(hook)

    within = tuple(path + "." for path, module in net.named_modules() if isinstance(module, leaf_type))
    hooks = [watch(path, module) for path, module in net.named_modules()
             if isinstance(module, leaf_type) or not (list(module.children()) or path.startswith(within))]
    net.eval()
    x = image("input", *shape)
    with torch.no_grad():
        out = net(x)
    for hook in hooks:
        hook.remove()
    # Cross entropy of the logits against class 7; where nothing is named, the first, the middle and the last parameter.
    torch.nn.functional.cross_entropy(net(x), torch.tensor([7])).backward()
    named = {k: p for k, p in net.named_parameters() if p.grad is not None}
    keys = list(named)
    data = {"model": name, "source": f"torchvision {torchvision.__version__}, torch {torch.__version__}", "input": list(shape),
            "parameters": sum(p.numel() for p in net.parameters()), "macs": sum(leaf["macs"] for leaf in leaves),
            "state": [[k, list(v.shape)] for k, v in net.state_dict().items()], "leaves": leaves, "eval_output": numbers(out),
            "gradient_l2": {k: float(named[k].grad.double().norm()) for k in gradients or (keys[0], keys[len(keys) // 2], keys[-1])}}
    return data | {"train_output_without_dropout": training_outputs(net, shape)} if train else data


def write(folder, data):
    """As gzip -9n does it: neither name nor time, so that the same numbers give the same file. It is moved into place when it is whole."""
    text = (json.dumps(data, separators=(",", ":")) + "\n").encode()
    path = os.path.join(folder, data["model"] + ".json.gz")
    unfinished = f"{path}.{uuid.uuid4().hex}.tmp"
    try:
        with open(unfinished, "xb") as file:
            with gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
                packed.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.remove(unfinished)
        raise
    print(data["model"], data["parameters"], data["macs"], data["eval_output"]["l2"], flush=True)


def build(name):
    options = {"init_weights": False, "aux_logits": True, "transform_input": False} if name in AUXILIARY else {}
    return getattr(torchvision.models, name)(**options)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    for model in sys.argv[2:]:
        write(sys.argv[1], measure(model, build(model), SIZES.get(model, 224), train=model in AUXILIARY + ("resnet18",)))
