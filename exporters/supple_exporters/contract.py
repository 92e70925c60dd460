"""What an exporter is: it gets an edition and gives artifacts.

An exporter never opens content, never touches the disk, and never looks at the clock, the network or a global: all that
it needs is in the edition and in its options. The publisher alone writes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast, get_args

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:  # what only names it must not wait for all that makes one
    from supple_editions import Edition

CONTRACT_VERSION = 2
"""The version of this contract. An exporter names the version, or the versions, that it was written for."""


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of an output: a relative path with forward slashes, and its bytes."""

    path: str
    data: bytes
    vouched_by: str = ""
    """The package on whose word alone the safety text is in it. A build says so; an exporter leaves it empty."""

    def __post_init__(self) -> None:
        path, data = _kind(self.path), _kind(self.data)
        if path != "str":
            raise TypeError(f"the path of an artifact is text such as `exercises/bridge.txt`, and not {path}")
        if data != "bytes":
            hint = "; write `text.encode()`" if data == "str" else ""
            raise TypeError(f"the data of the artifact `{self.path}` is of the type bytes, and not {data}{hint}")


def _kind(value: object) -> str:
    return type(value).__name__


class ExportError(Exception):
    """An exporter cannot make its output. The message is for the person who builds, and says what to do."""


class ExporterOptions(BaseModel):
    """Base of the options of an exporter: every field has a default, and a docstring that describes it."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    @property
    def refusal(self) -> str | None:
        """Why these values cannot stand together, with what to write; None where they can."""
        return None


class NoOptions(ExporterOptions):
    """Options of an exporter that has none."""


OptionsT = TypeVar("OptionsT", bound=ExporterOptions)


class Exporter(ABC, Generic[OptionsT]):
    """What an entry point of the group `supple.exporters` leads to: a class over its options, made without arguments.

    `class CardsExporter(Exporter[CardOptions])` has `CardOptions` as its `Options`.
    """

    name: ClassVar[str]
    """The name by which a person asks for it; the same as the entry point's."""

    summary: ClassVar[str]
    """What it makes, in a few words."""

    contract: ClassVar[int | tuple[int, int]]
    """The version of the contract that it was written for; or the first and the last one that it was tried with."""

    losses: ClassVar[tuple[str, ...]] = ()
    """What it leaves out: paths of fields of the edition, such as `exercises.muscles`, with all that is below them.

    The test kit proves that it leaves out all of these and nothing else. `supple exporters NAME` lists them.
    """

    on_request: ClassVar[bool] = False
    """Whether it works only where a booklet wants its output or somebody asks for it by name."""

    in_names: ClassVar[tuple[str, ...]] = ()
    """Options of which a value stands in the names of files, so that nobody takes such a file for the usual one.

    The exporter puts it into the names that it gives itself; a build into those that a booklet gives.
    """

    Options: ClassVar[type[ExporterOptions]]
    """Its options; taken from the brackets behind `Exporter`."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for base in getattr(cls, "__orig_bases__", ()):
            for argument in get_args(base):
                if isinstance(argument, type) and issubclass(argument, ExporterOptions):
                    cls.Options = argument

    @abstractmethod
    def export(self, edition: Edition, options: OptionsT) -> Iterable[Artifact]:
        """Make the files of one edition.

        Raises:
            ExportError: it cannot be done; the message says why and what to do.
        """

    def read_words(self, artifact: Artifact) -> str | None:
        """Give the words of a file, for a format that `supple_exporters.words_shown.read_words` does not know.

        Before files are published, the safety text is looked for in their words. None leaves it to that function, which
        reads text, JSON, HTML, XML, PDF and archives of these whatever is given here. A file that goes out on the word
        of its exporter alone is named as such by the build and in the manifest.
        """
        _ = artifact
        return None


def make_artifacts(exporter: type[Exporter[OptionsT]], edition: Edition, options: OptionsT) -> tuple[Artifact, ...]:
    """Export, and hold the answer to its type.

    Raises:
        ExportError: the exporter says that it cannot be done.
        TypeError: what came is not a series of artifacts.
    """
    answer = cast("object", exporter().export(edition, options))  # a plug-in's, of any type
    if isinstance(answer, str | bytes) or not isinstance(answer, Iterable):
        raise TypeError(f"`export` gave {_kind(answer)}; it gives `Artifact(path, data)`, one for each file")
    artifacts: list[Artifact] = []
    for artifact in cast("Iterable[object]", answer):
        if not isinstance(artifact, Artifact):
            raise TypeError(f"among the files is {_kind(artifact)}; each is an `Artifact(path, data)`")
        artifacts.append(artifact)
    return tuple(artifacts)
