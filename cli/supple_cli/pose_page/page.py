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
[role=status] {{ position: fixed; right: 0; bottom: 0; padding: 4px 12px; background: #14263b; color: #fff }}
</style>
<main aria-live="polite">
{main}
</main>
{more}
</html>
"""
WATCHING = """<p role="status" hidden>Supple has stopped. What you see is no longer renewed.</p>
<script src="watch.js"></script>"""
WATCH = """const main = document.querySelector("main");
const stopped = document.querySelector("[role=status]");
let tag = "";
async function look() {
  try {
    const answer = await fetch("now", { headers: { "If-None-Match": tag } });
    if (answer.ok) {
      tag = answer.headers.get("ETag");
      main.innerHTML = await answer.text();
    }
    stopped.hidden = true;
  } catch {
    stopped.hidden = false;
  }
  setTimeout(look, 500);
}
look();
"""
"""What the page does while it is watched: it asks for what there is to see now, and shows it if it is new."""


def write_page(title: str, main: str, *, watched: bool = False) -> str:
    """Give the whole page. A watched one renews its middle by itself."""
    return PAGE.format(title=escape(title), main=main, more=WATCHING if watched else "")


def write_view(view: DrawingView, findings: Findings) -> str:
    """Give the middle of the page: findings first, because they are what to mend."""
    parts = [f"<h1>{escape(view.title)}</h1>"]
    if findings.diagnostics:
        parts.append(f"<pre>{escape(_report(findings))}</pre>")
    elif not view.pictures:
        parts.append("<p>There is nothing to draw: it has no <code>figure</code>.</p>")
    parts += [f"<p>{escape(text)}</p>" for text in view.words]
    if view.pictures:
        parts.append(f'<div class="row">{"".join(map(_picture, view.pictures))}</div>')
    return "\n".join(parts)


def _picture(picture: ViewedDrawing) -> str:
    source = f"data:image/svg+xml;base64,{base64.b64encode(picture.drawing.svg.encode()).decode()}"
    image = f'<img alt="{escape(picture.alt)}" src="{source}">'
    return f"<figure>{image}<figcaption>{escape(picture.caption)}</figcaption></figure>"


def _report(findings: Findings) -> str:
    stream = io.StringIO()
    write_report(findings, Console(file=stream, width=PIPE_WIDTH, highlight=False, markup=False, emoji=False))
    return stream.getvalue().strip()
