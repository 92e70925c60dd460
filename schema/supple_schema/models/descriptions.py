"""What the fields of a model mean, in the words of the docstrings below them.

Pydantic can read these while it makes a model, but it parses the source of each for that: a tenth of the start of every
command. So they are read here, when somebody asks.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from itertools import pairwise
from textwrap import dedent
from types import MappingProxyType

from pydantic import BaseModel


@cache
def describe_fields(model: type[BaseModel]) -> Mapping[str, str]:
    """Give what the fields of a model mean, by the names of their attributes, as far as anybody says it."""
    texts = dict(found for part in reversed(model.__mro__) for found in _docstrings(part))
    own = {name: field.description for name, field in model.model_fields.items() if field.description}
    return MappingProxyType(texts | own)


@cache
def describe_options(options: type[Enum]) -> Mapping[str, str]:
    """Give what the options of a choice mean, by their values, as far as anybody says it."""
    (definition,) = ast.parse(dedent(inspect.getsource(options))).body
    texts: dict[str, str] = {}
    for above, below in pairwise(definition.body if isinstance(definition, ast.ClassDef) else ()):
        match above, below:
            case ast.Assign(targets=[ast.Name(id=name)]), ast.Expr(value=ast.Constant(value=str(text))):
                texts[str(options[name].value)] = inspect.cleandoc(text)
            case _:
                pass
    return MappingProxyType(texts)


def _docstrings(part: type) -> Iterator[tuple[str, str]]:
    """Give each attribute that a class itself annotates and describes, with the text below it."""
    if not issubclass(part, BaseModel) or part is BaseModel:
        return
    (definition,) = ast.parse(dedent(inspect.getsource(part))).body
    for above, below in pairwise(definition.body if isinstance(definition, ast.ClassDef) else ()):
        match above, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
            case _:
                pass
