"""The encoder: BERT (Devlin et al. 2019) with an embedding of letter case, and heads over its words."""
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

from .corpora import IGNORED, NEITHER, WITHIN
from .windows import COLUMNS, HEADS, OUTPUTS

WIDTH, LAYERS, ATTENTION_HEADS, INNER, POSITIONS, VOCABULARY = 384, 6, 12, 1536, 512, 30522
HEAD_WIDTH = WIDTH // ATTENTION_HEADS
CASES = 16
LINK_WIDTH = 64
LINK_WEIGHT = 0.15
NEITHER_WEIGHT = 0.5


class HalfPrecisionLinear(torch.autograd.Function):
    """A product in bfloat16, kept in it or not: twice as fast where the processor has it."""

    @staticmethod
    def forward(ctx, x, weight, bias, keep):
        half, weights = x.bfloat16(), weight.bfloat16()
        ctx.save_for_backward(half, weights)
        ctx.half_in = x.dtype == torch.bfloat16
        return F.linear(half, weights, bias.bfloat16()) if keep else F.linear(half, weights).float().add_(bias)

    @staticmethod
    def backward(ctx, gradient):
        half, weights = ctx.saved_tensors
        rows = gradient.bfloat16().reshape(-1, gradient.shape[-1])
        x = (gradient.bfloat16() @ weights)
        return (x if ctx.half_in else x.float(), (rows.t() @ half.reshape(-1, half.shape[-1])).float(),
                gradient.reshape(-1, gradient.shape[-1]).float().sum(0), None)


class Linear(nn.Linear):
    """A layer that computes in bfloat16 while it learns, and in float otherwise."""

    def __init__(self, inputs, outputs, keep_half=False):
        super().__init__(inputs, outputs)
        self.keep_half = keep_half

    def forward(self, x):
        if self.training:
            return HalfPrecisionLinear.apply(x, self.weight, self.bias, self.keep_half)
        return F.linear(x, self.weight, self.bias)


class HalfPrecisionAttention(torch.autograd.Function):
    """Attention in bfloat16 with its softmax in float; on processors of servers faster than PyTorch's own.

    qkv: batch, length, three times the width; mask: batch, 1, 1, length, added to the scores
    """

    @staticmethod
    def forward(ctx, qkv, mask):
        batch, length, _ = qkv.shape
        q, k, v = (part.reshape(batch * ATTENTION_HEADS, length, HEAD_WIDTH)
                   for part in qkv.view(batch, length, 3, ATTENTION_HEADS, HEAD_WIDTH).permute(2, 0, 3, 1, 4))
        scores = torch.bmm(q, k.transpose(1, 2)).float().mul_(HEAD_WIDTH ** -0.5)
        scores.view(batch, ATTENTION_HEADS, length, length).add_(mask)
        shares = torch.softmax(scores, -1).bfloat16()
        ctx.save_for_backward(q, k, v, shares)
        seen = torch.bmm(shares, v).view(batch, ATTENTION_HEADS, length, HEAD_WIDTH)
        return seen.transpose(1, 2).reshape(batch, length, WIDTH)

    @staticmethod
    def backward(ctx, gradient):
        q, k, v, shares = ctx.saved_tensors
        batch, length, _ = gradient.shape
        out = gradient.view(batch, length, ATTENTION_HEADS, HEAD_WIDTH).transpose(1, 2).reshape(q.shape)
        of_shares, exact = torch.bmm(out, v.transpose(1, 2)).float(), shares.float()
        of_shares.mul_(exact)
        of_scores = of_shares.sub_(exact.mul_(of_shares.sum(-1, keepdim=True))).mul_(HEAD_WIDTH ** -0.5).bfloat16()
        parts = torch.stack([torch.bmm(of_scores, k), torch.bmm(of_scores.transpose(1, 2), q),
                             torch.bmm(shares.transpose(1, 2), out)])
        parts = parts.view(3, batch, ATTENTION_HEADS, length, HEAD_WIDTH).permute(1, 3, 0, 2, 4)
        return parts.reshape(batch, length, 3 * WIDTH), None


class Dropout(nn.Module):
    """Dropout whose masks are cut from one long mask: drawing millions of numbers takes a tenth of a step."""

    shared = None

    def __init__(self, rate, length=1 << 24):
        super().__init__()
        self.rate, self.length = rate, length

    def forward(self, x):
        if not self.training or not self.rate:
            return x
        if Dropout.shared is None or Dropout.shared.device != x.device:
            Dropout.shared = (torch.rand(self.length, device=x.device) >= self.rate).float() / (1 - self.rate)
        start = int(torch.randint(0, self.length - x.numel(), ()))
        return x * Dropout.shared[start:start + x.numel()].view(x.shape)


