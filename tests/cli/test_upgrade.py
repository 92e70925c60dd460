"""Files of an earlier version get the fields of today, go on meaning what they meant, and need it only once."""

import json
import shutil
import tarfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from cli.running import Supple
from golden import Golden
from sampling import sampled

from supple_cli.main import ExitStatus
from supple_rules import check_library
from supple_schema.diagnostics import Severity
from supple_schema.formatting.upgrading import upgrade_text
from supple_schema.linking.folder import list_files
from supple_schema.linking.loading import load_content
from supple_schema.models.base import Model
from supple_schema.models.kinds import KINDS, Kind
from supple_schema.models.shape import Shape, fields_of
from supple_schema.models.validation import validate
from supple_schema.reading.document import read_document
from supple_schema.reading.source_file import read_source_file

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests/cases/upgrade"
OLD = list_files(CASES / "before").files
RELEASED = ROOT / "schema/released/1.1"


def text_of(root: Path, path: str) -> str:
    file, _ = read_source_file(root, path)
    assert file is not None
    return file.text


@pytest.mark.slow
def test_files_of_an_earlier_version_are_brought_to_the_form_of_today(
    supple: Supple, tmp_path: Path, golden: Golden
) -> None:
    content = shutil.copytree(CASES / "before", tmp_path / "content")
    assert supple("fmt", "--upgrade", "--content", content).status == ExitStatus.CLEAN
    for _, path in OLD:
        golden(CASES / "after" / path, text_of(content, path))
    assert supple("fmt", "--upgrade", "--check", "--content", content).status == ExitStatus.CLEAN


REMAINS: dict[str, dict[str, str]] = yaml.safe_load((CASES / "what-remains.yaml").read_text(encoding="utf-8"))


@pytest.mark.slow
@pytest.mark.parametrize("name", sampled(REMAINS, list(REMAINS)[:1]))
def test_a_whole_set_of_an_earlier_version_is_upgraded_and_checks_but_for_what_is_named(
    supple: Supple, tmp_path: Path, name: str
) -> None:
    """What remains needs a person, and the list says why. The second time, nothing is left to do."""
    content = tmp_path / "content"
    with tarfile.open(ROOT / f"tests/inputs/{name}.tar.xz") as archive:
        archive.extractall(content, filter="data")
    (tmp_path / "tests").mkdir()
    shutil.copytree(ROOT / "tests/inputs", tmp_path / "tests/inputs", ignore=shutil.ignore_patterns("*.tar.xz"))
    assert supple("fmt", "--upgrade", "--content", content).status == ExitStatus.CLEAN
    assert supple("fmt", "--upgrade", "--check", "--content", content).status == ExitStatus.CLEAN
    assert errors_of(content) == set(REMAINS[name])


def errors_of(content: Path) -> set[str]:
    """The codes of the errors in a set."""
    library, loaded = load_content(content)
    report = check_library(library, loaded=loaded)
    return {found.code for found in (*loaded, *report) if found.severity is Severity.ERROR}


@pytest.mark.parametrize(("kind", "path"), OLD, ids=[path for _, path in OLD])
def test_what_was_upgraded_fits_the_model_of_today(kind: Kind, path: str) -> None:
    before, _ = read_source_file(CASES / "before", path)
    after, _ = read_source_file(CASES / "after", path)
    assert before is not None
    assert after is not None
    for file, fits in ((before, False), (after, True)):
        document, _ = read_document(file)
        assert document is not None
        model, found = validate(kind, document)
        assert (model is not None) == fits, [each.message for each in found]


def test_an_upgrade_leaves_files_of_today_alone() -> None:
    for kind, path in list_files(ROOT / "content").files:
        file, _ = read_source_file(ROOT / "content", path)
        assert file is not None
        assert upgrade_text(file, kind) == file.text, path


def models_below(shape: Shape, seen: dict[str, type[Model]]) -> dict[str, type[Model]]:
    """Every model that may stand in a file of a kind, by its name."""
    for model in shape.models:
        if issubclass(model, Model) and model.__name__ not in seen:
            seen[model.__name__] = model
            for field in fields_of(model).values():
                models_below(field.shape, seen)
    if shape.items:
        models_below(shape.items, seen)
    return seen


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if (RELEASED / f"{kind.name}.schema.json").exists()])
def test_every_field_of_the_released_version_is_there_or_has_its_way_to_today(kind: Kind) -> None:
    released: dict[str, Any] = json.loads((RELEASED / f"{kind.name}.schema.json").read_text(encoding="utf-8"))
    today = models_below(kind.shape, {})
    forms = {**released.get("$defs", {}), kind.model.__name__ if isinstance(kind.model, type) else "": released}
    for name, form in forms.items():
        model = today.get(name)
        if model is not None:
            lost = form.get("properties", {}).keys() - fields_of(model).keys()
            assert lost <= model.gone | model.renamed.keys(), name
