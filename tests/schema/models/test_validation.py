"""Whatever data a file holds, a model or findings come out, each at a place, and schemas agree with the models."""

from functools import cache

import jsonschema_rs
import strategies
import yaml
from contract_cases import GROUPS, contract_cases
from hypothesis import given
from hypothesis import strategies as st

from supple_schema.contract import kind_schema
from supple_schema.diagnostics.wording import CONTROL
from supple_schema.models.kinds import KINDS, PROJECT
from supple_schema.models.validation import validate
from supple_schema.reading.document import Document, read_document
from supple_schema.reading.source_file import SourceFile
from supple_schema.reading.yaml_reader import Data

ALL = {**KINDS, PROJECT.name: PROJECT}

BEYOND_SCHEMAS = {"M203", "M205", "M211", "M212", "M215"}
"""Codes of what schemas cannot express: whole numbers with a point, order, dates, brackets, parts to fill in."""


@cache
def seeds() -> list[tuple[str, Data]]:
    return [(case.kind, read(case.text).data) for group in GROUPS for case in contract_cases(group)]


@cache
def schema_validator(kind: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(kind_schema(ALL[kind]))


def read(text: str) -> Document:
    document, found = read_document(SourceFile("a.yaml", text))
    assert document is not None, found
    return document


@given(st.data())
def test_any_change_to_a_file_is_judged_with_a_place_and_as_the_schema_judges_it(data: st.DataObject) -> None:
    kind, seed = data.draw(st.sampled_from(seeds()))
    changed = data.draw(strategies.changed(seed).filter(lambda new: isinstance(new, dict)))
    text = yaml.safe_dump(changed, sort_keys=False, allow_unicode=True)  # pyright: ignore[reportUnknownMemberType]  # stubs
    document, _ = read_document(SourceFile("a.yaml", text))
    if document is None:
        return
    model, found = validate(ALL[kind], document)
    assert (model is None) == bool(found)
    for one in found:
        assert one.place is not None
        assert one.place.span is not None
        assert len(one.message) < 400
        assert not CONTROL.search(" ".join((one.message, *one.hints)))
    if schema_validator(kind).is_valid(document.data):
        assert {one.code for one in found} <= BEYOND_SCHEMAS
    else:
        assert found
