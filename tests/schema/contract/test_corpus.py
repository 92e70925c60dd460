"""Models and published schemas judge the same files alike; where they cannot, a file shows it and gives the reason.

A case is a file in `accept/`, `reject/` or `differences/`, in the folder of its kind. What an author is told about the
refused ones stands in `findings.txt` beside them.
"""

from functools import cache
from pathlib import Path

import findings
import jsonschema_rs
import pytest
from golden import Golden
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator

from supple_schema.contract import kind_schema
from supple_schema.diagnostics import Code, Diagnostic
from supple_schema.models import codes
from supple_schema.models.kinds import KINDS, PROJECT, Kind
from supple_schema.models.validation import validate
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.source_file import SourceFile

CASES = Path(__file__).parents[2] / "cases/contract"
ALL = {**KINDS, PROJECT.name: PROJECT}


def cases(folder: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        "case", sorted((CASES / folder).glob("*/*.yaml")), ids=lambda case: f"{case.parent.name}/{case.stem}"
    )


def read(case: Path) -> tuple[Kind, Document]:
    document, found = read_document(SourceFile(case.name, case.read_text(encoding="utf-8")))
    assert document is not None, found
    return ALL[case.parent.name], document


@cache
def schema_validators(kind: str) -> tuple[Validator, jsonschema_rs.Draft202012Validator]:
    schema = kind_schema(ALL[kind])
    return Draft202012Validator(schema), jsonschema_rs.Draft202012Validator(schema)


def judged_by_schemas(kind: Kind, document: Document) -> tuple[bool, bool]:
    first, second = schema_validators(kind.name)
    return first.is_valid(document.data), second.is_valid(document.data)


def found_by_model(case: Path) -> tuple[Diagnostic, ...]:
    model, found = validate(*read(case))
    assert (model is None) == bool(found)
    return found


@cases("accept")
def test_model_and_schemas_accept(case: Path) -> None:
    kind, document = read(case)
    assert findings.write(found_by_model(case)) == "nothing found\n"
    assert judged_by_schemas(kind, document) == (True, True)


@cases("reject")
def test_model_and_schemas_reject(case: Path) -> None:
    kind, document = read(case)
    assert found_by_model(case)
    assert judged_by_schemas(kind, document) == (False, False)


@cases("differences")
def test_only_the_model_rejects_and_the_file_says_why(case: Path) -> None:
    kind, document = read(case)
    assert document.file.text.startswith("# ")
    assert found_by_model(case)
    assert judged_by_schemas(kind, document) == (True, True)


@pytest.mark.parametrize(
    "folder",
    [folder for group in ("reject", "differences") for folder in sorted((CASES / group).iterdir())],
    ids=lambda folder: f"{folder.parent.name}/{folder.name}",
)
def test_author_is_told_what_is_wrong_and_what_to_write(folder: Path, golden: Golden) -> None:
    told = [f"{case.stem}\n{findings.write(found_by_model(case))}" for case in sorted(folder.glob("*.yaml"))]
    golden(folder / "findings.txt", "\n".join(told))


def test_every_code_of_models_has_a_case() -> None:
    shown = "".join(path.read_text(encoding="utf-8") for path in CASES.rglob("findings.txt"))
    known = [code for code in vars(codes).values() if isinstance(code, type) and issubclass(code, Code)]
    assert [code.code for code in known if code is not Code and f" {code.code} " not in shown] == []


def test_every_required_field_of_every_kind_has_a_case_without_it() -> None:
    """A required field that turns optional by mistake would let a dose or a warning be left out."""
    for name, kind in ALL.items():
        schema = kind_schema(kind)
        branches = [schema, *schema.get("$defs", {}).values()]
        models = [branch for branch in branches if branch.get("title", "").lower() == name or branch is schema]
        required = {field for model in models for field in model.get("required", ())}
        there = {
            case.stem.removeprefix("without-").replace("-", "_") for case in (CASES / "reject" / name).glob("without-*")
        }
        assert required <= there, name
