"""How long checking 10,000 files takes: stage by stage in one process, then as the command does it, beside its peers.

Aims: no slower than Hugo, which makes a page of each file, and than check-jsonschema, which knows nothing but the
schema of exercises; under 500 MB at its peak. Hugo is timed where it is installed, such as by `apt-get install hugo`.
The Python of a distribution is built with the help of profiles; one that is built without is slower by about a fifth.

Run: python bench/check.py [FILES]
"""

import gc
import json
import math
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent))

from generate import as_data, as_page, content_files, generate

from supple_rules import check_library
from supple_schema.contract import kind_schema, schema_text
from supple_schema.linking import load_content
from supple_schema.linking.folder import list_files
from supple_schema.linking.linker import link
from supple_schema.models.kinds import KINDS
from supple_schema.models.validation import validate
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import read_source_file

FILES = 10_000
MEGABYTES = 500
TURNS = 3
T = TypeVar("T")


def main(files: int = FILES) -> int:
    """Time it and say whether the aims are met."""
    memory_disk = Path("/dev/shm")  # noqa: S108 - a disk in memory, where there is one: to time programs, not disks
    with tempfile.TemporaryDirectory(dir=memory_disk if memory_disk.is_dir() else None) as folder:
        content = Path(folder, "content")
        generate(content, files)
        print(f"{len(content_files(content))} files, Python {platform.python_version()}")
        time_stages(content)
        ours = (sys.executable, "-c", COMMAND, "check", "--content", str(content))
        peers = dict(find_peers(Path(folder), content))
        best = time_in_turn({"supple check": ours, **peers})
        if "hugo" in peers:
            print(f"{sum(1 for _ in Path(folder, 'site/public').rglob('index.html'))} pages built by Hugo")
        memory = measure_memory(ours)
    met = memory < MEGABYTES
    for peer in peers:
        print(f"{best['supple check'] / best[peer]:.2f} of the time of {peer} (aim: at most 1)")
        met &= best["supple check"] <= best[peer]
    print(f"{memory:.0f} MB in all processes (aim: under {MEGABYTES})")
    return 0 if met else 1


COMMAND = "from supple_cli.main import run; run()"
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""What is installed comes with its bytecode, so a checkout may keep its own too."""


def find_peers(folder: Path, content: Path) -> Iterator[tuple[str, Sequence[str]]]:
    """Give the commands of the peers: every file as a page of a site, and exercises as JSON beside their schema."""
    hugo = shutil.which("hugo")
    if hugo is not None:
        yield "hugo", (hugo, "--quiet", "--source", str(write_site(folder / "site", content)))
    else:
        print("Hugo is not installed, so it is not timed.")
    schema = folder / "exercise.schema.json"
    schema.write_text(schema_text(kind_schema(KINDS["exercise"])), encoding="utf-8")
    documents = write_json(content, folder / "json")
    yield "check-jsonschema", (sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *documents)


def write_site(site: Path, content: Path) -> Path:
    """Write a site of the plainest pages that Hugo can make, one of each file."""
    for source in content_files(content):
        page = (site / "content" / source.relative_to(content)).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        # Hugo would make a page for each alias, and it has formats of its own by the name of outputs.
        text = as_page(source).replace("\naliases:", "\nalso:").replace("\noutputs:", "\nprints:")
        page.write_text(text, encoding="utf-8")
    layouts = site / "layouts/_default"
    layouts.mkdir(parents=True)
    (site / "hugo.toml").write_text('baseURL = "https://example.org/"\n', encoding="utf-8")
    (layouts / "single.html").write_text(PAGE, encoding="utf-8")
    (layouts / "list.html").write_text(LIST, encoding="utf-8")
    return site


PAGE = "<!doctype html><title>{{.Title}}</title><h1>{{.Title}}</h1>{{.Content}}"
LIST = "<!doctype html><title>{{.Title}}</title>{{range .Pages}}<p><a href={{.RelPermalink}}>{{.Title}}</a>{{end}}"


def write_json(content: Path, data: Path) -> list[str]:
    """Write each generated exercise as JSON and give the paths."""
    data.mkdir()
    paths: list[str] = []
    for source in sorted((content / "exercises/generated").rglob("*.md")):
        path = data / f"{source.stem}.json"
        path.write_text(json.dumps(as_data(source)), encoding="utf-8")
        paths.append(str(path))
    return paths


def time_stages(content: Path) -> None:
    """Print how long each stage takes by itself, then all of them as the command runs them."""
    time_single_stages(content)
    library, report = stage("all of these, and link", lambda: load_content(content))
    assert not report.has_errors, report.diagnostics[:3]
    stage("link", lambda: link(library))
    found = stage("rules", lambda: check_library(library))
    print(f"{'':>24} {len(found)} findings")


def time_single_stages(content: Path) -> None:
    """Print how long it takes to list, read, parse and validate. What they make is let go at the end."""
    gc.disable()
    listing = stage("list", lambda: list_files(content))
    sources = stage("read", lambda: [(kind, read_source_file(content, path)[0]) for kind, path in listing.files])
    parsed = stage("parse", lambda: [(kind, read_document(file)[0]) for kind, file in sources if file])
    stage("validate", lambda: [validate(kind, document) for kind, document in parsed if document])
    gc.enable()


def stage(name: str, run: Callable[[], T]) -> T:
    """Run a stage and print its time."""
    clock, processor = time.perf_counter(), time.process_time()
    result = run()
    show(name, time.perf_counter() - clock, time.process_time() - processor)
    return result


def show(name: str, clock: float, processor: float) -> None:
    """Print one row: seconds by the clock, and of a core, which other work on the machine disturbs less."""
    print(f"{name:>24} {clock:6.2f} s {processor:6.2f} s of a core")


def time_in_turn(commands: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """Run each command some times, in turn, so that other work on the machine meets all. Give the best by the clock."""
    best = dict.fromkeys(commands, math.inf)
    for _ in range(TURNS):
        for name, command in commands.items():
            clock, before = time.perf_counter(), os.times()
            status = subprocess.run(command, stdout=subprocess.DEVNULL, env=ENVIRONMENT, check=False).returncode
            clock, after = time.perf_counter() - clock, os.times()
            assert status in {0, 1}, f"{name} failed"
            used = after.children_user + after.children_system - before.children_user - before.children_system
            show(name, clock, used)
            best[name] = min(best[name], clock)
    return best


def measure_memory(command: Sequence[str]) -> float:
    """Run a command and give the most that all its processes held at a time, in megabytes; pages they share count once.

    Where the system does not tell, it is what the largest of them held.
    """
    most = 0.0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=ENVIRONMENT) as process:
        while process.poll() is None:
            most = max(most, sum(map(held, family(process.pid))))
            time.sleep(0.02)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return most or largest / 1_000_000


def family(process: int | str) -> Iterator[str]:
    """Give the numbers of a process and of all that it has started, on Linux."""
    yield str(process)
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in children.read_text().split():
                yield from family(child)


def held(process: str) -> float:
    """Give the megabytes that a process holds: its own, and its part of those that it shares. 0 where nobody knows."""
    with suppress(OSError):
        found = re.search(r"Pss: +(\d+) kB", Path(f"/proc/{process}/smaps_rollup").read_text())
        return int(found[1]) * 1024 / 1_000_000 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
