"""usage: products.py THREADS SECONDS    NumPy's matrix product, which is that of OpenBLAS; A' and B' are transposed operands"""
import sys

import timing

timing.at_its_best(sys.argv[1])
import numpy as np

seconds = float(sys.argv[2])
for name in ["256x256x256", "512x512x512", "1024x1024x1024", "2048x2048x2048", "128x784x128", "256x1600x64", "A' 784x128x128", "A' 1600x256x64", "B' 256x64x1600", "128x128x10"]:
    rows, inner, columns = (int(size) for size in name.split(" ")[-1].split("x"))
    a = np.random.rand(*((inner, rows) if name.startswith("A'") else (rows, inner))).astype(np.float32)
    b = np.random.rand(*((columns, inner) if name.startswith("B'") else (inner, columns))).astype(np.float32)
    left, right, out = a.T if name.startswith("A'") else a, b.T if name.startswith("B'") else b, np.empty((rows, columns), np.float32)
    timing.report(f"product {name}", lambda: np.matmul(left, right, out=out), seconds)
