"""The other side of a pose: what the near side does, the far side does, and the other way round."""

from dataclasses import replace

from supple_figures import Pose
from supple_figures.posing.contact_language import SIDE_WORDS

SWAPPED = {"near": "far", "far": "near", "upper": "lower", "lower": "upper"}
TURNED = ("roll", "side_bend", "twist")


def mirror_pose(pose: Pose) -> Pose:
    """The mirror image of a pose's own text. A pose that it is built on has to be mirrored too."""
    angles = {" ".join(SWAPPED.get(word, word) for word in name.split(" ")): name for name in pose.angles}
    return replace(
        pose,
        angles={name: _turned(old, pose.angles[old]) for name, old in angles.items()},
        supports=_mirror_phrases(pose.supports),
        contacts=_mirror_phrases(pose.contacts),
        props=_mirror_phrases(pose.props),
    )


def _turned(name: str, degrees: float) -> float:
    return -degrees if name.endswith(TURNED) else degrees


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
