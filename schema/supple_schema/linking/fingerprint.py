"""The fingerprint of what a reviewer of an item sees, by which a review knows whether it still counts."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from pydantic import BaseModel

from supple_schema.linking.library import Library
from supple_schema.linking.references import To, find_references
from supple_schema.models.image import Image
from supple_schema.models.kinds import KINDS

POSE = "pose"


def compute_fingerprint(model: BaseModel, library: Library) -> str:
    """Give `sha256:` and the digest of what an item says without its review, of its figure's poses and its picture.

    It does not change with the layout of the file, the order of its fields or the spelling of a quantity.
    """
    said, shown = _said(model), _shown(model, library)
    text = json.dumps([said, shown] if shown else said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return _digest(text.encode())


def _said(model: BaseModel) -> dict[str, Any]:
    return model.model_dump(mode="json", exclude={"review"}, exclude_defaults=True)


def _shown(model: BaseModel, library: Library) -> dict[str, Any]:
    """Give what an item shows beside its words: poses, those that they are built on, and a picture's bytes."""
    shown: dict[str, Any] = {}
    todo = [model]
    while todo:
        for reference, name, _ in find_references(todo.pop(), To.ITEMS):
            key = f"{KINDS[POSE].folder}/{name}"
            pose = library.poses.get(name) if reference.kind == POSE else None
            if pose is not None and key not in shown:
                shown[key] = _said(pose.model)
                todo.append(pose.model)
    image = getattr(model, "image", None)
    picture = library.images.get(image.file) if isinstance(image, Image) else None
    if picture is not None:
        shown["image"] = _digest(picture.data)
    return shown


def _digest(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"
