"""Hands close around what they hold, unless the author says how far they are closed.

In: the angles of a pose, its contacts and the things in the picture. Out: the angles with fingers bent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from supple_figures.posing.contact_language import BodyPart, Contact, PropPlace
from supple_figures.posing.skeleton import SIDES, Side

# How far fingers bend around a thing that is held, by its kind and the words that say so, in degrees.
HELD: Mapping[str, Mapping[str | None, float]] = {
    "dumbbell": {None: 90, "in": 90},
    "walking-stick": {None: 85, "in": 85},
    "towel": {None: 90, "behind": 90, "under": 90},
    "stick": {"between": 90},
    "band": {"between": 90, "under": 90, "ahead": 90, "behind": 90},
}
# The same for what a hand rests on.
GRASPED = {"chair back": 45, "walking-frame": 85, "wheelchair": 45}
ONE_HAND = {"walking-stick": BodyPart("hand", "near")}


def grip(angles: Mapping[str, float], contacts: Iterable[Contact], props: Iterable[PropPlace]) -> dict[str, float]:
    """Bend the fingers of each hand that holds something."""
    closed = {f"fingers flexion {side}": degrees for side, degrees in _grips(contacts, props)}
    return {**closed, **angles}


def _grips(contacts: Iterable[Contact], props: Iterable[PropPlace]) -> Iterator[tuple[Side, float]]:
    for contact in contacts:
        if contact.part.name == "hand" and contact.on_surface in GRASPED:
            for side in contact.part.sides:
                yield side, GRASPED[contact.on_surface]
    for prop in props:
        degrees = HELD.get(prop.kind, {}).get(prop.relation)
        if degrees is not None:
            hand = prop.place if prop.place and prop.place.name == "hand" else ONE_HAND.get(prop.kind)
            for side in hand.sides if hand else SIDES:
                yield side, degrees
