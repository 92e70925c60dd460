"""How long checking 10,000 files takes, stage by stage, beside check-jsonschema on the same data as JSON.

Aims: the whole command faster than check-jsonschema, which knows nothing but the schema, and under 500 MB at its peak.

Run: python bench/check.py [FILES]
"""

import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent))

from generate import as_data, generate

from supple_schema.contract import kind_schema, schema_text
from supple_schema.linking import load_content
from supple_schema.linking.folder import list_files
from supple_schema.linking.linker import link
from supple_schema.models.kinds import KINDS
from supple_schema.models.validation import validate
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import read_source_file
from supple_schema.rules import check_library

FILES = 10_000
MEGABYTES = 500
T = TypeVar("T")


def main(files: int = FILES) -> int:
    """Time it and say whether the aims are met."""
    with tempfile.TemporaryDirectory() as folder:
        content, data = Path(folder, "content"), Path(folder, "json")
        generate(content, files)
        documents = write_json(content, data)
        print(f"{files} generated files and what they refer to; {len(documents)} of them as JSON for check-jsonschema")
        time_stages(content)
        command = [sys.executable, "-c", COMMAND, "check", "--content", str(content)]
        ours, memory = time_command("supple check", command)
        schema = Path(folder, "exercise.schema.json")
        schema.write_text(schema_text(kind_schema(KINDS["exercise"])), encoding="utf-8")
        baseline = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *documents]
        theirs, _ = time_command("check-jsonschema", baseline)
    print(f"{ours / theirs:.2f} of the core time (aim: under 1), {memory:.0f} MB (aim: under {MEGABYTES})")
    return 0 if ours < theirs and memory < MEGABYTES else 1


COMMAND = "import sys; from supple_cli.main import main; sys.exit(main())"


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


def show(name: str, clock: float, processor: float, rest: str = "") -> None:
    """Print one row: seconds by the clock, and of one core, which other work on the machine disturbs less."""
    print(f"{name:>24} {clock:6.2f} s {processor:6.2f} s of a core{rest}")


def time_command(name: str, command: list[str]) -> tuple[float, float]:
    """Run a command to its end and print its row. Give its seconds of a core and its peak memory in megabytes."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in {0, 1}, f"{name} failed"
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1_000_000
    processor = usage.ru_utime + usage.ru_stime
    show(name, time.perf_counter() - start, processor, f"  {memory:4.0f} MB")
    return processor, memory


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
