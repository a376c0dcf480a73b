"""usage: libraries.py    prints a line if the libraries below NumPy and PyTorch on this machine are slower than they could be, and why"""
import ctypes
import re

import timing


def loaded():
    """The shared libraries of linear algebra that this process has mapped."""
    try:
        with open("/proc/self/maps") as maps:
            files = {line.split(maxsplit=5)[-1].strip() for line in maps if "/" in line}
    except OSError:
        return []  # not Linux: nothing is known, nothing is said
    return sorted(file for file in files if re.search(r"/lib\w*(blas|mkl|blis)[^/]*$", file))


def configuration(library):
    """What OpenBLAS says about itself, the kind of processor last but one: "... DYNAMIC_ARCH USE_OPENMP Haswell MAX_THREADS=64"."""
    for name in ("openblas_get_config", "openblas_get_config64_", "scipy_openblas_get_config", "scipy_openblas_get_config64_"):
        try:
            function = getattr(ctypes.CDLL(library), name)
        except (AttributeError, OSError):
            continue
        function.restype = ctypes.c_char_p
        return function().decode()
    return ""


def problem(configurations, capability, processor):
    """Half a sentence, or nothing.

    - configurations: of each library what it says about itself
    - capability: the instructions that PyTorch uses
    - processor: the instructions that there are
    """
    said = next((text for text in configurations.values() if text), "")
    reference = [file for file, text in configurations.items() if not text and re.search(r"/lib(c?blas|blas-\w*)\.so", file)]
    if reference:
        return f"NumPy or PyTorch computes with the reference BLAS ({reference[0]})"
    if said and "USE_OPENMP" not in said:
        return "OpenBLAS here is not its OpenMP build and fights with PyTorch over the cores"
    old = re.search(r"\b(Prescott|Core2|Penryn|Dunnington|Atom|Nehalem|Generic|ARMV8)\b", said, re.IGNORECASE)
    if old and "avx2" in processor:
        return f"OpenBLAS computes for the processor {old[1]}, without AVX"
    if capability and "AVX" not in capability.replace("NO AVX", "") and "avx2" in processor:
        return f"PyTorch computes without AVX ({capability})"
    return ""


def main():
    timing.at_its_best("1")
    import numpy
    import torch

    numpy.ones((64, 64)) @ numpy.ones((64, 64))
    used = re.search("CPU capability usage: (.*)", torch.__config__.show())
    try:
        with open("/proc/cpuinfo") as info:
            processor = next((line for line in info if line.startswith("flags")), "")
    except OSError:
        processor = ""
    if found := problem({file: configuration(file) for file in loaded()}, used[1] if used else "", processor):
        print(f"{found}: the peers are up to 30 times slower here than they could be; on Debian 'apt-get install libopenblas0-openmp' helps.")


if __name__ == "__main__":
    main()
