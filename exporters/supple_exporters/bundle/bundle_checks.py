"""What no schema can say of a bundle: its data in, each place where it contradicts itself out.

References lead somewhere, low is not above high, each exercise has the notices of this safety text, the timeline fits
its items, numbers run on, paths stay in the folder, digests are those of the words.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, cast

from supple_exporters.bundle.digests import digest_data, items_of
from supple_figures.looks import LegendSign

Data: TypeAlias = dict[str, Any]

ANCHOR = re.compile(r'href="#(advice|exercise|routine|term)-([a-z0-9-]+)"')
ROUNDED = 1e-4
"""How far the length of a turn with 5 decimals can be from 1, and a little."""
LISTS = {
    "advice": "advice",
    "exercise": "exercises",
    "routine": "routines",
    "measure": "measures",
    "term": "terms",
    "source": "sources",
}


class BundleProblem(NamedTuple):
    """One contradiction: where it is, as a JSON path, and what is wrong."""

    place: str
    problem: str


def check_meaning(bundle: Data) -> Iterator[BundleProblem]:
    """List the contradictions of a bundle that fits its schema."""
    edition = bundle["edition"]
    known = {kind: {item["id"]: item for item in edition[name]} for kind, name in LISTS.items()}
    known["gate"] = {gate["id"]: gate for gate in edition["safety"]["gates"]}
    yield from _ids(edition)
    yield from _parts(edition, known)
    yield from _values(edition, "$.edition", known)
    yield from _safety(edition)
    for number, exercise in enumerate(edition["exercises"]):
        yield from _exercise(exercise, f"$.edition.exercises[{number}]", edition)
    for number, guide in enumerate(edition["safety"]["guides"]):
        yield from _guide(guide, f"$.edition.safety.guides[{number}]", edition)
    for number, routine in enumerate(edition["routines"]):
        yield from _routine(routine, f"$.edition.routines[{number}]", known["exercise"])
    yield from _rest(edition)
    yield from _skeleton(bundle)
    yield from _files(bundle)
    yield from _digests(bundle)


def check_files(bundle: Data, folder: Path) -> Iterator[BundleProblem]:
    """List the pictures that are not in the folder, or are others than the bundle says."""
    for name in ("files", "guide_files", "legend_files"):
        for number, file in enumerate(bundle[name]):
            place, path = f"$.{name}[{number}]", folder / file["path"]
            if not path.is_file():
                yield BundleProblem(place, f"there is no file {file['path']}")
            elif hashlib.sha256(data := path.read_bytes()).hexdigest() != file["sha256"] or len(data) != file["size"]:
                yield BundleProblem(place, f"{file['path']} is another file than this bundle was made with")


def _repeated(names: Iterable[str], place: str) -> Iterator[BundleProblem]:
    for name, count in Counter(names).items():
        if count > 1:
            yield BundleProblem(place, f"`{name}` is there {count} times")


def _ids(edition: Data) -> Iterator[BundleProblem]:
    for name in (*LISTS.values(), "parts"):
        yield from _repeated((item["id"] for item in edition[name]), f"$.edition.{name}")
    yield from _repeated((item["id"] for kind, item in items_of(edition) if kind == "safety"), "$.edition.safety")
    gone = {(entry["kind"], entry["id"]) for entry in edition["retired"]}
    for kind, item in items_of(edition):
        if (kind, item["id"]) in gone:
            yield BundleProblem("$.edition.retired", f"the {kind} `{item['id']}` was withdrawn, and is there")
    for number, source in enumerate(edition["sources"]):
        if source["number"] != number + 1:
            yield BundleProblem(f"$.edition.sources[{number}].number", f"it is {source['number']}, not {number + 1}")


def _parts(edition: Data, known: Data) -> Iterator[BundleProblem]:
    for kind in ("advice", "exercise", "routine"):
        shown: set[str] = set()
        for number, part in enumerate(edition["parts"]):
            for name in part[LISTS[kind]]:
                shown.add(name)
                if name not in known[kind]:
                    place = f"$.edition.parts[{number}].{LISTS[kind]}"
                    yield BundleProblem(place, f"there is no {kind} `{name}`")
        for name in known[kind].keys() - shown:
            yield BundleProblem("$.edition.parts", f"no part has the {kind} `{name}`")


def _values(value: object, place: str, known: Data, field: str = "") -> Iterator[BundleProblem]:
    """Go through all of an edition: ranges, citations, links and the links of texts."""
    if isinstance(value, list):
        for number, part in enumerate(cast("list[object]", value)):
            yield from _values(part, f"{place}[{number}]", known, field)
        return
    if not isinstance(value, dict):
        return
    data = cast("Data", value)
    # A scale that counts has no highest number.
    if {"low", "high"} <= data.keys() and data["high"] is not None and data["low"] > data["high"]:
        yield BundleProblem(place, f"low is {data['low']}, and high is {data['high']}")
    if data.keys() == {"source", "locator"} and data["source"] not in known["source"]:
        yield BundleProblem(place, f"there is no source `{data['source']}`")
    if data.keys() == {"id", "title", "included"}:
        yield from _link(data, place, known, field)
    if data.keys() == {"markdown", "html", "plain"}:
        for kind, name in ANCHOR.findall(data["html"]):
            if name not in known[kind]:
                yield BundleProblem(f"{place}.html", f"it leads to the {kind} `{name}`, which is not there")
    for name, part in data.items():
        yield from _values(part, f"{place}.{name}", known, name)


def _link(link: Data, place: str, known: Data, field: str) -> Iterator[BundleProblem]:
    kind = {"prerequisites": "gate", "routines": "routine", "measures": "measure"}.get(field, "exercise")
    found = known[kind].get(link["id"])
    if link["included"] != (found is not None):
        there = "there" if found else "not there"
        yield BundleProblem(place, f"`included` is {str(link['included']).lower()}, and the {kind} is {there}")
    elif found and found["title"] != link["title"]:
        yield BundleProblem(place, f"the title is “{link['title']}”, and the {kind} has “{found['title']}”")


def _safety(edition: Data) -> Iterator[BundleProblem]:
    safety = edition["safety"]
    ranks = [flags["rank"] for flags in safety["red_flags"]]
    if ranks != sorted(ranks):
        yield BundleProblem("$.edition.safety.red_flags", "the gravest signs do not come first")
    if safety["stop_notice"] != safety["stop_rule"]["notice"]:
        yield BundleProblem("$.edition.safety.stop_notice", "it is not the notice of the stop rule")
    for name in ("exercises", "routines"):
        for number, item in enumerate(edition[name]):
            for field in ("emergency_notice", "stop_notice"):
                if item[field] != safety[field]:
                    yield BundleProblem(f"$.edition.{name}[{number}].{field}", "it is not that of the safety text")
            if item.get("safety_version", safety["version"]) != safety["version"]:
                place = f"$.edition.{name}[{number}].safety_version"
                yield BundleProblem(place, "it is not that of the safety text: two bundles were mixed")
    for number, flags in enumerate(safety["red_flags"]):
        phone = flags["phone"]
        if phone and phone["number"] not in flags["call"]:
            yield BundleProblem(f"$.edition.safety.red_flags[{number}].call", "it does not name the number")
        yield from _repeated((sign["id"] for sign in flags["signs"]), f"$.edition.safety.red_flags[{number}].signs")


def _numbered(entries: list[Data], place: str) -> Iterator[BundleProblem]:
    for number, entry in enumerate(entries):
        if entry["number"] != number + 1:
            yield BundleProblem(f"{place}[{number}].number", f"it is {entry['number']}, not {number + 1}")


def _steps(item: Data, place: str) -> Iterator[BundleProblem]:
    """Look at the steps of an exercise or a guide, and at the pictures of them."""
    steps = [step["id"] for step in item["steps"]]
    yield from _repeated(steps, f"{place}.steps")
    yield from _numbered(item["steps"], f"{place}.steps")
    frames: list[Data] = item["figure"]["frames"] if item["figure"] else []
    yield from _numbered(frames, f"{place}.figure.frames")
    for number, frame in enumerate(frames):
        for step in frame["steps"]:
            if step not in steps:
                yield BundleProblem(f"{place}.figure.frames[{number}].steps", f"there is no step `{step}`")


def _guide(guide: Data, place: str, edition: Data) -> Iterator[BundleProblem]:
    yield from _steps(guide, place)
    used = {exercise["position"]["id"] for exercise in edition["exercises"]}
    for position in guide["positions"]:
        if position not in used:
            yield BundleProblem(f"{place}.positions", f"no exercise has the position `{position}`")
    for number, step in enumerate(guide["steps"]):
        for position in step["positions"]:
            if position not in guide["positions"]:
                where = f"{place}.steps[{number}].positions"
                yield BundleProblem(where, f"the guide does not lead to the position `{position}`")


def _exercise(exercise: Data, place: str, edition: Data) -> Iterator[BundleProblem]:
    steps = [step["id"] for step in exercise["steps"]]
    yield from _steps(exercise, place)
    doses = [dose["id"] for dose in (exercise["dose"], *exercise["other_doses"]) if dose]
    yield from _repeated(doses, f"{place}.other_doses")
    if (exercise["dose"] is None) != (exercise["dose_unknown_phrase"] is not None):
        yield BundleProblem(f"{place}.dose", "there is either a dose or `dose_unknown_phrase`")
    conditions = edition["reader"]["conditions"]
    own = None if conditions is None else {condition["id"] for condition in conditions}
    for number, caution in enumerate(exercise["cautions"]):
        where = f"{place}.cautions[{number}]"
        if caution["placed"] is not None and own is None:
            yield BundleProblem(f"{where}.placed", "the reader is not known, so its words stand nowhere else")
        elif caution["placed"] not in {None, "start", *steps}:
            yield BundleProblem(f"{where}.placed", f"there is no step `{caution['placed']}`")
        if own and caution["grade"] == "avoid" and caution["code"] in own:
            yield BundleProblem(where, "this reader must not do the exercise, and has it")


def _routine(routine: Data, place: str, exercises: Data) -> Iterator[BundleProblem]:
    yield from _repeated((phase["id"] for phase in routine["phases"]), f"{place}.phases")
    for number, phase in enumerate(routine["phases"]):
        where = f"{place}.phases[{number}]"
        for position, item in enumerate(phase["items"]):
            exercise = exercises.get(item["exercise"]["id"])
            doses = [dose["id"] for dose in (exercise["dose"], *exercise["other_doses"]) if dose] if exercise else None
            if doses is not None and item["dose"] is not None and item["dose"] not in doses:
                yield BundleProblem(f"{where}.items[{position}].dose", f"there is no dose `{item['dose']}`")
        yield from _timeline(phase, where, exercises)


def _timeline(phase: Data, place: str, exercises: Data) -> Iterator[BundleProblem]:
    items, before = phase["items"], 0
    for number, moment in enumerate(phase["timeline"]):
        where = f"{place}.timeline[{number}]"
        if not 0 <= moment["item"] < len(items):
            yield BundleProblem(f"{where}.item", f"there is no item {moment['item']}")
            return
        if moment["item"] < before:
            yield BundleProblem(f"{where}.item", "it goes back to an item that is done")
        before = moment["item"]
        exercise = exercises.get(items[moment["item"]]["exercise"]["id"])
        if exercise and exercise["sides"] == "none" and moment["side"] is not None:
            yield BundleProblem(f"{where}.side", "the exercise has no sides")
    missing = set(range(len(items))) - {moment["item"] for moment in phase["timeline"]}
    if missing:
        yield BundleProblem(f"{place}.timeline", f"the item {min(missing)} is not in it")
    seconds = sum(moment["seconds"] or 0 for moment in phase["timeline"])
    least = max(1, math.ceil(seconds / 60))
    if phase["minutes"]["low"] != least:
        yield BundleProblem(f"{place}.minutes.low", f"it is {phase['minutes']['low']}, and the timeline takes {least}")


def _rest(edition: Data) -> Iterator[BundleProblem]:
    review = edition["review"]
    if (review["status"] == "reviewed") != bool(review["signatures"]):
        yield BundleProblem("$.edition.review", "it is reviewed if somebody has signed it, and only then")
    if not 0 <= review["reviewed"] <= review["items"] or (review["status"] == "unreviewed" and review["reviewed"]):
        yield BundleProblem("$.edition.review.reviewed", f"{review['reviewed']} cannot be of {review['items']}")
    for number, signature in enumerate(review["signatures"]):
        if signature["next"] <= signature["on"]:
            yield BundleProblem(f"$.edition.review.signatures[{number}].next", "it is not after the review")
    if edition["changes"] and edition["reader"]["conditions"] is None:
        yield BundleProblem("$.edition.changes", "the reader is not known, so nothing was changed for them")


def _skeleton(bundle: Data) -> Iterator[BundleProblem]:
    bones: list[str] = []
    for number, bone in enumerate(bundle["skeleton"]):
        if bone["parent"] not in {None, *bones}:
            yield BundleProblem(f"$.skeleton[{number}].parent", f"no bone before it is `{bone['parent']}`")
        bones.append(bone["name"])
    yield from _repeated(bones, "$.skeleton")
    edition = bundle["edition"]
    for place, models in (("exercises", edition["exercises"]), ("safety.guides", edition["safety"]["guides"])):
        for number, model in enumerate(models):
            for position, frame in enumerate(model["figure"]["frames"] if model["figure"] else ()):
                where = f"$.edition.{place}[{number}].figure.frames[{position}]"
                yield from _turned(frame, bones, where)


def _turned(frame: Data, bones: Iterable[str], place: str) -> Iterator[BundleProblem]:
    if frame["turns"] and (missing := sorted({*bones} - frame["turns"].keys())):
        yield BundleProblem(f"{place}.turns", f"the bone `{missing[0]}` has none")
    for field in ("turns", "offsets"):
        for name in sorted(frame[field].keys() - {*bones}):
            yield BundleProblem(f"{place}.{field}", f"there is no bone `{name}`")
    for name, turn in frame["turns"].items():
        if abs(math.hypot(*turn) - 1) > ROUNDED:
            yield BundleProblem(f"{place}.turns", f"the turn of `{name}` is no unit quaternion")


def _files(bundle: Data) -> Iterator[BundleProblem]:
    edition = bundle["edition"]
    owners = {
        "files": ("exercise", {item["id"] for item in edition["exercises"]}),
        "guide_files": ("guide", {item["id"] for item in edition["safety"]["guides"]}),
        "legend_files": ("sign", {*LegendSign}),
    }
    for name, (key, known) in owners.items():
        for number, file in enumerate(bundle[name]):
            place = f"$.{name}[{number}]"
            if file[key] not in known:
                yield BundleProblem(f"{place}.{key}", f"there is no {key} `{file[key]}`")
            parts = file["path"].split("/")
            if parts[0] not in {"figures", "images"} or {"", ".", ".."} & {*parts} or "\\" in file["path"]:
                yield BundleProblem(f"{place}.path", f"`{file['path']}` is not below figures/ or images/")
    sides = {item["id"]: item["sides"] for item in edition["exercises"]}
    for number, file in enumerate(bundle["files"]):
        if file["side"] is not None and sides.get(file["exercise"]) == "none":
            place = f"$.files[{number}].side"
            yield BundleProblem(place, f"both sides do the same in the exercise `{file['exercise']}`")


def _digests(bundle: Data) -> Iterator[BundleProblem]:
    told, made = bundle["digests"], digest_data(bundle["edition"]).model_dump(mode="json")
    for number, (is_told, is_made) in enumerate(zip(told["items"], made["items"], strict=False)):
        if is_told != is_made:
            item = f"{is_made['kind']} `{is_made['id']}`"
            yield BundleProblem(f"$.digests.items[{number}]", f"it is not the digest of the {item}")
    if len(told["items"]) != len(made["items"]):
        yield BundleProblem("$.digests.items", f"there are {len(told['items'])} of {len(made['items'])} digests")
    if told["edition"] != made["edition"]:
        yield BundleProblem("$.digests.edition", "it is not the digest of the edition")
