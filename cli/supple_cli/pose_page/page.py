"""The page of a pose or an exercise: a view in, HTML out that needs nothing from elsewhere."""

from __future__ import annotations

import base64
import io
from html import escape

from rich.console import Console

from supple_cli.reports.findings import Findings
from supple_cli.reports.text_format import write_report
from supple_cli.terminal import PIPE_WIDTH
from supple_studio.previews.drawings import DrawingView, ViewedDrawing

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; margin: 24px; color: #14263b; background: #fff }}
h1 {{ font-size: 24px; margin: 0 0 8px }}
p {{ margin: 0 0 4px; max-width: 60em }}
.row {{ display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-end }}
figure {{ margin: 16px 0 0; max-width: 100% }}
figcaption {{ font-size: 14px; color: #4a5866 }}
img {{ display: block; max-width: 100% }}
pre {{ font: 14px/1.4 ui-monospace, monospace; margin: 8px 0; padding: 12px; background: #fdf0ed;
  border-left: 6px solid #a3260e; white-space: pre-wrap; overflow-wrap: anywhere }}
</style>
<main>
{main}
</main>
</html>
"""


def write_page(view: DrawingView, findings: Findings) -> str:
    """Give the whole page: findings first, because they are what to mend."""
    parts = [f"<h1>{escape(view.title)}</h1>"]
    if findings.diagnostics:
        parts.append(f"<pre>{escape(_report(findings))}</pre>")
    elif not view.pictures:
        parts.append("<p>There is nothing to draw: it has no <code>figure</code>.</p>")
    parts += [f"<p>{escape(text)}</p>" for text in view.words]
    if view.pictures:
        parts.append(f'<div class="row">{"".join(map(_picture, view.pictures))}</div>')
    return PAGE.format(title=escape(view.title), main="\n".join(parts))


def _picture(picture: ViewedDrawing) -> str:
    source = f"data:image/svg+xml;base64,{base64.b64encode(picture.drawing.svg.encode()).decode()}"
    image = f'<img alt="{escape(picture.alt)}" src="{source}">'
    return f"<figure>{image}<figcaption>{escape(picture.caption)}</figcaption></figure>"


def _report(findings: Findings) -> str:
    stream = io.StringIO()
    write_report(findings, Console(file=stream, width=PIPE_WIDTH, highlight=False, markup=False, emoji=False))
    return stream.getvalue().strip()
