"""Models and published schemas judge the same files alike; where they cannot, a file shows it and gives the reason.

A case stands in `accept/`, `reject/` or `differences/`, in the file of its kind. What an author is told about the
refused ones stands beside them.
"""

from functools import cache

import findings
import jsonschema_rs
import pytest
from contract_cases import CASES, Case, contract_cases
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

ALL = {**KINDS, PROJECT.name: PROJECT}


def cases(group: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", contract_cases(group), ids=lambda case: f"{case.kind}/{case.name}")


def read(case: Case) -> tuple[Kind, Document]:
    document, found = read_document(SourceFile(f"{case.name}.yaml", case.text))
    assert document is not None, found
    return ALL[case.kind], document


@cache
def schema_validators(kind: str) -> tuple[Validator, jsonschema_rs.Draft202012Validator]:
    schema = kind_schema(ALL[kind])
    return Draft202012Validator(schema), jsonschema_rs.Draft202012Validator(schema)


def judged_by_schemas(kind: Kind, document: Document) -> tuple[bool, bool]:
    first, second = schema_validators(kind.name)
    return first.is_valid(document.data), second.is_valid(document.data)


def found_by_model(case: Case) -> tuple[Diagnostic, ...]:
    model, found = validate(*read(case))
    assert (model is None) == bool(found)
    return found


@cases("accept")
def test_model_and_schemas_accept(case: Case) -> None:
    kind, document = read(case)
    assert findings.write(found_by_model(case)) == "nothing found\n"
    assert judged_by_schemas(kind, document) == (True, True)


@cases("reject")
def test_model_and_schemas_reject(case: Case) -> None:
    kind, document = read(case)
    assert found_by_model(case)
    assert judged_by_schemas(kind, document) == (False, False)


@cases("differences")
def test_only_the_model_rejects_and_the_file_says_why(case: Case) -> None:
    kind, document = read(case)
    assert document.file.text.startswith("# ")
    assert found_by_model(case)
    assert judged_by_schemas(kind, document) == (True, True)


@pytest.mark.parametrize("group", ["reject", "differences"])
def test_author_is_told_what_is_wrong_and_what_to_write(group: str, golden: Golden) -> None:
    for kind in sorted({case.kind for case in contract_cases(group)}):
        mine = [case for case in contract_cases(group) if case.kind == kind]
        told = [f"{case.name}\n{findings.write(found_by_model(case))}" for case in mine]
        golden(CASES / group / f"{kind}.txt", "\n".join(told))


def test_every_code_of_models_has_a_case() -> None:
    shown = "".join(path.read_text(encoding="utf-8") for path in CASES.glob("*/*.txt"))
    known = [code for code in vars(codes).values() if isinstance(code, type) and issubclass(code, Code)]
    assert [code.code for code in known if code is not Code and f" {code.code} " not in shown] == []


def test_every_required_field_of_every_kind_has_a_case_without_it() -> None:
    """A required field that turns optional by mistake would let a dose or a warning be left out."""
    for name, kind in ALL.items():
        schema = kind_schema(kind)
        branches = [schema, *schema.get("$defs", {}).values()]
        models = [branch for branch in branches if branch.get("title", "").lower() == name or branch is schema]
        required = {field for model in models for field in model.get("required", ())}
        rejected = [case.name for case in contract_cases("reject") if case.kind == name]
        there = {case.removeprefix("without-").replace("-", "_") for case in rejected if case.startswith("without-")}
        assert required <= there, name
