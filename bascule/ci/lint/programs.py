"""What programs and actions do, as far as rules ask (programs.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from bascule.ci.lint.place import Place
from bascule.ci.lint.shell import Command

_ANY: Final = ""


@dataclass(frozen=True, kw_only=True)
class Scanner:
    """A kind of scanners or linters: by programs, or by actions."""

    programs: frozenset[str]
    arguments: tuple[str, ...]
    actions: tuple[str, ...]
    soft: Mapping[str, tuple[str, ...]]
    needs: str

    def is_command(self, command: Command) -> bool:
        """Whether the command is one of them."""
        first = next((word for word in command.arguments if not word.startswith("-")), "")
        return command.program in self.programs and (not self.arguments or first in self.arguments)

    def is_action(self, place: Place) -> bool:
        """Whether the step's action is one of them."""
        return any(_is_below(place.uses.name, each) for each in self.actions)


@cache
def scanners() -> tuple[Scanner, ...]:
    """Every kind that is known."""
    return tuple(_scanner(row) for row in _data()["scanner"])


def scanner_of(command: Command) -> Scanner | None:
    """The kind of scanner that the command is."""
    return next((each for each in scanners() if each.is_command(command)), None)


def scanning_action(place: Place) -> Scanner | None:
    """The kind of scanner that the step's action is."""
    return next((each for each in scanners() if each.is_action(place)), None) if place.uses.is_remote else None


def scans_image(place: Place) -> bool:
    """Whether the step looks for holes in an image."""
    known = _data()["image_scanner"]
    if any(_is_below(place.uses.name, each) for each in known["actions"]):
        return place.input("scan-type") in ("", "image") and not place.input("path")
    return any(_scans_image(command, known["programs"]) for command in place.commands)


def pushes_image(place: Place) -> bool:
    """Whether an image is in a registry after the step."""
    if place.uses.is_named("docker/build-push-action", "redhat-actions/push-to-registry", "docker/bake-action"):
        outputs = place.input("outputs")
        pushes = (
            place.input("push").lower() not in ("", "false") or "push=true" in outputs or "type=registry" in outputs
        )
        return pushes or place.uses.is_named("redhat-actions/push-to-registry")
    return any(_pushes_image(command) for command in place.commands)


def computes_cost(place: Place) -> bool:
    """Whether the step asks somebody for prices."""
    known = _data()["cost"]
    programs = frozenset(known["programs"])
    return place.uses.owner in programs or any(
        each.program in programs or (each.program == "bascule" and each.arguments[:1] == ("cost",))
        for each in place.commands
    )


def cost_words() -> frozenset[str]:
    """Words in the name of a job or file that is about prices."""
    return frozenset(_data()["cost"]["words"])


def _scans_image(command: Command, programs: Mapping[str, list[str]]) -> bool:
    if command.program not in programs:
        return False
    if command.program == "aws":
        return "image-scan" in " ".join(command.arguments)
    if command.program == "grype":
        return not any(word.startswith(("dir:", "sbom:", "file:")) for word in command.arguments)
    return command.arguments[:1] != () and command.arguments[0] in programs[command.program]


def _pushes_image(command: Command) -> bool:
    words = [word for word in command.arguments if not word.startswith("-")]
    if (
        command.program == "docker"
        and "build" in words[:2]
        and (command.has("--push") or "type=registry" in str(command.arguments))
    ):
        return True
    if command.program in ("docker", "docker-compose") and words[:2] in (
        ["compose", "push"],
        ["image", "push"],
        ["manifest", "push"],
    ):
        return True
    return any(
        command.program in row["programs"] and words[:1] != [] and words[0] in row["arguments"]
        for row in _data()["image_push"]
    )


def _is_below(name: str, known: str) -> bool:
    lowered = name.lower()
    return lowered == known or lowered.startswith(f"{known}/")


def _scanner(row: Mapping[str, Any]) -> Scanner:
    return Scanner(
        programs=frozenset(row.get("programs", ())),
        arguments=tuple(row.get("arguments", ())),
        actions=tuple(row.get("actions", ())),
        soft={name: tuple(values) for name, values in row.get("soft", {}).items()},
        needs=row.get("needs", ""),
    )


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("programs.toml").read_text(encoding="utf-8"))
