"""The files that code makes and people read: schemas, the settings of editors, pages of fields, codes and commands.

`python tests/generated.py` writes them, as a part of `./run generate`. A test compares them with what the code makes
now.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import click
from amount_spellings import amounts_page
from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import Formatter, PythonVersion

from supple_cli.main import COMMANDS, command_line
from supple_cli.published_schemas import SCHEMAS, published
from supple_editions.edition_page import edition_page
from supple_figures.posing.phrasebook import phrase_page
from supple_rules.manual_pages import write_index, write_page
from supple_rules.registry import own_codes
from supple_schema.contract import MAJOR, schema_file
from supple_schema.contract.reference import reference_page
from supple_schema.models.kinds import KINDS, PROJECT

ROOT = Path(__file__).parents[1]
FOLDERS = (f"schema/{MAJOR}", "docs/rules")
"""Folders that hold nothing else."""


def help_page() -> str:
    """All help texts, as a page for reading."""
    pages = [
        "# The command line",
        "",
        "What `supple --help` and `supple COMMAND --help` print. Made by `./run generate`.",
    ]
    context = command_line.make_context("supple", ["check"], terminal_width=80, max_content_width=80)
    pages += ["", "```text", command_line.get_help(context), "```"]
    for name, summary in COMMANDS.items():
        found = command_line.get_command(context, name)
        assert found is not None
        inner = click.Context(found, info_name=name, parent=context, terminal_width=80, max_content_width=80)
        pages += ["", f"## supple {name}", "", summary, "", "```text", found.get_help(inner), "```"]
    tail = (ROOT / "tests/cli/completion.md").read_text(encoding="utf-8")
    return "\n".join(pages) + "\n\n" + tail


def exporters_page() -> str:
    """The page for exporters, with the files of its example as the tests try them."""
    page = (ROOT / "docs/exporters.md").read_text(encoding="utf-8")

    def put_in(match: re.Match[str]) -> str:
        return match[1] + (ROOT / "tests/plugins/outline" / match[2]).read_text(encoding="utf-8") + match[3]

    return re.sub(r"(`([\w.]+)` [^`\n]*:\n\n```\w+\n).*?(^```$)", put_in, page, flags=re.DOTALL | re.MULTILINE)


def editor_settings(path: str, folder: str) -> str:
    """The settings of an editor, with a schema for each kind of file."""
    settings = json.loads((ROOT / path).read_text(encoding="utf-8"))
    kinds = {kind.name: f"{kind.folder}/**/*.yaml" for kind in KINDS.values()} | {PROJECT.name: PROJECT.folder}
    settings["yaml.schemas"] = {f"{folder}/{schema_file(name)}": [f"content/{files}"] for name, files in kinds.items()}
    return json.dumps(settings, indent=2) + "\n"


TYPES_HEAD = '"""The types of a bundle of version 2.x, made of its schema for readers."""'


def python_types() -> str:
    """The types of a bundle for Python, made of the reader's schema as those for TypeScript are."""
    made = generate(
        published("bundle-reader"),
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.TypingTypedDict,
        target_python_version=PythonVersion.PY_311,
        formatters=[Formatter.BUILTIN],
        disable_timestamp=True,
        use_schema_description=True,
        use_field_description=True,
        use_single_line_docstring=True,
        class_name="Bundle",
        custom_file_header=TYPES_HEAD,
    )
    return str(made).rstrip() + "\n"


EDITORS = {".vscode/settings.json": f"./schema/{MAJOR}", "cli/supple_cli/starter/dot-vscode/settings.json": "./schema"}
"""Settings of editors, each with the folder of its schemas."""

GENERATED: Mapping[str, Callable[[], str]] = {
    **{f"schema/{MAJOR}/{schema_file(name)}": partial(published, name) for name in SCHEMAS},
    **{f"docs/rules/{code}.md": partial(write_page, page) for code, page in own_codes().items()},
    "docs/rules/README.md": lambda: write_index(own_codes()),
    "docs/files.md": reference_page,
    "docs/edition.md": edition_page,
    "docs/pose-phrases.md": phrase_page,
    "docs/cli.md": help_page,
    **{path: partial(editor_settings, path, folder) for path, folder in EDITORS.items()},
    "docs/exporters.md": exporters_page,
    "docs/amounts.md": amounts_page,
    "schema/types/bundle.py": python_types,
}
"""How to make each file, by its path from the root."""


def superfluous() -> list[Path]:
    """List the files that nothing makes any more."""
    kept = (path for folder in FOLDERS for path in (ROOT / folder).iterdir())
    return [path for path in kept if path.relative_to(ROOT).as_posix() not in GENERATED]


def main() -> None:
    """Write all of them, and delete what nothing makes any more."""
    for path, make in GENERATED.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(make(), encoding="utf-8", newline="\n")
    for file in superfluous():
        file.unlink()


if __name__ == "__main__":
    main()
