#!/usr/bin/python3
"""Writes what torchvision says of deformable convolution, as data to test against: gradients of the function, and a ResNet-50 whose last stage is deformable.

    apt-get install python3-torch python3-torchvision libopenblas0-pthread
    /usr/bin/python3 eng/deformable_oracles.py gradients > tests/NetGen.Runtime.Tests/Deformation/deform_conv2d_gradients.json

Weights and inputs are those that any program can rebuild: 64-bit splitmix of the name's FNV-1a hash, see `uniform`.
"""
import json
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


if __name__ == "__main__":
    if sys.argv[1:] == ["gradients"]:
        print(json.dumps(gradients(), separators=(",", ":")))
    else:
        sys.exit(__doc__)
