"""What a person sets, and what others read: `.github/manual.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from pydantic import Field

from bascule.config.checking import check
from bascule.config.document import Document, read_document
from bascule.config.files import read_text, shown
from bascule.config.flaw import Flaw
from bascule.config.github import PipelineName
from bascule.config.key_path import Problems
from bascule.config.section import Many, Section
from bascule.delivery.contract.delivered import STRING, Delivered, Kind
from bascule.errors import PipelineError

FILE: Final = Path(".github/manual.yaml")


class ManualSecret(Section):
    """A secret whose value somebody pushes."""

    set_by: str = Field(description="who sets it: a team, a role, a command")
    why: str = Field(description="why no stack makes it")
    optional: bool = Field(False, description="workflows do without, too")
    level: Literal["organization", "repository", "environment"] = Field("repository", description="where it is set")
    environments: Many[str] = Field((), description="GitHub environments that have it, where that is its level")

    @property
    def places(self) -> Sequence[str]:
        """The GitHub environments that have it; "" is every job."""
        return self.environments if self.level == "environment" else ("",)


class ManualVariable(ManualSecret):
    """A variable whose value somebody sets."""

    type: Literal["string", "number", "bool", "list", "map"] = Field(
        STRING, description="what it holds; whatever is no string is JSON"
    )


class Elsewhere(Section):
    """A delivered variable that no workflow here reads."""

    read_by: str = Field(description="who reads it: a repository, a tool, a person")
    why: str = Field(description="what for")
    environments: Many[str] = Field((), description="environments that deliver it; left out: every one")


class Manual(Section):
    """The file."""

    variables: dict[PipelineName, ManualVariable] = Field(default_factory=dict, description="by name")
    secrets: dict[PipelineName, ManualSecret] = Field(default_factory=dict, description="by name")
    elsewhere: dict[PipelineName, Elsewhere] = Field(
        default_factory=dict, description="by name, what is delivered and read by others"
    )


@dataclass(frozen=True, kw_only=True)
class ReadElsewhere:
    """A name that others read: where the file says so, and which environments deliver it (none: every one)."""

    where: str
    environments: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ByHand:
    """What the file says: values that people set, and names that others read."""

    values: tuple[Delivered, ...] = ()
    elsewhere: Mapping[str, ReadElsewhere] = field(default_factory=dict)


def by_hand(checkout: Path, repository: str) -> ByHand:
    """What people set for the repository whose checkout this is; nothing where the file is not there.

    Raises:
        BasculeError: the file is wrong; all its problems.
    """
    path = checkout / FILE
    if not path.exists():
        return ByHand()
    file, document = _read(path)
    elsewhere = {
        name: ReadElsewhere(
            where=f"{document.file}:{document.line(('elsewhere', name))}",
            environments=tuple(said.environments),
        )
        for name, said in file.elsewhere.items()
    }
    return ByHand(values=tuple(_delivered(file, document, repository)), elsewhere=elsewhere)


def _read(path: Path) -> tuple[Manual, Document]:
    problems = Problems(shown(path))
    document = read_document(shown(path), read_text(path), problems)
    problems.raise_if_any()
    model, flaws = check(Manual, document.values, [_places_are_said], placeholders={})
    for flaw in flaws:
        problems.add(
            flaw.message,
            document.line(flaw.path),
            path=flaw.path,
            found=flaw.found,
            accepted=flaw.accepted,
            fix=flaw.fix,
        )
    if model is None:
        raise PipelineError(problems.found)
    return model, document


def _places_are_said(file: Manual) -> Iterator[Flaw]:
    for key, entries in (("variables", file.variables), ("secrets", file.secrets)):
        for name, entry in entries.items():
            if (entry.level == "environment") != bool(entry.environments):
                yield Flaw(
                    path=(key, name, "environments"),
                    message="`environments` goes with `level: environment`, and with no other",
                    fix="name the GitHub environments that have it, or take another level",
                )


def _delivered(file: Manual, document: Document, repository: str) -> Iterator[Delivered]:
    kinds: tuple[tuple[Kind, str, Mapping[str, ManualSecret]], ...] = (
        (Kind.VARIABLE, "variables", file.variables),
        (Kind.SECRET, "secrets", file.secrets),
    )
    for kind, key, entries in kinds:
        for name, entry in entries.items():
            for environment in entry.places:
                yield Delivered(
                    kind=kind,
                    name=name,
                    repository="" if entry.level == "organization" else repository,
                    environment=environment,
                    type=entry.type if isinstance(entry, ManualVariable) else STRING,
                    where=f"{document.file}:{document.line((key, name))}",
                    by_hand=True,
                    optional=entry.optional,
                )
