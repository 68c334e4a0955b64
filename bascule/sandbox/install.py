"""The simulated provider put where an engine looks for it, in the folder of one stack. Standard library only.

`terraform.d/plugins` beside the configuration is searched by both engines without any setting. What lies there is a
package of one launcher with the same bytes for every provider, stack and machine: the lock file holds a hash of it,
and the engine's plugin cache may hand another stack's copy to this one. Whatever differs stands in the settings file
of the folder. It is packed, for an engine copies a package out of an archive: to an unpacked one its cache would keep
a link, which dangles when the folder is gone and then stops every other project of the user.
"""

from __future__ import annotations

import hashlib
import platform
import re
from base64 import b64encode
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from bascule.sandbox.settings import Settings
from bascule.schemas.catalog import Provider
from bascule.schemas.catalog import provider as find_provider

LOCK_FILE = ".terraform.lock.hcl"

LAUNCHER = """#!/bin/sh
# Starts the simulated provider with the Python that bascule-sandbox.json names; its own name says which provider.
settings=bascule-sandbox.json
fail() {
  echo "The simulated provider cannot start: $1"
  echo "The simulated provider cannot start: $1" >&2
  exit 1
}
member() {
  sed -n 's/^  "'"$1"'": "\\(.*\\)",\\{0,1\\}$/\\1/p' "$settings"
}
[ -r "$settings" ] || fail "$settings is missing in $PWD. Synthesize the stack again, which writes it."
interpreter=$(member interpreter)
[ -x "$interpreter" ] || fail "the Python '$interpreter' that $settings names is gone. Run make setup, then synthesize."
exec "$interpreter" -I -c 'import sys
sys.path.insert(0, sys.argv[1])
from bascule.sandbox.server.start import start
start(sys.argv[2])' "$(member package)" "${0##*/}"
"""

_HEADER = "# Written for simulated providers by synth; do not edit.\n"
_ARCHITECTURES = ("amd64", "arm64")
_OLDEST_DATE = (1980, 1, 1, 0, 0, 0)
_EXECUTABLE = 0o100755


def install(stack_folder: Path, *, provider: str, settings: Settings) -> None:
    """A plain `init` in the folder finds the simulated provider afterwards, without network, home or variables.

    Other providers' entries in the lock file stay as they are.
    """
    found = find_provider(provider)
    program = f"terraform-provider-{found.type}_v{found.version}"
    folder = stack_folder / "terraform.d" / "plugins" / found.simulated_source
    folder.mkdir(parents=True, exist_ok=True)
    for architecture in _ARCHITECTURES:
        platform_name = f"{platform.system().lower()}_{architecture}"
        _pack(folder / f"terraform-provider-{found.type}_{found.version}_{platform_name}.zip", program)
    settings.write(stack_folder)
    _lock(stack_folder / LOCK_FILE, found, package_hash(program))


def _pack(archive: Path, program: str) -> None:
    """The archive holds the launcher alone, with the same bytes whenever it is written."""
    entry = ZipInfo(program, _OLDEST_DATE)
    entry.external_attr = _EXECUTABLE << 16
    with ZipFile(archive, "w") as packed:
        packed.writestr(entry, LAUNCHER)


def package_hash(program: str) -> str:
    """The `h1:` hash of a package that holds the launcher alone, from the bytes that it is meant to have."""
    line = f"{hashlib.sha256(LAUNCHER.encode()).hexdigest()}  {program}\n"
    return "h1:" + b64encode(hashlib.sha256(line.encode()).digest()).decode()


def _lock(path: Path, provider: Provider, digest: str) -> None:
    """The lock file names the provider. Without `constraints`, cdktf would ask a registry for the lock."""
    entry = (
        f'provider "{provider.simulated_source}" {{\n'
        f'  version     = "{provider.version}"\n'
        f'  constraints = "{provider.version}"\n'
        f'  hashes = [\n    "{digest}",\n  ]\n}}\n'
    )
    present = path.read_text(encoding="utf-8") if path.exists() else _HEADER
    others = re.sub(rf'\n?provider "{re.escape(provider.simulated_source)}" {{.*?\n}}\n', "", present, flags=re.DOTALL)
    path.write_text(f"{others.rstrip()}\n\n{entry}", encoding="utf-8")
