"""What a build is to make: editions with the outputs that their booklets want in, one task for each output out.

A booklet may want several outputs of one exporter, each with its form and options. What the command line sets wins, but
no file is made whose name would then say what it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from supple_editions import Edition
from supple_exporters.contract import Artifact, ExportError
from supple_exporters.isolation import Host
from supple_exporters.settings import output_values
from supple_exporters.wanted_outputs import output_problems
from supple_schema.isolation import PlugInFaultError
from supple_schema.models.booklet import Booklet, BookletOutput


class OutputError(Exception):
    """An output of a booklet cannot be made. The message is for the person who builds."""


@dataclass(frozen=True, slots=True)
class Task:
    """One output of one edition: the exporter, its options as texts, and what its file is called, if it is renamed."""

    edition: Edition
    host: Host
    values: Mapping[str, str]
    name: str | None = None

    @property
    def key(self) -> str:
        """By what it is known among those of its folder: its name, else what the exporter names its file after."""
        naming = ((option, self.values.get(option)) for option in ("form", *self.host.profile.in_names))
        return self.name or " ".join(f"{option}={value}" for option, value in naming if value is not None)

    @property
    def folder(self) -> str:
        """Where its files go, below the folder of all outputs."""
        return f"{self.edition.id}/{self.host.name}"

    def rename(self, artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
        """Give the only file the name that is wanted; several files go into a folder of that name."""
        files = tuple(artifacts)
        for file in files:
            _, dot, ending = file.path.rpartition(".")
            alone = f"{self.name}{dot}{ending}" if dot else str(self.name)
            path = alone if len(files) == 1 else f"{self.name}/{file.path}"
            yield file if self.name is None else replace(file, path=path)


@dataclass(frozen=True, slots=True)
class PassedOver:
    """An output that a booklet wants and that is not made, as it does not go with what the command line sets."""

    name: str
    why: str


def plan_tasks(
    editions: Iterable[Edition],
    outputs: Mapping[str, Sequence[BookletOutput]],
    hosts: Mapping[str, Host],
    set_values: Mapping[str, Mapping[str, str]],
    named: Iterable[str],
) -> tuple[list[Task], list[PassedOver]]:
    """Give the tasks in order. `outputs` are those that each booklet wants, by its id; `named` the exporters asked for.

    An exporter of which a booklet wants nothing makes its usual output only where somebody has asked for it by name,
    or where the booklet wants nothing at all and it does not work on request alone. A form that the command line sets
    leaves only the outputs of that form; where the booklet wants none of it, there is one usual output of that form.
    So does any other option for the outputs that say another value of it themselves; these are given beside the tasks.
    """
    asked = frozenset(named)
    tasks: list[Task] = []
    over: list[PassedOver] = []
    for edition in editions:
        wanted = outputs[edition.id]
        for name, host in hosts.items():
            values = set_values[name]
            form = values.get("form")
            of_host = [output for output in wanted if output.exporter == name]
            of_form = [output for output in of_host if form in (None, output.form)]
            reasons = [_misfit(host, output, values, of_form) for output in of_form]
            fitting = [output for output, why in zip(of_form, reasons, strict=True) if why is None]
            over += [
                PassedOver(output.name or f"{edition.id}/{name}", why)
                for output, why in zip(of_form, reasons, strict=True)
                if why is not None
            ]
            tasks += [
                Task(edition, host, output_values(output, values), _file_name(host, output, values))
                for output in fitting
            ]
            if not fitting and (name in asked or not (wanted or host.profile.on_request)):
                tasks.append(Task(edition, host, values))
    return tasks, over


def _misfit(
    host: Host, output: BookletOutput, values: Mapping[str, str], others: Iterable[BookletOutput]
) -> str | None:
    """Say why an output is not made with what the command line sets; None where it is, or fails for another reason."""
    if not values:
        return None
    own = output_values(output)
    for option, value in values.items():
        if option in _options(output) and own[option].casefold() != value.casefold():
            return f"its `{option}` is `{own[option]}`, and `{host.name}.{option}={value}` is set."
    made = output_values(output, values)
    for other in others:
        theirs = output_values(other)
        if other is not output and values.items() <= theirs.items() and _look(made) == _look(theirs):
            return f"it would be the same as `{other.name or host.name}`."
    try:
        return None if host.configure(own) else " ".join(host.configure(made)) or None
    except PlugInFaultError:  # it is told when the output is made
        return None


def _options(output: BookletOutput) -> set[str]:
    return {option.replace("-", "_") for option in output.options}


def _look(values: Mapping[str, str]) -> dict[str, str]:
    return {option: value for option, value in values.items() if option != "pages"}


def _file_name(host: Host, output: BookletOutput, values: Mapping[str, str]) -> str | None:
    """What its file is called: its name, and behind it what the command line sets and a name must say."""
    own = _options(output)
    usual = {option.name: option.default for option in host.profile.options}
    marks = [
        values[option]
        for option in host.profile.in_names
        if option not in own and values.get(option, usual[option]) != usual[option]
    ]
    return "-".join((output.name, *marks)) if output.name else None


def unwanted_folders(outputs: Mapping[str, Sequence[BookletOutput]], known: Iterable[str]) -> list[str]:
    """Name the folders that a build of all outputs leaves behind: those of exporters of which a booklet wants none.

    A booklet that says nothing of its outputs wants one of each.
    """
    return [
        f"{booklet}/{name}"
        for booklet, wanted in outputs.items()
        for name in known
        if wanted and all(output.exporter != name for output in wanted)
    ]


def impossible_outputs(name: str, booklet: Booklet) -> str:
    """Say what is wrong with the outputs that a booklet wants, if anything is: a preview has not been stopped by it."""
    problems = " ".join(map(str, output_problems(booklet)))
    return f"An output that the booklet `{name}` wants cannot be made. {problems}" if problems else ""


def make_output(task: Task) -> tuple[Artifact, ...]:
    """Make one output, in this process or in that of its exporter.

    Raises:
        OutputError: it cannot be made; the message says why.
    """
    booklet, host = task.edition.id, task.host
    try:
        problems = host.configure(task.values)
        if problems:
            raise OutputError(f"An output that the booklet `{booklet}` wants cannot be made. {' '.join(problems)}")
        return host.export(task.edition)
    except ExportError as error:
        raise OutputError(f"`{host.name}` cannot make `{booklet}`: {error}") from error
    except PlugInFaultError as fault:
        raise OutputError(describe_plug_in_fault(host, f"the booklet `{booklet}`", fault)) from fault


def describe_plug_in_fault(host: Host, where: str, fault: PlugInFaultError) -> str:
    """Say which exporter has a fault, whose it is, and at what it was met."""
    return (
        f"The exporter `{host.name}` of {host.package} has a fault, met at {where}: {fault}. Report it to the people"
        " who make the exporter; SUPPLE_DEBUG=1 shows more."
    )
