"""A root module of many cases, with the simulated provider beside it, as an engine decides about it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from bascule.schemas.catalog import Provider
from bascule.tools.engine import Engine
from bascule.tools.runner import Completed, failure, run
from tests.truth.case import Case
from tests.truth.case_file import CaseFile, FindType, own_address
from tests.truth.comparison import with_unknown
from tests.truth.decision import Decision, Phase, Planned, Refused
from tests.truth.document import Document
from tests.truth.tree import true_paths

_COMMON = "common.tf.json"
_SAVED = "saved.tfplan"
_COMMANDS: dict[Phase, tuple[str, ...]] = {
    "validate": ("validate",),
    "plan": ("plan", "-refresh=false", "-input=false", f"-out={_SAVED}"),
}


class UnplacedError(Exception):
    """The engine refuses the module and does not say which case is to blame."""


class RootModule:
    """The cases in one folder, in which the simulated provider is installed; all configure it alike."""

    def __init__(self, folder: Path, cases: Mapping[int, Case], *, engine: Engine, environ: Mapping[str, str]) -> None:
        self._folder = folder
        self._engine = engine
        self._environ = environ
        self._files = {number: CaseFile(number, case) for number, case in cases.items()}

    def decide(self, provider: Provider, find: FindType) -> dict[int, Decision]:
        """What was decided of each case. A refusal hides no other: what is refused is taken out, and the rest is asked.

        Raises:
            UnplacedError: the module was refused as a whole.
        """
        self._initialize(provider)
        for file in self._files.values():
            (self._folder / file.name).write_text(file.text)
        refused: dict[int, Decision] = {}
        for phase in _COMMANDS:
            while self._files:
                self._write_state(provider, find)
                found = self._refusals(phase)
                if not found:
                    break
                refused |= found
                for number in found:
                    (self._folder / self._files.pop(number).name).unlink()
        return refused | (self._planned() if self._files else {})

    def _initialize(self, provider: Provider) -> None:
        """The engine has installed the providers; what a case may have wrong is not there yet."""
        common = next(iter(self._files.values())).case.config
        terraform = common.terraform | {"required_providers": _required(common, provider)}
        (self._folder / _COMMON).write_text(json.dumps({"terraform": terraform, "provider": common.provider}))
        initialized = self._run("init", "-input=false")
        if initialized.returncode:
            raise UnplacedError(str(failure(initialized)))

    def _write_state(self, provider: Provider, find: FindType) -> None:
        resources = [each for file in self._files.values() for each in file.state_resources(provider, find)]
        state = {"version": 4, "serial": 1, "lineage": "truth", "outputs": {}, "resources": resources}
        (self._folder / "terraform.tfstate").write_text(json.dumps(state))

    def _refusals(self, phase: Phase) -> dict[int, Decision]:
        completed = self._run(*_COMMANDS[phase], "-json")
        if completed.returncode == 0:
            return {}
        diagnostics = [each for each in _diagnostics(completed.stdout) if each["severity"] == "error"]
        found: dict[int, list[Refused]] = {}
        for each in diagnostics:
            for number in self._blamed(each):
                found.setdefault(number, []).append(self._files[number].refused(each, phase))
        if not found:
            raise UnplacedError("; ".join(f"{each['summary']} {each['detail']}" for each in diagnostics))
        return {number: Decision(errors=tuple(errors)) for number, errors in found.items()}

    def _blamed(self, diagnostic: Mapping[str, Any]) -> list[int]:
        """The numbers of the cases that the diagnostic is about: all for what they have in common."""
        named, _ = own_address(diagnostic.get("address", ""))
        place = diagnostic.get("range", {}).get("filename", "")
        return [number for number, file in self._files.items() if number == named or place in (file.name, _COMMON)]

    def _planned(self) -> dict[int, Decision]:
        document = json.loads(self._run("show", "-json", _SAVED).stdout)
        found: dict[int, dict[str, Planned]] = {number: {} for number in self._files}
        for each in document.get("resource_changes", []):
            number, address = own_address(each["address"])
            if number is not None and each["mode"] == "managed":
                found[number][address] = _planned(each["type"], each["change"])
        return {number: Decision(resources=resources) for number, resources in found.items()}

    def _run(self, *arguments: str) -> Completed:
        command = [str(self._engine.path), *arguments, *(() if arguments[-1] == "-json" else ("-no-color",))]
        return run(command, cwd=self._folder, env=self._environ, check=False)


def _required(common: Document, provider: Provider) -> dict[str, Any]:
    """The providers that the cases require, ours in the place of the recorded one."""
    simulated = {"source": provider.simulated_source, "version": provider.version}
    required = common.terraform.get("required_providers", {provider.type: {"source": provider.source}})
    return {
        name: simulated if str(each.get("source", "")).endswith(provider.source) else each
        for name, each in required.items()
    }


def _diagnostics(output: str) -> Iterator[dict[str, Any]]:
    """The diagnostics of a command's JSON: one document of `validate`, one a line of `plan`."""
    with suppress(ValueError):  # an engine that crashed says something else, which is nobody's
        yield from json.loads(output)["diagnostics"]
        return
    with suppress(ValueError):
        messages = [json.loads(line) for line in output.splitlines()]
        yield from (each["diagnostic"] for each in messages if each.get("type") == "diagnostic")


def _planned(type_: str, change: Mapping[str, Any]) -> Planned:
    return Planned(
        type=type_,
        actions=tuple(change["actions"]),
        before=change["before"],
        after=with_unknown(change["after"], change.get("after_unknown")),
        replace_paths=tuple(tuple(path) for path in change.get("replace_paths", ())),
        sensitive=frozenset(true_paths(change.get("after_sensitive"))),
    )
