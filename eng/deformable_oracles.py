#!/usr/bin/python3
"""Writes what torchvision computes for deformable convolution, as data for tests: gradients of the function, and a ResNet-50 whose last stage is deformable.

    apt-get install python3-torch python3-torchvision libopenblas0-pthread
    /usr/bin/python3 eng/deformable_oracles.py gradients > tests/NetGen.Runtime.Tests/Deformation/deform_conv2d_gradients.json
    /usr/bin/python3 eng/deformable_oracles.py resnet50 src/NetGen.Zoo/Oracles

The second writes deformable_resnet50.json.gz and deformable_resnet50_v2.json.gz, in the form of the zoo's other oracles. Weights and inputs are those that any program can rebuild: 64-bit splitmix of the name's FNV-1a hash, see `uniform`.
"""
import json
import sys

import numpy as np
import torch
import torchvision

from oracles import macs_of, measure, uniform, write


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

    def macs(self, out):
        offsets = out[:, :1].expand(-1, self.offset.out_channels, -1, -1)
        return macs_of(self.offset, offsets) + out[0].numel() * self.in_channels // self.groups * int(np.prod(self.kernel_size))


# Its name among the leaves, which is torchvision's: the deformable convolution that it is.
DeformConv.__name__ = "DeformConv2d"


def resnet50(modulated):
    """ResNet-50 with deformable 3x3 convolutions in its last stage. A DeformConv counts as one leaf, with the costs of both its convolutions."""
    net = torchvision.models.resnet50()
    for block in net.layer4:
        block.conv2 = DeformConv(512, 512, 3, block.conv2.stride, 1, modulated)
    keys = ["conv1.weight", "layer3.5.conv3.weight", "fc.bias"] + [f"layer4.{k}.conv2.{p}" for k in range(3) for p in ("weight", "offset.weight", "offset.bias")]
    return measure("deformable_resnet50" + ("_v2" if modulated else ""), net, 224, keys, leaf_type=DeformConv)


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "resnet50":
        for modulated in (False, True):
            write(sys.argv[2], resnet50(modulated))
    elif sys.argv[1:] == ["gradients"]:
        print(json.dumps(gradients(), separators=(",", ":")))
    else:
        sys.exit(__doc__)
