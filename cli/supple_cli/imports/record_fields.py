"""The texts of a record by what they mean: a record and its mapping in; names, citations and texts of fields out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from supple_cli.imports.collecting import target_of
from supple_cli.imports.mapping import SourceMapping, Target
from supple_cli.imports.records import LOOSE, LOOSE_BELOW, PlacedText, Record

LONGEST_ACRONYM = 4
NUMBER_BEFORE = re.compile(r"(?:exercise\s*)?\d{1,2}\s*[.):]\s+", re.IGNORECASE)


@dataclass
class RecordFields:
    """The texts of a record by what they mean."""

    record: Record
    texts: dict[Target, list[PlacedText]] = field(default_factory=dict)
    loose: list[PlacedText] = field(default_factory=list)
    below: list[PlacedText] = field(default_factory=list)
    """Those of the loose ones that stand below the steps."""

    def joined(self, target: Target) -> str:
        """Give all that is said on something as one line."""
        texts = dict.fromkeys(passage.text.replace("\n", " ") for passage in self.texts.get(target, ()))
        return " ".join(texts).strip()


def sort_fields(record: Record, mapping: SourceMapping) -> RecordFields:
    """Put the texts of a record under what they mean, in the words of this project where the mapping knows them."""
    fields = RecordFields(record)
    for name, passages in record.fields.items():
        target = target_of(name, mapping)
        if name in {LOOSE, LOOSE_BELOW}:
            (fields.loose if name == LOOSE else fields.below).extend(passages)
        elif target is None or target is Target.NOTE:
            named = [PlacedText(f"{name}: {one.text}", one.place) for one in passages]
            fields.texts.setdefault(Target.NOTE, []).extend(named)
        elif target is not Target.IGNORE:
            ours = {word.casefold(): text for word, text in mapping.words.get(target, {}).items()}
            told = [PlacedText(ours.get(one.text.casefold(), one.text), one.place) for one in passages]
            fields.texts.setdefault(target, []).extend(told)
    return fields


def clean_title(text: str) -> str:
    """Give a name without the number that it has in its list, and not in capitals."""
    plain = NUMBER_BEFORE.sub("", text, count=1).strip(" :.")
    return plain.capitalize() if plain.isupper() and len(plain) > LONGEST_ACRONYM else plain


def cite(fields: RecordFields, source: str) -> object:
    """Say what a record rests on, where in it, and under whose licence."""
    locator = fields.joined(Target.LOCATOR)
    rights = [fields.joined(target) for target in (Target.AUTHOR, Target.LICENCE, Target.LINK)]
    author, licence, link = rights
    note = ", ".join(
        part for part in (f"By {author}" if author else "", f"licence {licence}" if licence else "", link) if part
    )
    if not locator and not note:
        return source
    return (
        {"source": source}
        | ({"locator": locator[:300]} if locator else {})
        | ({"note": f"{note[:300]}."} if note else {})
    )
