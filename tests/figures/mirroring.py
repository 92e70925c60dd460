"""The other side of a pose: what the near side does, the far side does, and the other way round."""

from supple_schema.models.pose import Angles, BodyAngles, Pose, SpineAngles
from supple_schema.posing.contact_language import SIDE_WORDS

SWAPPED = {"near": "far", "far": "near", "upper": "lower", "lower": "upper"}


def mirror_pose(pose: Pose) -> Pose:
    """The mirror image of a pose's own text. A pose that it is built on has to be mirrored too."""
    angles = pose.angles
    mirrored = angles.model_copy(
        update={
            "near": angles.far,
            "far": angles.near,
            "body": _mirror_body(angles.body),
            **{name: _mirror_spine(getattr(angles, name)) for name in ("trunk", "lower_back", "upper_back", "neck")},
        }
    )
    phrases = {name: _mirror_phrases(getattr(pose, name)) for name in ("supports", "contacts", "props")}
    return pose.model_copy(update={"angles": Angles.model_validate(mirrored), **phrases})


def _mirror_body(angles: BodyAngles | None) -> BodyAngles | None:
    return angles and angles.model_copy(update={"roll": _turned(angles.roll)})


def _mirror_spine(angles: SpineAngles | None) -> SpineAngles | None:
    return angles and angles.model_copy(update={"side_bend": _turned(angles.side_bend), "twist": _turned(angles.twist)})


def _turned(degrees: float | None) -> float | None:
    return None if degrees is None else -degrees


def _mirror_phrases(phrases: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if phrases is None:
        return None
    return tuple(
        " ".join(_mirror_word(words, index) for index in range(len(words))) for words in map(str.split, phrases)
    )


def _mirror_word(words: list[str], index: int) -> str:
    """A side after a part is the other side; the `upper` of `upper back` is none."""
    word = words[index]
    part_of_name = words[index + 1 : index + 2] == ["back"]
    return SWAPPED[word] if word in SIDE_WORDS and not part_of_name else word
