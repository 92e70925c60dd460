"""How fast 200 personal handouts are made, beside 200 runs of the command `weasyprint`. Aim: at least 5 times faster.

The table has 20 prescriptions, each for 10 people. The peer draws the HTML and the style sheet of the same handouts in
the size of text that was found for them, one run each. Only 10 of its runs are timed, one of every second prescription;
the other 190 are reckoned from them, half of them before our run and half after it. Both are timed by the clock on the
wall, as to use all cores is a part of the answer; on a machine that does other work, look at the processor's time.

Run: python bench/handouts.py
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from supple_cli.handouts.maker import HandoutMaker
from supple_cli.handouts.orders import Order
from supple_cli.handouts.people_table import PeopleTable
from supple_cli.workers import count_processors
from supple_exporters.pdf.fitting import find_sizes
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.rendering import Layouts
from supple_schema.diagnostics import Report
from supple_schema.linking import load_content

AIM = 5.0
PEOPLE = 200
PRESCRIPTIONS = 20
SAMPLE = 10
CONTENT = Path(__file__).parents[1] / "content"
OWN = resources.files("supple_exporters.pdf")


def main() -> int:
    """Time both and say whether the aim is met."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = folder / "people.csv"
        table.write_text("".join(rows()), "utf-8")
        pages = list(write_pages(folder, table))
        peers = [peer(page) for page in pages[: SAMPLE // 2]]
        wall, cpu = timed(["-c", "import sys; from supple_cli.main import run; run()", *ask(folder, table)])
        peers += [peer(page) for page in pages[SAMPLE // 2 :]]
        made = len(list((folder / "out").glob("*.pdf")))
    whole, whole_cpu = (sum(times) / SAMPLE * PEOPLE for times in zip(*peers, strict=True))
    print(
        f"{made} handouts on {count_processors()} cores: supple {wall:.0f} s ({cpu:.0f} s of the processor); weasyprint"
        f" {whole:.0f} s ({whole_cpu:.0f} s), reckoned from {SAMPLE} runs: {whole / wall:.1f} times faster (aim:"
        f" {AIM:.0f}), with {whole_cpu / cpu:.1f} times less of the processor"
    )
    return 0 if made == PEOPLE and whole / wall >= AIM else 1


def rows() -> Iterator[str]:
    """Write the table: one or two exercises, five doses, with and without large cautions to print."""
    yield "id,exercises,name,doses,conditions\n"
    for number in range(PEOPLE):
        kind = number % PRESCRIPTIONS
        exercises = "knee-to-chest" if kind % 2 else "seated-cat-cow sit-to-stand"
        dose = f"{exercises.partition(' ')[0]}.repetitions={3 + kind // 4}"
        yield f"p{number},{exercises},Reader {number},{dose},{'none' if kind % 4 < 2 else ''}\n"


def ask(folder: Path, table: Path) -> list[str]:
    """Give the arguments of the command."""
    return ["handouts", str(table), "--content", str(CONTENT), "--out", str(folder / "out")]


def write_pages(folder: Path, table: Path) -> Iterator[Path]:
    """Write handouts as the peer takes them: a file of HTML, with its styles and the ways to faces and drawings."""
    maker = HandoutMaker(load_content(CONTENT)[0], Report())
    orders = [order for order in PeopleTable(table) if isinstance(order, Order)]
    for number, order in enumerate(orders[: 2 * SAMPLE : 2]):
        (markup,) = write_markup(edition := maker.make_edition(order), maker.read_options(order, edition))
        assert markup.fitting is not None
        layouts = Layouts(markup.html, markup)
        styles = (OWN / "style/fonts.css").read_text("utf-8") + markup.css
        styles += layouts.size_rule(find_sizes(markup.fitting, layouts.measure))
        html = markup.html.replace("</head>", f"<style>{styles}</style></head>").replace("booklet:", f"file://{OWN}/")
        page = folder / f"{number}.html"
        page.write_text(html, "utf-8")
        yield page


def peer(page: Path) -> tuple[float, float]:
    """Draw one page by the command."""
    return timed(["-m", "weasyprint", "--pdf-variant", "pdf/ua-1", str(page), f"{page}.pdf"])


def timed(arguments: list[str]) -> tuple[float, float]:
    """Time one run: on the clock, and of the processor with all processes that it starts."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - start, cpu


if __name__ == "__main__":
    sys.exit(main())
