"""Exporters come by entry points; one that does not work is named, and costs the others nothing."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import EntryPoint, distributions
from itertools import permutations
from pathlib import Path
from typing import ClassVar

import pytest
from sampling import sampled

from supple_editions import Edition
from supple_exporters.conformance import form_faults
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter, NoOptions, make_artifacts
from supple_exporters.discovery import (
    GROUP,
    BrokenExporterError,
    FoundExporters,
    UnknownExporterError,
    find_exporters,
    sort_entries,
)
from supple_exporters.isolation import open_exporters
from supple_exporters.testing import smallest_edition

CASES = sorted((Path(__file__).parents[1] / "cases/plugins").iterdir())
OWN = ("anki", "calendar", "cards", "json", "pdf", "web")


def install(folder: Path, name: str, package: str, module: str, text: str) -> None:
    """Lay a package out as an installer leaves it."""
    info = folder / f"{package.replace('-', '_')}-2.1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 2.1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\n{name} = {module}:Plugin\n", encoding="utf-8")
    (folder / f"{module}.py").write_text(text, encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("case", sampled(CASES, CASES[::3]), ids=lambda case: case.name)
def test_plugin_that_does_not_work_is_named_with_its_package_and_reason(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = f"plugin_{case.name.replace('-', '_')}"
    install(tmp_path, case.name, f"supple-{case.name}", module, (case / "plugin.py.txt").read_text(encoding="utf-8"))
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    found = find_exporters()
    assert found.names == tuple(sorted((*OWN, case.name)))
    with open_exporters(found) as (working, broken):
        assert tuple(working) == OWN
    reason = (case / "reason.txt").read_text(encoding="utf-8").strip()
    assert [str(plugin) for plugin in broken] == [
        f"The exporter `{case.name}` of supple-{case.name} 2.1 cannot be used: {reason}."
    ]


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (lambda: "all.json", "`export` gave str; it gives `Artifact(path, data)`, one for each file"),
        (lambda: ["all.json"], "among the files is str; each is an `Artifact(path, data)`"),
        (lambda: Path("all.json"), "`export` gave PosixPath"),
        (
            lambda: [Artifact("all.txt", "words")],  # type: ignore[arg-type]
            "the data of the artifact `all.txt` is of the type bytes, and not str",
        ),
        (lambda: [Artifact(1, b"")], "the path of an artifact is text such as"),  # type: ignore[arg-type]
    ],
)
def test_answer_that_is_no_series_of_artifacts_is_told(answer: Callable[[], Iterable[Artifact]], fault: str) -> None:
    class Odd(Exporter[NoOptions]):
        def export(self, edition: Edition, options: NoOptions) -> Iterable[Artifact]:
            _ = edition, options
            return answer()

    with pytest.raises(TypeError, match=re.escape(fault)):
        make_artifacts(Odd, smallest_edition(), NoOptions())


@pytest.mark.slow
def test_plugin_that_does_not_work_ends_what_asked_for_it_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "odd", "supple-odd", "plugin_odd", "raise ValueError")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    with pytest.raises(BrokenExporterError, match="`odd`"), open_exporters(find_exporters(), ["odd"]):
        pass


def test_own_exporters_come_by_the_same_door_in_alphabetical_order() -> None:
    found = find_exporters()
    assert found.names == OWN
    with open_exporters(found) as (working, broken):
        assert tuple(working) == OWN
        assert broken == []


@pytest.mark.slow
def test_names_are_known_before_anything_is_imported() -> None:
    program = """if True:
        import sys
        from supple_exporters.discovery import find_exporters
        found = find_exporters()
        print(found.names, sorted(name for name in sys.modules if name.startswith("weasyprint") or ".pdf" in name))
        found.load("json")
        print("weasyprint" in sys.modules)
    """
    result = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert result.stdout == f"{OWN} []\nFalse\n"


@pytest.mark.parametrize(("name", "meant"), [("Cards", "cards"), ("card", "cards"), ("jsn", "json")])
def test_unknown_name_answers_with_the_one_that_was_meant_and_all_there_are(name: str, meant: str) -> None:
    with pytest.raises(UnknownExporterError) as raised:
        find_exporters().load(name)
    assert str(raised.value) == (
        f"There is no exporter `{name}`. Did you mean `{meant}`? The exporters are `anki`,"
        " `calendar`, `cards`, `json`, `pdf` and `web`."
    )


def entries(folder: Path, *pairs: tuple[str, str]) -> list[EntryPoint]:
    """The entry points of packages, each pair a name and its package, as the library reads them."""
    for number, (name, package) in enumerate(pairs):
        install(folder / str(number), name, package, f"plugin_{number}", "")
    return [
        point
        for number in range(len(pairs))
        for distribution in distributions(path=[str(folder / str(number))])
        for point in distribution.entry_points
    ]


def test_name_that_is_taken_stays_with_its_holder_and_the_second_is_named(tmp_path: Path) -> None:
    found = sort_entries(entries(tmp_path, ("pdf", "a-plugin"), ("pdf", "supple"), ("x", "b"), ("x", "a")))
    holders = {name: point.dist.name for name, point in found.entries.items() if point.dist}
    assert holders == {"pdf": "supple", "x": "a"}
    assert [str(broken) for broken in found.refused] == [
        "The exporter `pdf` of a-plugin 2.1 cannot be used: the name is taken by supple.",
        "The exporter `x` of b 2.1 cannot be used: the name is taken by a.",
    ]


@pytest.mark.parametrize("name", ["Word", "my exporter", "..", "a/b", "ÿ"])
def test_name_that_cannot_be_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    found = sort_entries(entries(tmp_path, (name, "plugin"), ("good", "plugin")))
    assert found.names == ("good",)
    assert "its name is not made of small letters" in str(found.refused[0])


def test_order_of_the_installed_packages_changes_nothing(tmp_path: Path) -> None:
    pairs = [("pdf", "supple"), ("pdf", "b"), ("a", "b"), ("a", "c"), ("!", "b")]
    installed = entries(tmp_path, *pairs)
    answers = [sort_entries(order) for order in permutations(installed)]
    assert {(answer.names, answer.refused) for answer in answers} == {(answers[0].names, answers[0].refused)}
    assert all(answer.entries == answers[0].entries for answer in answers)


def test_set_without_exporters_says_so() -> None:
    with pytest.raises(UnknownExporterError, match=r"no exporter `pdf`\. None is installed\."):
        FoundExporters({}).load("pdf")


def test_own_classes_have_the_form_that_the_contract_asks_for() -> None:
    for exporter in map(find_exporters().load, OWN):
        assert form_faults(exporter) == []
        assert exporter.contract == CONTRACT_VERSION


@pytest.mark.parametrize("versions", [CONTRACT_VERSION, (1, CONTRACT_VERSION), (CONTRACT_VERSION, 9)])
def test_exporter_that_was_tried_with_this_version_among_others_is_let_in(versions: int | tuple[int, int]) -> None:
    class Several(Exporter[NoOptions]):
        name: ClassVar[str] = "several"
        summary: ClassVar[str] = "one file"
        contract: ClassVar[int | tuple[int, int]] = versions

        def export(self, edition: Edition, options: NoOptions) -> list[Artifact]:  # noqa: ARG002 - it is never called
            return []

    assert form_faults(Several) == []
