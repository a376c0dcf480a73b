"""usage: steps.py THREADS SECONDS    one training step: the convolutional networks in PyTorch, channels last; the dense ones by hand in NumPy, every large buffer reused"""
import sys

import timing

timing.at_its_best(sys.argv[1])
import numpy as np
import torch
from torch import nn

threads, seconds = int(sys.argv[1]), float(sys.argv[2])
torch.set_num_threads(threads)
torch.manual_seed(0)
rows = 5888


def rotating(batch, step):
    """A call makes the step on the next batch, a view of all pictures."""
    at = [0]

    def call():
        step(slice(at[0], at[0] + batch))
        at[0] = (at[0] + batch) % (rows - batch + 1)
    return call


def classifier(network, batch):
    """Steps of a network that tells ten classes of grey pictures apart, with Adam."""
    network = network.to(memory_format=torch.channels_last)
    x, labels = torch.randn(rows, 1, 28, 28).contiguous(memory_format=torch.channels_last), torch.randint(0, 10, (rows,))
    loss, optimizer = nn.CrossEntropyLoss(), torch.optim.Adam(network.parameters(), lr=1e-3)

    def step(part):
        optimizer.zero_grad(set_to_none=True)
        loss(network(x[part]), labels[part]).backward()
        optimizer.step()
    return rotating(batch, step)


def lecture():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(1600, 64), nn.ReLU(), nn.Dropout(0.5), nn.Linear(64, 10))


def le_net_5():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))


class Residual(nn.Module):
    def __init__(self, channels, filters, stride):
        super().__init__()
        self.inner = nn.Sequential(
            nn.Conv2d(channels, filters, 3, stride, 1, bias=False), nn.BatchNorm2d(filters), nn.ReLU(inplace=True),
            nn.Conv2d(filters, filters, 3, 1, 1, bias=False), nn.BatchNorm2d(filters))
        self.carried = nn.Identity() if (channels, stride) == (filters, 1) else nn.Sequential(
            nn.Conv2d(channels, filters, 1, stride, bias=False), nn.BatchNorm2d(filters))

    def forward(self, x):
        return torch.relu_(self.inner(x) + self.carried(x))


def res_net_8():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1, bias=False), nn.BatchNorm2d(16), nn.ReLU(inplace=True),
        Residual(16, 16, 1), Residual(16, 32, 2), Residual(32, 64, 2), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))


def perceptron():
    size, rate, random, f = 128, np.float32(0.01), np.random.default_rng(0), np.float32
    x, labels, row = random.standard_normal((rows, 784)).astype(f), random.integers(0, 10, rows), np.arange(size)
    w1, b1 = (random.standard_normal((784, 128)) * 0.05).astype(f), np.zeros(128, f)
    w2, b2 = (random.standard_normal((128, 10)) * 0.1).astype(f), np.zeros(10, f)
    h, p, dh, dw1, dw2 = np.empty((size, 128), f), np.empty((size, 10), f), np.empty((size, 128), f), np.empty_like(w1), np.empty_like(w2)

    def step(batch):
        np.matmul(x[batch], w1, out=h)
        np.add(h, b1, out=h)
        np.maximum(h, 0, out=h)
        np.matmul(h, w2, out=p)
        np.add(p, b2, out=p)
        np.subtract(p, p.max(1, keepdims=True), out=p)
        np.exp(p, out=p)
        np.divide(p, p.sum(1, keepdims=True), out=p)
        p[row, labels[batch]] -= 1
        np.multiply(p, f(1 / size), out=p)
        np.matmul(h.T, p, out=dw2)
        np.matmul(p, w2.T, out=dh)
        np.multiply(dh, h > 0, out=dh)
        np.matmul(x[batch].T, dh, out=dw1)
        w1.__isub__(np.multiply(dw1, rate, out=dw1))
        b1.__isub__(dh.sum(0) * rate)
        w2.__isub__(dw2 * rate)
        b2.__isub__(p.sum(0) * rate)
    return rotating(size, step)


def neuron():
    size, rate, random, f = 64, np.float32(0.01), np.random.default_rng(0), np.float32
    x, targets = random.standard_normal((rows, 784)).astype(f), random.integers(0, 2, (rows, 1)).astype(f)
    w, b = np.zeros((784, 1), f), np.zeros(1, f)

    def step(batch):
        d = (1 / (1 + np.exp(-(x[batch] @ w + b))) - targets[batch]) * f(1 / size)
        w.__isub__(rate * (x[batch].T @ d))
        b.__isub__(rate * d.sum())
    return rotating(size, step)


timing.report("lecture, batch 256, Adam", classifier(lecture(), 256), 3 * seconds)
timing.report("LeNet-5, batch 256, Adam", classifier(le_net_5(), 256), seconds)
timing.report("ResNet-8, batch 64, Adam", classifier(res_net_8(), 64), seconds)
timing.report("784-128-10, batch 128, SGD", perceptron(), seconds)
timing.report("neuron 784-1, batch 64, SGD", neuron(), seconds)
