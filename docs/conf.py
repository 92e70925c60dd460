"""How the pages become a site. `./run docs` builds it; a warning, such as a dead link, is an error.

Everything that a page needs travels with it, so the site works from a folder, without a network.
"""

from importlib.metadata import version as installed
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

project = "Supple"
author = "The Supple authors"
project_copyright = "The Supple authors"
version = release = installed("supple")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["gallery/*.md"]
myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence"]
default_role = "code"
suppress_warnings = ["myst.header", "misc.highlighting_failure"]

autodoc_member_order = "bysource"
add_module_names = False
autodoc_default_options = {"members": True, "exclude-members": "model_config", "show-inheritance": False}
autodoc_typehints = "signature"
autodoc_preserve_defaults = True

html_theme = "furo"
html_title = f"Supple {release}"
html_show_sphinx = False
html_copy_source = False
html_use_index = True
html_theme_options = {"footer_icons": []}


def list_codes(app: Sphinx, page: str, source: list[str]) -> None:
    """Put the page of every code below their table, where no sidebar is long enough for them."""
    if page == "rules/README":
        codes = sorted(path.stem for path in Path(app.srcdir, "rules").glob("[A-Z][0-9]*.md"))
        source[0] += "\n".join(["", "```{toctree}", ":hidden:", *codes, "```", ""])


def hide_any_data(*event: object) -> tuple[str, str] | None:
    """Show a model without `(**data: Any)`: its fields stand below it, each with its type."""
    return ("", "") if str(event[-2]).startswith(("(**data", "(value")) else None


def shorten_sidebar(_app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: object) -> None:
    """List beside a page its own neighbours alone, and beside a code none: the whole tree in each of 300 pages takes
    most of the time to make them.
    """
    toctree = context.get("toctree")
    if toctree is not None:
        depth = 1 if page.startswith("rules/") else 2
        context["toctree"] = lambda **wanted: toctree(**{**wanted, "collapse": True, "maxdepth": depth})


def setup(app: Sphinx) -> None:
    """Take part in reading the pages."""
    app.connect("source-read", list_codes)
    app.connect("autodoc-process-signature", hide_any_data)
    app.connect("html-page-context", shorten_sidebar, priority=400)  # before the theme reads it
