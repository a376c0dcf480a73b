"""Times a function as the engine's side does: warm-up, then every call on its own, best and median in milliseconds."""
import glob
import os
import sys
import time


WARM_UP_SECONDS = 1  # as on the engine's side


def at_its_best(threads):
    """Starts the script again in the environment in which the libraries are fastest.

    - No forced processor type: an old one costs half of the speed.
    - Threads bound to cores, and the OpenMP build of OpenBLAS, which shares its threads with PyTorch.
    - Memory kept between steps and huge pages: else every step pays page faults.
    """
    if "PEER_AT_ITS_BEST" in os.environ:
        return
    environment = {name: value for name, value in os.environ.items() if name not in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "NVPL_BLAS_DEBUG_CPU_TYPE")}
    environment |= {
        "PEER_AT_ITS_BEST": "1", "OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads, "OMP_PROC_BIND": "true",
        "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "2000000000", "MALLOC_TOP_PAD_": "500000000",
    }
    libraries = glob.glob("/usr/lib/*/openblas-openmp")
    if libraries:
        environment["LD_LIBRARY_PATH"] = libraries[0]
    os.execve(sys.executable, [sys.executable, *sys.argv], environment)


def report(name, function, seconds):
    """Prints name, best and median, separated by tabs."""
    end = time.perf_counter() + WARM_UP_SECONDS
    while time.perf_counter() < end:
        function()
    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or not times:
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    times.sort()
    print(f"{name}\t{times[0] * 1e3:.6f}\t{times[len(times) // 2] * 1e3:.6f}", flush=True)
