"""How long `supple --help` takes beside Python that imports nothing but click. Aim: at most 1.6 times as long.

The two run in turn, so that a slow moment of the machine meets both.

Run: python bench/startup.py
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

AIM = 1.6
RUNS = 25


def main() -> int:
    """Time both and say whether the aim is met."""
    ours = [str(Path(sys.executable).with_name("supple")), "--help"]
    bare = [sys.executable, "-c", "import click"]
    pairs = [(seconds(ours), seconds(bare)) for _ in range(RUNS + 1)][1:]
    ratio = statistics.median(one / other for one, other in pairs)
    help_ms, bare_ms = (1000 * statistics.median(pair[index] for pair in pairs) for index in (0, 1))
    print(f"supple --help {help_ms:.0f} ms, import click {bare_ms:.0f} ms, {ratio:.2f} times (aim: at most {AIM})")
    return 0 if ratio <= AIM else 1


def seconds(command: list[str]) -> float:
    """Give the wall time of one run."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
