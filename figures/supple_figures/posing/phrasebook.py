"""All that can be said of contacts, supports and props: every row is honoured by the solver, all else is refused.

A row leads from a part, or a thing, over a word that says where, to the places that it can go to. The grammar
(`contact_language`) reads these tables, so what is not in them is an error at its word; so do the table in the docs and
the tests that solve every row.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Relation: TypeAlias = Literal[
    "on", "behind", "under", "beside", "ahead", "around", "along", "between", "in", "together"
]
Table: TypeAlias = Mapping[str, Mapping[Relation, tuple[str, ...]]]

# What a reader may write -> the part of the body that is meant.
LIMB_PARTS = {
    "hand": "hand", "hands": "hand", "forearm": "forearm", "forearms": "forearm",
    "foot": "foot", "feet": "foot", "heel": "heel", "heels": "heel", "toe": "toes", "toes": "toes",
    "knee": "knee", "knees": "knee", "shin": "shin", "shins": "shin", "elbow": "elbow", "elbows": "elbow",
    "thigh": "thigh", "thighs": "thigh", "calf": "calf", "calves": "calf", "ankle": "ankle", "ankles": "ankle",
    "shoulder": "shoulder", "ear": "ear", "ears": "ear", "hip": "hip", "legs": "calf",
    "palm": "palm", "palms": "palm", "sole": "sole", "soles": "sole",
}  # fmt: skip
TRUNK_PARTS = {
    "back": "back", "upper back": "upper back", "lower back": "lower back", "shoulders": "shoulders", "hips": "hips",
    "bottom": "hips", "belly": "belly", "chest": "chest", "side": "side", "head": "head", "neck": "neck",
    "forehead": "forehead", "brow": "forehead", "body": "body",
}  # fmt: skip
SITTING = "sitting"

LEVEL = ("floor", "bed")
TOPS = ("step", "worktop", "table", "walking-frame")
TOUCHED = (
    "knee", "thigh", "shin", "calf", "ankle", "foot", "toes", "heel", "hand", "forearm", "elbow", "shoulder", "ear",
    "hip", "hips", "lower back", "back", "upper back", "belly", "chest", "head", "forehead", "neck", "side",
)  # fmt: skip
NOWHERE: tuple[str, ...] = ()
CONTACTS: Table = {
    "hand": {
        "on": (*LEVEL, "chair", "chair back", "wheelchair", *TOPS, "wall", "doorway", "ball", *TOUCHED),
        "behind": ("head", "neck", "knee", "thigh"),
        "under": ("calf", "foot", "hips", "lower back"),
    },
    "palm": {"together": NOWHERE},
    "forearm": {"on": (*LEVEL, "wall")},
    "knee": {"on": LEVEL},
    "sole": {"together": NOWHERE},
    "foot": {
        "on": (*LEVEL, "chair", "step", "wall", "ball", "thigh", "knee", "shin", "ankle", "foot"),
        "behind": ("knee", "thigh"),
    },
    "heel": {"on": (*LEVEL, "chair", "step")},
    "toes": {"on": (*LEVEL, "chair", "step")},
    "head": {"on": (*LEVEL, "cushion")},
}
"""Where hands, feet and their like can be brought to; joints are worked out for it."""

SUPPORTS: Table = {
    "back": {"on": (*LEVEL, "foam-roller", "ball", "wall")},
    "upper back": {"on": (*LEVEL, "foam-roller", "ball")},
    "lower back": {"on": (*LEVEL, "foam-roller", "ball")},
    "shoulders": {"on": LEVEL},
    "hips": {"on": (*LEVEL, "chair", "wheelchair", "ball")},
    "belly": {"on": (*LEVEL, "ball")},
    "chest": {"on": (*LEVEL, "ball")},
    "side": {"on": LEVEL},
    "head": {"on": LEVEL},
    "shin": {"on": LEVEL},
    "knee": {"on": LEVEL},
    "calf": {"on": LEVEL},
    "thigh": {"on": LEVEL},
    "forearm": {"on": LEVEL},
    "hand": {"on": LEVEL},
    "heel": {"on": LEVEL},
    "foot": {"on": (*LEVEL, "step")},
    "toes": {"on": (*LEVEL, "step")},
}
"""What can carry the body."""

STOOD: Mapping[Relation, tuple[str, ...]] = {"ahead": NOWHERE, "behind": NOWHERE, "under": ("calf",)}
PROPS: Table = {
    "mat": {},
    "bed": {},
    "ball": {},
    "foam-roller": {},
    "chair": {**STOOD, "beside": ("body",)},
    "stool": STOOD,
    "wheelchair": {},
    "step": {"ahead": NOWHERE, "behind": NOWHERE},
    "worktop": {"ahead": NOWHERE, "behind": NOWHERE},
    "table": {"ahead": NOWHERE},
    "walking-frame": {"ahead": NOWHERE},
    "wall": {"ahead": NOWHERE, "behind": NOWHERE},
    "doorway": {"ahead": NOWHERE},
    "cushion": {"under": ("head", "hips", "belly", "chest", "knee", "calf", "thigh", "ankle", "shin", "foot")},
    "rolled-towel": {"under": ("knee", "ankle", "neck", "lower back")},
    "small-ball": {"between": ("knee", "ankle", "hand")},
    "band": {
        "around": ("knee", "thigh", "ankle", "shin", "foot"),
        "between": ("hand",),
        "under": ("foot",),
        "ahead": NOWHERE,
        "behind": NOWHERE,
    },
    "dumbbell": {"in": ("hand",)},
    "walking-stick": {"in": ("hand",)},
    "ankle-weight": {"around": ("ankle",)},
    "towel": {"behind": ("thigh", "knee"), "under": ("foot", "calf")},
    "stick": {"along": ("back",), "between": ("hand",)},
}
"""What can stand in the picture, and where. Each may also stand alone: then the body says where."""

TOGETHER: Mapping[str, str] = {"palm": "hand", "sole": "foot"}
"""What both sides can lay against each other, and the end of the limb that it is a part of."""

BOTH_SIDES: Mapping[str, tuple[Relation, ...]] = {
    "band": ("around", "between"),
    "stick": ("along", "between"),
    "small-ball": ("between",),
}
"""Things that need both sides of the part that they are at, by the words that say so."""

STANDING_ON = {"chair": "chair", "chair back": "chair"}
"""Surfaces that belong to a thing of another name."""


def phrase_page() -> str:
    """All that can be said, as a page in Markdown."""
    lines = [
        "# What a pose can say",
        "",
        "Made from the tables of the solver by `./run generate`. Every row is solved and drawn by a test.",
        "What is not here is an error at its word.",
        "",
        "A part in the plural means both sides, `near` or `far` after it one: `hand near`.",
    ]
    for title, key, table in (
        ("What carries the body", "supports", SUPPORTS),
        ("Where hands, feet and the head go", "contacts", CONTACTS),
        ("Things in the picture", "props", PROPS),
    ):
        lines += ["", f"## {title}: `{key}`", "", "| what | word | where |", "|---|---|---|"]
        for name, ways in table.items():
            if table is PROPS:
                lines.append(f"| `{name}` | | where the body needs it |")
            for relation, places in ways.items():
                listed = ", ".join(f"`{place}`" for place in places) or (
                    "of the body, with a distance if wanted: `30 cm`" if table is PROPS else "both sides, in the middle"
                )
                lines.append(f"| `{name}` | `{relation}` | {listed.replace('`body`', '`near` or `far`')} |")
    lines += [
        "",
        f"`{SITTING} on chair` is another way to write `hips on chair`. `hand near free` takes a contact back.",
        "",
    ]
    return "\n".join(lines)


def prop_of(surface: str) -> str | None:
    """The thing that must stand in the picture for a surface; None for the floor and for parts of the body."""
    kind = STANDING_ON.get(surface, surface)
    return kind if kind in PROPS else None
