"""Inputs of like size for the products of a model that becomes int8.

Int8 has 256 steps for all the channels that go into a product. Where one of them is many times larger than the others,
it leaves those only a few. Such a channel is divided, and its weights are multiplied, by the same number: the product
stays what it was (after SmoothQuant, Xiao et al. 2023, which scales all channels; here those that stand out are enough).
"""
import copy

import torch
from torch import nn

from .reading import CONTEXT
from .windows import sample, windows

STANDS_OUT = 6  # times the median of the channels: a product is left alone where its largest channel is below
KEPT = 2  # times the median: what a channel is made that is larger


class Balanced(nn.Module):
    """A layer whose large channels are divided before it."""

    def __init__(self, layer, divisors):
        super().__init__()
        self.factors = nn.Parameter(1 / divisors)
        self.layer = nn.Linear(layer.in_features, layer.out_features)
        with torch.no_grad():
            self.layer.weight.copy_(layer.weight * divisors)
            self.layer.bias.copy_(layer.bias)

    def forward(self, x):
        return self.layer(x * self.factors)


def balanced(model, documents):
    """A copy of an encoder that says the same and loses less in int8; how large a channel gets is seen on documents."""
    model = copy.deepcopy(model)
    for layer, channels in largest(model, documents).items():
        part, name = layer
        if channels.max() > STANDS_OUT * channels.median():
            divisors = (channels / (KEPT * channels.median())).clamp(min=1)
            setattr(part, name, Balanced(getattr(part, name), divisors))
    return model


def largest(model, documents):
    """By layer and name of its product, the largest absolute value of each channel that goes into it."""
    found = {}

    def watch(place):
        def see(_, inputs, __):
            seen = inputs[0].abs().amax((0, 1))
            found[place] = torch.maximum(found[place], seen) if place in found else seen
        return see

    hooks = [getattr(layer, name).register_forward_hook(watch((layer, name)))
             for layer in model.layers for name in ("qkv", "out", "inner", "outer")]
    with torch.no_grad():
        for document in documents:
            for window in windows(document, CONTEXT):
                numbers = sample(window)
                model(torch.tensor([numbers.ids]), torch.tensor([numbers.cases]))
    for hook in hooks:
        hook.remove()
    return found
