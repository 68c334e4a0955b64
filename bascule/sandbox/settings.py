"""What the server must know of a stack: one JSON file in the stack's folder. Standard library only, for synth."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from bascule.errors import Problem, SandboxError

FILE = "bascule-sandbox.json"
VERSION = 1


@dataclass(frozen=True, kw_only=True)
class Existing:
    """An object that the account has already, such as a VPC: nobody's, and deleted by `reset` alone."""

    type: str
    attributes: Mapping[str, Any] = field(default_factory=dict)
    id: str = ""
    region: str = ""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The simulated account, and the stack that is deployed into it.

    `interpreter` is the Python program, `package` the folder that holds the package `bascule`, `store` the file of the
    simulated cloud; relative paths start at the stack's folder. `zones` are by region, `quotas` by the cloud's code.
    `services` are the Google APIs that are on in the project before any stack: with one named, what needs another API
    is refused until its google_project_service exists; with none named, every API is on.
    """

    interpreter: str
    package: str
    store: str
    stack: str
    account_id: str
    account_name: str = ""
    regions: tuple[str, ...] = ()
    zones: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    quotas: Mapping[str, int] = field(default_factory=dict)
    existing: tuple[Existing, ...] = ()
    services: tuple[str, ...] = ()

    @property
    def cache_folder(self) -> Path:
        """Where compiled schemas and the certificate are kept: beside the folder of the stores."""
        return Path(self.store).parent.parent / "cache"

    def write(self, folder: Path) -> None:
        """The settings file exists in the folder. One member a line: the launcher reads two of them with sed."""
        members = {"version": VERSION} | asdict(self)
        lines = ",\n".join(f"  {json.dumps(key)}: {json.dumps(value)}" for key, value in members.items())
        (folder / FILE).write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def read_settings(folder: Path) -> Settings:
    """The settings in that folder; SandboxError, with the next step, if there are none that can be used."""
    path = folder / FILE
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SandboxError(Problem(message=f"{FILE} is missing", where=str(folder), fix=SYNTH_AGAIN)) from None
    except (OSError, ValueError) as error:
        raise SandboxError(Problem(message=f"cannot be read: {error}", where=str(path), fix=SYNTH_AGAIN)) from error
    return _parse(raw, path)


SYNTH_AGAIN = "synthesize the stack again, which writes this file"


def _parse(raw: Any, path: Path) -> Settings:
    names = {each.name for each in fields(Settings)}
    if not isinstance(raw, dict) or raw.pop("version", None) != VERSION:
        raise SandboxError(
            Problem(message="has another version", where=str(path), accepted=str(VERSION), fix=SYNTH_AGAIN)
        )
    if not raw.keys() <= names:
        unknown = ", ".join(sorted(raw.keys() - names))
        raise SandboxError(Problem(message="has unknown members", where=str(path), found=unknown, fix=SYNTH_AGAIN))
    try:
        return Settings(
            **raw
            | {
                "regions": tuple(raw.get("regions", ())),
                "zones": {region: tuple(zones) for region, zones in raw.get("zones", {}).items()},
                "services": tuple(raw.get("services", ())),
                "existing": tuple(Existing(**each) for each in raw.get("existing", ())),
            }
        )
    except (TypeError, AttributeError) as error:
        raise SandboxError(Problem(message=f"is not complete: {error}", where=str(path), fix=SYNTH_AGAIN)) from error
