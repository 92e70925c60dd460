"""The fingerprint of what a reviewer of an item sees, by which a review knows whether it still counts."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from pydantic import BaseModel

from supple_schema.linking.figured import poses_behind
from supple_schema.linking.images import image_of
from supple_schema.linking.library import Item, Library
from supple_schema.models.citation import Review
from supple_schema.models.content import Content


def valid_review(item: Item[Any], library: Library) -> Review | None:
    """Give the review of an item, if it was of what the item says and shows now."""
    review = item.model.review if isinstance(item.model, Content) else None
    return review if review and review.content == compute_fingerprint(item, library) else None


def compute_fingerprint(item: Item[Any], library: Library) -> str:
    """Give the digest of what an item says without its review, of its figure's poses and of its picture.

    It does not change with the layout of the file, the order of its fields or the spelling of a quantity.
    """
    said, shown = _said(item.model), _shown(item, library)
    text = json.dumps([said, shown] if shown else said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return digest(text.encode())


def digest(data: bytes) -> str:
    """Give `sha256:` and the SHA-256 of bytes, in hexadecimal."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _said(model: BaseModel) -> dict[str, Any]:
    return model.model_dump(mode="json", exclude={"review"}, exclude_defaults=True)


def _shown(item: Item[Any], library: Library) -> dict[str, Any]:
    """Give what an item shows beside its words: the poses behind its figure, and its picture's bytes."""
    names = poses_behind(item, library) & library.poses.keys()
    shown: dict[str, Any] = {f"poses/{name}": _said(library.poses[name].model) for name in names}
    image = image_of(item)
    picture = library.images.get(image.file) if image else None
    if picture is not None:
        shown["image"] = digest(picture.data)
    return shown
