"""What a person may look for: an item of a bundle in, the words of it and the other names of what it is about out.

Whoever makes a search over a bundle takes the same words, so that all of them find the same.
"""

from __future__ import annotations

from typing import Any, TypeAlias

Data: TypeAlias = dict[str, Any]


def own_words(item: Data) -> str:
    """Give the summary of an item, what to do, and what it is for."""
    named = (entry["title"] for name in ("goals", "muscles", "regions", "equipment") for entry in item.get(name, ()))
    steps = (step["text"] for step in item.get("steps", ()))
    exercises = (entry["exercise"]["title"] for phase in item.get("phases", ()) for entry in phase["items"])
    body = item["body"]["plain"] if item.get("body") else ""
    return " ".join((item["summary"] or "", *named, *steps, *exercises, body))


def other_names(item: Data, terms: list[Data]) -> str:
    """Give other names: those of the item, of its muscles, and of the words that are explained and stand in it."""
    text = f" {item['title']} {own_words(item)} ".casefold()
    names: list[str | None] = [*item.get("aliases", ()), *item["record"]["keywords"]]
    for muscle in item.get("muscles", ()):
        names += (muscle["medical"], *muscle["aliases"])
    for term in terms:
        forms = [term["title"], *term["aliases"]]
        if any(f" {form.casefold()}" in text for form in forms):
            names += forms
    return " ".join(dict.fromkeys(filter(None, names)))
