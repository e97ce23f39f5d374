"""Writes training_steps.json: what PyTorch makes of a few training steps of the networks in RecipeNetworks.cs.

    python3 training_steps.py > training_steps.json

Weights, images and classes are formulas, so that any program can rebuild them; the numbers after the steps are PyTorch's.
"""
import json
import math
from collections import OrderedDict

import torch
from torch import nn
from torch.nn import functional as F

STEPS = 6


def wave(count, factor, shift, scale):
    """scale * sin(factor * k + shift) for k = 0, 1, 2... in double precision, then float32."""
    return torch.tensor([scale * math.sin(factor * k + shift) for k in range(count)], dtype=torch.float32)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 4, 3)
        self.bn1 = nn.BatchNorm2d(4)
        self.aux = nn.Sequential(OrderedDict(fc=nn.Linear(4, 3)))
        self.conv2 = nn.Conv2d(4, 5, 3)
        self.fc = nn.Linear(20, 3)
        for n, parameter in enumerate(self.parameters()):
            parameter.data = wave(parameter.numel(), 0.7, n, 0.5).view(parameter.shape)

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        aux = self.aux(F.adaptive_avg_pool2d(x, 1).flatten(1))
        return self.fc(F.relu(self.conv2(x)).flatten(1)), aux


def batch(step):
    images = wave(6 * 3 * 6 * 6, 0.3 + 0.01 * step, step, 1.0).view(6, 3, 6, 6)
    return images, torch.tensor([(n + step) % 3 for n in range(6)])


def train(make_optimizer, make_scheduler, clip):
    net = Net()
    optimizer = make_optimizer(net.parameters())
    scheduler = make_scheduler(optimizer)
    losses, norms = [], []
    for step in range(STEPS):
        images, classes = batch(step)
        optimizer.zero_grad()
        logits, aux = net(images)
        loss = F.cross_entropy(logits, classes, label_smoothing=0.1) + 0.3 * F.cross_entropy(aux, classes, label_smoothing=0.1)
        loss.backward()
        norms.append(nn.utils.clip_grad_norm_(net.parameters(), clip).item())
        optimizer.step()
        scheduler.step()
        losses.append(loss.item())
    return {
        "losses": losses,
        "norms": norms,
        "rate": optimizer.param_groups[0]["lr"],
        "state": {key: value.flatten().tolist() for key, value in net.state_dict().items()},
    }


def gradient_norms():
    """The L2 norm of each layer's gradient, weight and bias together, after the first step's backward pass."""
    net = Net()
    images, classes = batch(0)
    logits, aux = net(images)
    (F.cross_entropy(logits, classes, label_smoothing=0.1) + 0.3 * F.cross_entropy(aux, classes, label_smoothing=0.1)).backward()
    layers = OrderedDict()
    for name, parameter in net.named_parameters():
        layers.setdefault(name.rpartition(".")[0], []).append(parameter.grad.double().flatten())
    return {layer: torch.cat(parts).norm().item() for layer, parts in layers.items()}


print(json.dumps({
    "torch": torch.__version__,
    "gradients": gradient_norms(),
    "sgd": train(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01),
                 lambda o: torch.optim.lr_scheduler.StepLR(o, step_size=2, gamma=0.5), 0.5),
    "rmsprop": train(lambda p: torch.optim.RMSprop(p, lr=0.045, alpha=0.9, eps=1.0, weight_decay=4e-5, momentum=0.9),
                     lambda o: torch.optim.lr_scheduler.LambdaLR(o, lambda epoch: 0.94 ** (epoch // 2)), 1.0),
}, indent=1))
