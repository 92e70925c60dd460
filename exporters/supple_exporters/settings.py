"""Options that a person sets: texts such as `cards.width=40` in, the options of each exporter out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from supple_exporters.contract import Exporter, ExporterOptions
from supple_schema.diagnostics.wording import choices, did_you_mean, printable, shorten
from supple_schema.models.booklet import BookletOutput

MUST_BE = {
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_parsing": "must be a number",
    "bool_parsing": "must be `true` or `false`",
    "greater_than_equal": "must be at least {ge}",
    "greater_than": "must be more than {gt}",
    "less_than_equal": "must be at most {le}",
    "less_than": "must be less than {lt}",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
}
"""By type of error, because the words of pydantic are for programmers."""


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """What is wrong with an option of that name, or with several together where there is no name."""

    message: str
    hint: str = ""
    option: str = ""
    unknown: bool = False
    """Whether there is no such option."""

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()


class SettingError(ValueError):
    """Settings that cannot be used. `problems` has a sentence or two on each of them."""

    def __init__(self, problems: Iterable[SettingProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def read_settings(settings: Iterable[str], exporters: Mapping[str, type[Exporter[Any]]]) -> dict[str, ExporterOptions]:
    """Give the options of each exporter of this build, with the defaults where nothing is set.

    Raises:
        SettingError: a setting is not of the form `exporter.option=value`, or its name or value is not right.
    """
    values, problems = sort_settings(settings, tuple(exporters))
    options: dict[str, ExporterOptions] = {}
    for name, exporter in exporters.items():
        try:
            options[name] = make_options(exporter, values[name])
        except SettingError as error:
            problems.extend(error.problems)
    if problems:
        raise SettingError(problems)
    return options


def sort_settings(
    settings: Iterable[str], exporters: tuple[str, ...]
) -> tuple[dict[str, dict[str, str]], list[SettingProblem]]:
    """Give the values of each exporter by option, and what is wrong with settings that belong to none."""
    problems: list[SettingProblem] = []
    values: dict[str, dict[str, str]] = {name: {} for name in exporters}
    for setting in settings:
        name, dot, rest = setting.partition(".")
        option, sign, value = rest.partition("=")
        option = option.replace("-", "_")
        if not (dot and sign and name and option):
            message = f"`{shorten(printable(setting))}` is not a setting."
            problems.append(SettingProblem(message, _how_to_set(setting, exporters)))
        elif name not in exporters:
            problems.append(_unknown("This build has no exporter", name, exporters))
        elif option in values[name]:
            problems.append(SettingProblem(f"`{name}.{option}` is set twice.", "Set it once."))
        else:
            values[name][option] = value
    return values, problems


def make_options(exporter: type[Exporter[Any]], values: Mapping[str, str]) -> ExporterOptions:
    """Give the options of one exporter.

    Raises:
        SettingError: there is no such option, a value is not right, or they cannot stand together.
    """
    try:
        options = exporter.Options.model_validate_strings(dict(values))
    except ValidationError as error:
        raise SettingError(_explain(exporter.name, exporter.Options, error.errors())) from error
    if options.refusal is not None:
        raise SettingError([SettingProblem(options.refusal)])
    return options


def output_values(output: BookletOutput, set_values: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Give the options of an output that a booklet wants. The most pages that it may have hold for it as it is wanted.

    `set_values` are those that a person sets for this build; they win.
    """
    values = {name.replace("-", "_"): _text(value) for name, value in output.options.items()}
    if output.form is not None:
        values["form"] = output.form
    if output.pages is not None and set_values.items() <= values.items():
        values["pages"] = str(output.pages)
    return {**values, **set_values}


def _text(value: str | int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _explain(name: str, options: type[BaseModel], errors: Iterable[ErrorDetails]) -> Iterator[SettingProblem]:
    for error in errors:
        option = str(error["loc"][0]) if error["loc"] else ""
        if error["type"] == "extra_forbidden":
            problem = _unknown(f"`{name}` has no option", option, tuple(options.model_fields))
            yield replace(problem, option=option, unknown=True)
            continue
        context: dict[str, Any] = error.get("ctx", {})
        must_be = MUST_BE.get(error["type"], "cannot be used: {message}").format(message=error["msg"], **context)
        message = f"`{name}.{option}` {must_be}, and not `{shorten(printable(str(error['input'])))}`."
        yield SettingProblem(message, option=option)


def _how_to_set(setting: str, exporters: tuple[str, ...]) -> str:
    option, sign, value = setting.partition("=")
    if "." in option or not (option and sign and value and exporters):
        return "Write `exporter.option=value`."
    exporter = "pdf" if "pdf" in exporters else exporters[0]
    return f"Write the exporter before it: `{shorten(printable(f'{exporter}.{setting}'))}`."


def _unknown(problem: str, name: str, known: tuple[str, ...]) -> SettingProblem:
    there_are = f"It has {choices(known, last='and')}." if known else "It has none."
    hint = f"{did_you_mean(name, known)} {there_are}".lstrip()
    return SettingProblem(f"{problem} `{shorten(printable(name))}`.", hint)
