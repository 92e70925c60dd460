"""The fingerprint of an item's content, by which a review knows whether it still counts."""

from __future__ import annotations

import hashlib
import json

from pydantic import BaseModel


def compute_fingerprint(model: BaseModel) -> str:
    """Give `sha256:` and the digest of everything that an item says, without its review.

    It does not change with the layout of the file, the order of its fields or the spelling of a quantity.
    """
    data = model.model_dump(mode="json", exclude={"review"}, exclude_defaults=True)
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
