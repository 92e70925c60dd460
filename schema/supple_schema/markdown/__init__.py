"""Longer texts, understood once: Markdown in, blocks with the words that a reader sees and their places out.

The text is read as CommonMark, with tables, as editors show it. What outputs could print otherwise, or not at all, is
refused (`find_faults`). What is left can be written anew (`write_markdown`), so plainly that every program that knows
Markdown reads it alike, and as plain text (`write_plain`). Nothing else in Supple looks at the marks of Markdown.
"""

from supple_schema.markdown.blocks import Block, BlockKind, Break, Inline, Leaf, Mark, MarkdownText, MarkedSpan, TextRun
from supple_schema.markdown.faults import Fault, find_faults, find_marks
from supple_schema.markdown.parsing import read_markdown
from supple_schema.markdown.writing import write_markdown, write_plain

__all__ = [
    "Block",
    "BlockKind",
    "Break",
    "Fault",
    "Inline",
    "Leaf",
    "Mark",
    "MarkdownText",
    "MarkedSpan",
    "TextRun",
    "find_faults",
    "find_marks",
    "read_markdown",
    "write_markdown",
    "write_plain",
]
