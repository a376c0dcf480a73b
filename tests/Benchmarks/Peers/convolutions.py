"""usage: convolutions.py THREADS SECONDS    PyTorch's convolution and its two gradients, channels last"""
import sys

import timing

timing.at_its_best(sys.argv[1])
import torch

threads, seconds = int(sys.argv[1]), float(sys.argv[2])
torch.set_num_threads(threads)


def last(*shape):
    return torch.randn(*shape).contiguous(memory_format=torch.channels_last)


for pictures, size, channels, filters, padding in [(256, 13, 32, 64, 0), (32, 28, 128, 128, 1), (256, 28, 1, 32, 0)]:
    name, out = f"{pictures}x{size}x{size}x{channels} to {filters}", size + 2 * padding - 2
    x, w, bias, dy = last(pictures, channels, size, size), last(filters, channels, 3, 3), torch.randn(filters), last(pictures, filters, out, out)

    def gradient(of_input, of_weight):
        return torch.ops.aten.convolution_backward(
            dy, x, w, [filters], [1, 1], [padding, padding], [1, 1], False, [0, 0], 1, [of_input, of_weight, False])

    with torch.no_grad():
        timing.report(f"convolution {name}", lambda: torch.nn.functional.conv2d(x, w, bias, padding=padding), seconds)
        if channels > 1:  # nobody needs the gradient of the pictures
            timing.report(f"input gradient {name}", lambda: gradient(True, False), seconds)
        timing.report(f"weight gradient {name}", lambda: gradient(False, True), seconds)
