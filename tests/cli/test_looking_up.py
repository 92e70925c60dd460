"""List, show, explain, rules, exporters and schema: what there is, told to a person or to a pipe."""

import json
from itertools import product
from pathlib import Path

import pytest
from cli.running import Supple, show_in_terminal
from golden import Golden
from sampling import sampled

from supple_cli.main import ExitStatus
from supple_cli.published_schemas import SCHEMAS, published
from supple_rules import all_codes

CHANGES = Path(__file__).parents[1] / "cases/contract/changes"
LOOKS = Path(__file__).parents[1] / "cases/cli/looks"

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("project")]

OWN = ("cards", "json", "pdf", "web")


def test_list_through_a_pipe_is_kind_id_and_title_between_tabs(supple: Supple) -> None:
    assert supple("list", "exercise").out == (
        "exercise\tpelvic-tilt\tPelvic tilt\nexercise\tseated-pelvic-tilt\tSeated pelvic tilt\n"
    )
    rows = [line.split("\t") for line in supple("list").out.splitlines()]
    assert {len(row) for row in rows} == {3}
    assert {"exercise", "booklet", "safety", "source"} <= {row[0] for row in rows}


@pytest.mark.parametrize(("kind", "first"), [("exercises", "exercise\tpelvic-tilt"), ("goals", "goals\tmobility")])
def test_list_takes_folders_and_vocabularies_too(supple: Supple, kind: str, first: str) -> None:
    assert supple("list", kind).out.startswith(first)


def test_list_answers_an_unknown_kind_with_the_nearest(supple: Supple) -> None:
    result = supple("list", "exercize")
    assert result.status == ExitStatus.MISUSE
    assert "Did you mean `exercise`?" in result.err


def test_list_says_what_it_leaves_out(supple: Supple, content: Path) -> None:
    (content / "exercises/pelvic-tilt.yaml").write_text("title: [", encoding="utf-8")
    result = supple("list", "exercise")
    assert result.out == "exercise\tseated-pelvic-tilt\tSeated pelvic tilt\n"
    assert result.err == "1 file is left out because of errors. `supple check` says which.\n"


def test_show_names_what_ids_stand_for_and_who_uses_the_item(supple: Supple) -> None:
    out = supple("show", "pelvic-tilt").out
    assert out.startswith("Pelvic tilt  exercise/pelvic-tilt\ncontent/exercises/pelvic-tilt.yaml\n")
    assert "position: lying-on-back (lying on your back)\n" in out
    assert "alternative: seated-pelvic-tilt (Seated pelvic tilt)\n" in out
    assert out.endswith("used by: booklet/first-moves, exercise/seated-pelvic-tilt, routine/gentle-start\n")


def test_show_shows_the_text_of_a_markdown_file(supple: Supple) -> None:
    assert "You don't have to wait until the pain has gone.\n" in supple("show", "advice/keep-moving").out


def test_show_answers_an_unknown_id_with_the_nearest(supple: Supple) -> None:
    result = supple("show", "pelvic-tild")
    assert result.status == ExitStatus.MISUSE
    assert "There is no item `pelvic-tild`. Did you mean `pelvic-tilt`?" in result.err
    assert "There is no item `zzzz`. See `supple list`." in supple("show", "zzzz").err


def test_show_asks_which_one_where_kinds_share_an_id(supple: Supple, content: Path) -> None:
    (content / "poses/pelvic-tilt.yaml").write_text("title: Pelvic tilt\nroot: supine\n", encoding="utf-8")
    result = supple("show", "pelvic-tilt")
    assert result.status == ExitStatus.MISUSE
    assert "exercise/pelvic-tilt, pose/pelvic-tilt" in result.err
    assert supple("show", "pose/pelvic-tilt").out.startswith("Pelvic tilt  pose/pelvic-tilt\n")


COMMANDS = (
    *("list exercise", "show seated-pelvic-tilt", "explain M205"),
    *("new exercise Bridge", "fmt --diff content/exercises"),
)


