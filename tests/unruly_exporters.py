"""Exporters that each break one promise of the contract, in a module that the check can import elsewhere."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import ClassVar

from supple_editions import Edition
from supple_exporters.contract import CONTRACT_VERSION, Artifact, Exporter, NoOptions


class Orderly(Exporter[NoOptions]):
    """Breaks none: the others differ from it in one thing."""

    name: ClassVar[str] = "orderly"
    summary: ClassVar[str] = "the edition as JSON"
    contract: ClassVar[int | tuple[int, int]] = CONTRACT_VERSION

    def export(self, edition: Edition, options: NoOptions) -> Iterator[Artifact]:  # noqa: ARG002 - it has none
        yield Artifact("all.json", self.data(edition))

    def data(self, edition: Edition) -> bytes:
        return edition.model_dump_json().encode()


def without(edition: Edition, text: str) -> bytes:
    return edition.model_dump_json().replace(text, "…").encode()


class ForgetsAStep(Orderly):
    def data(self, edition: Edition) -> bytes:
        return without(edition, "Stay there.")


class ForgetsTheSides(Orderly):
    def data(self, edition: Edition) -> bytes:
        return without(edition, "Do one side first, then the other.")


class ForgetsTheReviewNotice(Orderly):
    def data(self, edition: Edition) -> bytes:
        return without(edition, edition.review.notice)


class ForgetsRoutines(Orderly):
    def data(self, edition: Edition) -> bytes:
        return without(edition, "Short round")


class SaysThatItHasNoRoutines(Orderly):
    losses: ClassVar[tuple[str, ...]] = ("routines",)

    def data(self, edition: Edition) -> bytes:
        return super().data(edition.model_copy(update={"routines": ()}))


class LosesAFieldInSilence(Orderly):
    def data(self, edition: Edition) -> bytes:
        exercises = tuple(exercise.model_copy(update={"feel": None}) for exercise in edition.exercises)
        return super().data(edition.model_copy(update={"exercises": exercises}))


class SaysThatItLosesWhatItShows(Orderly):
    losses: ClassVar[tuple[str, ...]] = ("exercises.feel",)


class LosesAFieldThatThereIsNot(Orderly):
    losses: ClassVar[tuple[str, ...]] = ("exercises.feels", "exercises.level")


class PartsSafetyTextFromExercises(Orderly):
    def export(self, edition: Edition, options: NoOptions) -> Iterator[Artifact]:
        yield from super().export(edition, options)
        for exercise in edition.exercises:
            yield Artifact(f"{exercise.id}.json", json.dumps([step.text for step in exercise.steps]).encode())


class IsNeverTheSame(Orderly):
    """By the date, by the order of a set, and by what it made before."""

    seen: ClassVar[list[str]] = []

    def export(self, edition: Edition, options: NoOptions) -> Iterator[Artifact]:
        yield from super().export(edition, options)
        yield Artifact("date.txt", f"{date.today()}".encode())  # noqa: DTZ011 - that is its fault
        yield Artifact("words.txt", " ".join({"arm", "back", "hip", "knee", "leg", "neck"}).encode())
        self.seen.append(edition.id)
        yield Artifact("seen.txt", " ".join(self.seen).encode())


class LeavesItsPlace(Orderly):
    """It reads content, writes a file, asks the network and runs a program."""

    def data(self, edition: Edition) -> bytes:
        Path(__file__).parents[1].joinpath("content/supple.yaml").read_bytes()
        with contextlib.suppress(OSError):
            Path("copy.json").write_bytes(b"")
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as link:
            link.connect("/nowhere")
        subprocess.run([sys.executable, "-c", ""], check=True)
        return super().data(edition)


class WritesIntoTheScratchFolder(Orderly):
    """Which is no fault: libraries do it too."""

    def data(self, edition: Edition) -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "part").write_bytes(b"")
            Path(folder, "part").rename(Path(folder, "whole"))
        return super().data(edition)


class ClimbsOut(Orderly):
    def export(self, edition: Edition, options: NoOptions) -> Iterator[Artifact]:
        yield from super().export(edition, options)
        yield Artifact("../all.json", b"")


class MakesNothing(Orderly):
    def export(self, edition: Edition, options: NoOptions) -> Iterator[Artifact]:
        if edition.exercises:
            yield from super().export(edition, options)


class FailsWithoutExercises(Orderly):
    def data(self, edition: Edition) -> bytes:
        assert edition.exercises, "no exercise"
        return super().data(edition)


class MakesAPicture(Orderly):
    def export(self, edition: Edition, options: NoOptions) -> Iterator[Artifact]:
        yield from super().export(edition, options)
        yield Artifact("picture.png", b"\x89PNG")


class DiesElsewhere(Orderly):
    def data(self, edition: Edition) -> bytes:
        if os.environ.get("PYTHONHASHSEED") == "2":
            sys.exit("only here")
        return super().data(edition)


class HasNoSummary(Orderly):
    summary: ClassVar[str] = ""