class Layer(nn.Module):

    def __init__(self, dropout):
        super().__init__()
        self.qkv, self.out = Linear(WIDTH, 3 * WIDTH, keep_half=True), Linear(WIDTH, WIDTH)
        self.inner, self.outer = Linear(WIDTH, INNER, keep_half=True), Linear(INNER, WIDTH)
        self.norm_attention, self.norm = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = Dropout(dropout)

    def attention(self, x, mask):
        batch, length, _ = x.shape
        qkv = self.qkv(x)
        if self.training:
            return HalfPrecisionAttention.apply(qkv, mask)
        q, k, v = qkv.view(batch, length, 3, ATTENTION_HEADS, HEAD_WIDTH).permute(2, 0, 3, 1, 4).unbind(0)
        shares = torch.softmax(q @ k.transpose(-1, -2) * HEAD_WIDTH ** -0.5 + mask, -1)
        return (shares @ v).transpose(1, 2).reshape(batch, length, WIDTH)

    def forward(self, x, mask):
        x = self.norm_attention(x + self.dropout(self.out(self.attention(x, mask))))
        return self.norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):

    def __init__(self, layers=LAYERS, dropout=0.1):
        super().__init__()
        self.pieces, self.positions = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.case = nn.Embedding(CASES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.labels = nn.Linear(WIDTH, OUTPUTS)
        self.queries, self.keys = nn.Linear(WIDTH, 2 * LINK_WIDTH), nn.Linear(WIDTH, 2 * LINK_WIDTH)
        self.dropout = Dropout(dropout)
        nn.init.zeros_(self.case.weight)
        nn.init.normal_(self.labels.weight, std=0.02)
        nn.init.zeros_(self.labels.bias)

    def encode(self, ids, cases, there=None):
        mask = torch.zeros(()) if there is None else (1.0 - there[:, None, None, :].float()) * -10000.0
        x = self.pieces(ids) + self.positions.weight[:ids.shape[1]] + self.kind + self.case(cases)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids, cases):
        """One window at a time: scores of all labels, and the two halves of the links, by piece."""
        x = self.encode(ids, cases)
        return self.labels(x), self.queries(x), self.keys(x)

    def loss(self, batch):
        """Summed over the heads, each the cross-entropy of its labelled words and that of what the teachers say, per
        word of the batch."""
        x = self.encode(batch.ids, batch.cases, batch.there)
        words = x.reshape(-1, WIDTH).index_select(0, batch.places)
        scores = self.labels(self.dropout(words))
        total = scores.new_zeros(())
        for row, head in enumerate(HEADS):
            columns = slice(*COLUMNS[head])
            total = total + head_loss(scores[:, columns], batch.labels[row])
            total = total - (batch.taught[:, columns] * F.log_softmax(scores[:, columns], -1)).sum()
        total = total / len(words)
        return total + LINK_WEIGHT * self.link_loss(x, batch)

    def link_loss(self, x, batch):
        shape = (*x.shape[:2], 2, LINK_WIDTH)
        queries, keys = self.queries(x).view(shape), self.keys(x).view(shape)
        beyond = (1.0 - batch.there[:, None, :].float()) * -10000.0
        total = x.new_zeros(())
        for row in range(2):
            asked = (batch.links[row] != IGNORED).nonzero().squeeze(1)
            if len(asked):
                scores = torch.bmm(queries[:, :, row], keys[:, :, row].transpose(1, 2)) * LINK_WIDTH ** -0.5 + beyond
                scores = scores.view(-1, x.shape[1]).index_select(0, batch.places[asked])
                total = total + F.cross_entropy(scores, batch.links[row][asked])
        return total


def head_loss(scores, labels):
    known = (labels >= 0).nonzero().squeeze(1)
    total = F.cross_entropy(scores[known], labels[known], reduction="sum") if len(known) else scores.new_zeros(())
    neither = (labels == NEITHER).nonzero().squeeze(1)
    if len(neither):
        # of a word that is no person and no organisation, all other labels together are right
        logs = F.log_softmax(scores[neither], -1)
        total = total - NEITHER_WEIGHT * torch.logsumexp(torch.cat([logs[:, :1], logs[:, 5:]], 1), 1).sum()
    within = (labels == WITHIN).nonzero().squeeze(1)
    if len(within):
        # beginning or inside: either is right
        total = total - torch.logsumexp(F.log_softmax(scores[within], -1)[:, 1:], 1).sum()
    return total


def start_from(model, path):
    """Fills a model with the weights of a BERT that is stored as ONNX."""
    graph = onnx.load(path).graph
    tensors = {one.name: torch.from_numpy(numpy_helper.to_array(one).copy()) for one in graph.initializer}
    weight_of_product = {node.output[0]: node.input[1] for node in graph.node
                         if node.op_type == "MatMul" and node.input[1] in tensors}
    weight_of_bias = {bias: weight_of_product[product] for node in graph.node if node.op_type == "Add"
                      for bias, product in (node.input, reversed(node.input))
                      if bias in tensors and product in weight_of_product}

    def linear(target, *names):
        target.bias.copy_(torch.cat([tensors[name + ".bias"] for name in names]))
        target.weight.copy_(torch.cat([tensors[weight_of_bias[name + ".bias"]].t() for name in names]))

    def norm(target, name):
        target.weight.copy_(tensors[name + ".weight"])
        target.bias.copy_(tensors[name + ".bias"])

    with torch.no_grad():
        model.pieces.weight.copy_(tensors["embeddings.word_embeddings.weight"])
        model.positions.weight.copy_(tensors["embeddings.position_embeddings.weight"])
        model.kind.copy_(tensors["embeddings.token_type_embeddings.weight"][0])
        norm(model.norm, "embeddings.LayerNorm")
        for number, layer in enumerate(model.layers):
            name = f"encoder.layer.{number}."
            linear(layer.qkv, *(name + f"attention.self.{part}" for part in ("query", "key", "value")))
            linear(layer.out, name + "attention.output.dense")
            norm(layer.norm_attention, name + "attention.output.LayerNorm")
            linear(layer.inner, name + "intermediate.dense")
            linear(layer.outer, name + "output.dense")
            norm(layer.norm, name + "output.LayerNorm")
    return model