@pytest.mark.parametrize(
    ("columns", "name"),
    sampled(product((40, 100), COMMANDS), [(40, COMMANDS[1]), (40, COMMANDS[2]), (100, COMMANDS[4])]),
)
def test_looks_on_a_terminal(golden: Golden, content: Path, name: str, columns: int) -> None:
    file = content / "exercises/seated-pelvic-tilt.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('repetitions: "5"', "repetitions: 5 times").replace("5 times", '"5 – 10"'), "utf-8")
    shown = show_in_terminal(name.split(), columns, {"NO_COLOR": "1"})
    assert name.startswith("fmt") or all(len(line) <= columns for line in shown.splitlines())
    golden(LOOKS / f"{name.split(maxsplit=1)[0]}.{columns}.text", shown)


def test_every_code_can_be_explained_by_its_code_and_by_its_name(supple: Supple) -> None:
    for code, found in all_codes().items():
        page = supple("explain", code.lower()).out
        assert page == supple("explain", found.name).out
        assert all(f"\n{title}\n" in page for title in ("Why", "Example", "Instead")), code


def test_rules_lists_every_code(supple: Supple) -> None:
    rows = [line.split("\t") for line in supple("rules").out.splitlines()]
    assert [row[0] for row in rows] == list(all_codes())
    assert {row[1] for row in rows} <= {"error", "warning", "advice"}


def test_exporters_are_listed_with_options_and_losses(supple: Supple) -> None:
    result = supple("exporters")
    assert result.status == ExitStatus.CLEAN
    assert [name for name in OWN if f"{name}: " in result.out] == list(OWN)
    assert "--set cards.width=none" in result.out
    assert "never a warning sign: `supple exporters pdf` names them." in " ".join(result.out.split())
    assert "exercises.muscles" not in result.out
    named = supple("exporters", "pdf")
    assert named.out.startswith("pdf: ")
    assert "exercises.muscles" in named.out
    assert "cards: " not in named.out
    assert "Did you mean `pdf`?" in supple("exporters", "pfd").err


def test_schema_prints_each_schema_as_it_is_published(supple: Supple) -> None:
    for name in SCHEMAS:
        assert supple("schema", name).out == published(name)
    assert [line.split("\t")[0] for line in supple("schema").out.splitlines()] == list(SCHEMAS)


def test_schema_writes_all_schemas_as_files(supple: Supple, tmp_path: Path) -> None:
    assert supple("schema", "--write", tmp_path / "new/schemas").status == ExitStatus.CLEAN
    files = sorted((tmp_path / "new/schemas").iterdir())
    assert [file.name for file in files] == sorted(f"{name}.schema.json" for name in SCHEMAS)
    assert all(json.loads(file.read_text(encoding="utf-8"))["$id"] for file in files)


def test_schema_diff_says_what_changed_and_of_which_sort(supple: Supple) -> None:
    case = CHANGES / "values"
    result = supple("schema", "diff", case / "old.json", case / "new.json")
    assert result.status == ExitStatus.FINDINGS
    assert result.out.splitlines() == [
        'breaking   old  side: value removed: "left"',
        'widening   old  side: value added: "both"',
        "Changes: 1 breaking, 1 widening.",
    ]


def test_schema_diff_without_a_new_one_compares_with_this_version(supple: Supple, tmp_path: Path) -> None:
    supple("schema", "--write", tmp_path / "schemas")
    result = supple("schema", "diff", tmp_path / "schemas")
    assert (result.status, result.out) == (ExitStatus.CLEAN, "Changes: none.\n")
    bundle = tmp_path / "schemas" / "bundle.schema.json"
    bundle.write_text(bundle.read_text(encoding="utf-8").replace("What it means.", "Its meaning."), encoding="utf-8")
    result = supple("schema", "diff", bundle)
    assert "docs only  bundle  EditionTerm.plain: other words: description\n" in result.out
    assert "the version must be" in result.out
    assert result.status == ExitStatus.CLEAN


@pytest.mark.parametrize("paths", [(), ("a", "b", "c"), ("nowhere",), ("empty",), ("words.json",), ("list.json",)])
def test_schema_diff_of_what_is_no_schema_says_so(
    supple: Supple, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, paths: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "words.json").write_text("no JSON", encoding="utf-8")
    (tmp_path / "list.json").write_text("[]", encoding="utf-8")
    result = supple("schema", "diff", *paths)
    assert result.status == ExitStatus.MISUSE
    assert "Error: " in result.err


def test_schema_answers_an_unknown_kind_with_the_nearest(supple: Supple) -> None:
    result = supple("schema", "excercise")
    assert result.status == ExitStatus.MISUSE
    assert "Did you mean `exercise`?" in result.err
