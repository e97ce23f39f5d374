#!/usr/bin/python3
"""Writes what torchvision says of deformable convolution, as data to test against: gradients of the function, and a ResNet-50 whose last stage is deformable.

    apt-get install python3-torch python3-torchvision libopenblas0-pthread
    /usr/bin/python3 eng/deformable_oracles.py gradients > tests/NetGen.Runtime.Tests/Deformation/deform_conv2d_gradients.json
    /usr/bin/python3 eng/deformable_oracles.py resnet50 src/NetGen.Zoo/Oracles

The second writes deformable_resnet50.json.gz and deformable_resnet50_v2.json.gz, in the form of the zoo's other oracles. Weights and inputs are those that any program can rebuild: 64-bit splitmix of the name's FNV-1a hash, see `uniform`.
"""
import gzip
import json
import os
import sys

import numpy as np
import torch
import torchvision

MASK = (1 << 64) - 1


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


def gradients():
    """Full gradients in double precision of sum(output * uniform('loss')): off the grid, with everything grouped and masked, and exactly on pixels and borders."""
    cases = []
    for label, kernel, stride, padding, dilation, groups, offset_groups, masked, whole in (
            ("plain", (3, 3), (1, 1), (1, 1), (1, 1), 1, 1, False, False),
            ("uneven", (3, 2), (2, 1), (2, 0), (1, 2), 2, 2, True, False),
            ("groups", (1, 3), (1, 2), (0, 1), (1, 1), 4, 2, False, False),
            ("whole pixels", (3, 3), (1, 1), (1, 1), (1, 1), 1, 1, True, True)):
        n, c, h, w, out = 2, 4, 4, 5, 4
        oh = (h + 2 * padding[0] - dilation[0] * (kernel[0] - 1) - 1) // stride[0] + 1
        ow = (w + 2 * padding[1] - dilation[1] * (kernel[1] - 1) - 1) // stride[1] + 1
        area = kernel[0] * kernel[1]

        def leaf(key, *shape, scale=1.0, shift=0.0):
            values = uniform(key, int(np.prod(shape))) * scale + shift
            if key == "offset" and whole:
                values = np.floor(values + 0.5)
            return torch.from_numpy(values.reshape(shape)).requires_grad_()

        tensors = {"input": leaf("input", n, c, h, w), "offset": leaf("offset", n, 2 * offset_groups * area, oh, ow, scale=2.0),
                   "weight": leaf("weight", out, c // groups, *kernel), "bias": leaf("bias", out)}
        if masked:
            tensors["mask"] = leaf("mask", n, offset_groups * area, oh, ow, scale=0.5, shift=0.5)
        result = torchvision.ops.deform_conv2d(tensors["input"], tensors["offset"], tensors["weight"], tensors["bias"], stride, padding, dilation, tensors.get("mask"))
        (result * torch.from_numpy(uniform("loss", result.numel()).reshape(result.shape))).sum().backward()
        cases.append({"case": label, "stride": stride, "padding": padding, "dilation": dilation, "wholeOffsets": whole,
                      "shapes": {k: list(t.shape) for k, t in tensors.items()},
                      "gradients": {k: [float(f"{v:.10g}") for v in t.grad.flatten().tolist()] for k, t in tensors.items()}})
    return {"source": f"torchvision {torchvision.__version__}", "cases": cases}


def fill(key, shape):
    """The value of one state-dict entry, by the key's last part and the rank: running_var 1 + 0.2 |u|; a vector named weight 1 + 0.1 u; any other vector 0.1 u; else u sqrt(3 / fan_in)."""
    n = int(np.prod(shape)) if len(shape) else 1
    u, leaf = uniform(key, n), key.rsplit(".", 1)[-1]
    if len(shape) >= 2:
        v = u * np.sqrt(3.0 / (n // shape[0]))
    elif leaf == "running_var":
        v = 1.0 + 0.2 * np.abs(u)
    elif leaf == "weight":
        v = 1.0 + 0.1 * u
    else:
        v = 0.1 * u
    return v.astype(np.float32).reshape(shape)


class DeformConv(torchvision.ops.DeformConv2d):
    """torchvision's deformable convolution with the convolution that gives its offsets and, modulated, its mask (first all offsets, then what the mask is the sigmoid of)."""

    def __init__(self, channels, out, kernel, stride, padding, modulated):
        super().__init__(channels, out, kernel, stride, padding, bias=False)
        self.places, self.modulated = 2 * kernel * kernel, modulated
        self.offset = torch.nn.Conv2d(channels, (3 if modulated else 2) * kernel * kernel, kernel, stride, padding)

    def forward(self, x):
        found = self.offset(x)
        mask = torch.sigmoid(found[:, self.places:]) if self.modulated else None
        return super().forward(x, found[:, :self.places], mask)


def macs_of(module, out):
    if isinstance(module, DeformConv):
        return macs_of(module.offset, out[:, :1].expand(-1, module.offset.out_channels, -1, -1)) + out[0].numel() * module.in_channels // module.groups * int(np.prod(module.kernel_size))
    if isinstance(module, torch.nn.Conv2d):
        return out[0].numel() * int(np.prod(module.kernel_size)) * module.in_channels // module.groups
    return out[0].numel() * module.in_features if isinstance(module, torch.nn.Linear) else 0


def numbers(t):
    flat = t.detach().double().flatten()
    return {"shape": list(t.shape), "first": [float(x) for x in flat[:16]], "sum": float(flat.sum()), "l2": float(flat.norm()), "argmax": int(flat.argmax())}


def resnet50(modulated):
    """ResNet-50 with deformable 3x3 convolutions in its last stage. A DeformConv counts as one leaf, with the costs of both its convolutions."""
    net = torchvision.models.resnet50()
    for block in net.layer4:
        block.conv2 = DeformConv(512, 512, 3, block.conv2.stride, 1, modulated)
    with torch.no_grad():
        for key, value in net.state_dict().items():
            if value.dtype.is_floating_point:
                value.copy_(torch.from_numpy(fill(key, tuple(value.shape))))
    leaves = []

    def watch(path, module):
        def hook(m, _, out):
            leaves.append({"name": path, "type": "DeformConv2d" if isinstance(m, DeformConv) else type(m).__name__, "output": list(out.shape),
                           "parameters": sum(p.numel() for p in m.parameters()), "macs": int(macs_of(m, out))})
        return module.register_forward_hook(hook)

    within = tuple(path + "." for path, module in net.named_modules() if isinstance(module, DeformConv))
    hooks = [watch(path, module) for path, module in net.named_modules()
             if isinstance(module, DeformConv) or not (list(module.children()) or path.startswith(within))]
    shape = (1, 3, 224, 224)
    x = torch.from_numpy(uniform("input", int(np.prod(shape))).astype(np.float32).reshape(shape))
    net.eval()
    with torch.no_grad():
        out = net(x)
    for hook in hooks:
        hook.remove()
    torch.nn.functional.cross_entropy(net(x), torch.tensor([7])).backward()
    named = dict(net.named_parameters())
    keys = ["conv1.weight", "layer3.5.conv3.weight", "fc.bias"] + [f"layer4.{k}.conv2.{p}" for k in range(3) for p in ("weight", "offset.weight", "offset.bias")]
    return {"model": "deformable_resnet50" + ("_v2" if modulated else ""), "source": f"torchvision {torchvision.__version__}, torch {torch.__version__}", "input": list(shape),
            "parameters": sum(p.numel() for p in net.parameters()), "macs": sum(leaf["macs"] for leaf in leaves),
            "state": [[k, list(v.shape)] for k, v in net.state_dict().items()], "leaves": leaves, "eval_output": numbers(out),
            "gradient_l2": {k: float(named[k].grad.double().norm()) for k in keys}}


def write(folder, data):
    """As gzip -9n does it: neither name nor time, so that the same numbers give the same file."""
    text = (json.dumps(data, separators=(",", ":")) + "\n").encode()
    with open(os.path.join(folder, data["model"] + ".json.gz"), "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(text)
    print(data["model"], data["parameters"], data["macs"], data["eval_output"]["l2"], data["gradient_l2"])


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "resnet50":
        for modulated in (False, True):
            write(sys.argv[2], resnet50(modulated))
    elif sys.argv[1:] == ["gradients"]:
        print(json.dumps(gradients(), separators=(",", ":")))
    else:
        sys.exit(__doc__)
