"""Tries a new field in a copy of Supple: a folder of content in, what each output makes of the field out, as JSON."""

import json
import sys
from pathlib import Path

from supple_editions import brief_of, select_edition
from supple_exporters.discovery import find_exporters
from supple_exporters.pdf.markup import write_markup
from supple_exporters.pdf.options import PdfOptions
from supple_exporters.testing.checks import losing_faults
from supple_exporters.testing.losses import full_edition, mark_edition
from supple_schema.linking import load_content

FIELD = "exercises.needs_care"

library, report = load_content(Path(sys.argv[1]))
read, _ = select_edition(library, brief_of(library.booklets["daily"]))
edition, marks = mark_edition(full_edition())
(mark,) = [mark for mark, path in marks.items() if path == FIELD]
outputs = find_exporters()
full = outputs.load("cards").Options.model_validate({"form": "full"})
answer = {
    "checked": [found.code for found in report],
    "read": [getattr(exercise, FIELD.split(".")[1]) for exercise in read.exercises] if read else [],
    "faults": [fault for name in ("json", "cards", "web") for fault in losing_faults(outputs.load(name))],
    "full card": any(mark in file.data.decode() for file in outputs.load("cards")().export(edition, full)),
    "print": any(mark in part.html for part in write_markup(edition, PdfOptions())),
}
print(json.dumps(answer))
