"""The simulated provider put where an engine looks for it, in the folder of one stack. Standard library only.

`terraform.d/plugins` beside the configuration is searched by both engines without any setting. What lies there is one
launcher with the same bytes for every provider, stack and machine: the lock file holds a hash of it, and the engine's
plugin cache may hand another stack's copy to this one. Whatever differs stands in the settings file of the folder.
"""

from __future__ import annotations

import hashlib
import platform
import re
from base64 import b64encode
from pathlib import Path

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


def install(stack_folder: Path, *, provider: str, settings: Settings) -> None:
    """A plain `init` in the folder finds the simulated provider afterwards, without network, home or variables.

    Other providers' entries in the lock file stay as they are.
    """
    found = find_provider(provider)
    file_name = f"terraform-provider-{found.local_name}_v{found.version}"
    versions = stack_folder / "terraform.d" / "plugins" / found.simulated_source / found.version
    for architecture in _ARCHITECTURES:
        launcher = versions / f"{platform.system().lower()}_{architecture}" / file_name
        launcher.parent.mkdir(parents=True, exist_ok=True)
        launcher.write_text(LAUNCHER, encoding="utf-8")
        launcher.chmod(0o755)
    settings.write(stack_folder)
    _lock(stack_folder / LOCK_FILE, found, package_hash(file_name))


def package_hash(file_name: str) -> str:
    """The `h1:` hash of a package that holds the launcher alone, from the bytes that it is meant to have."""
    line = f"{hashlib.sha256(LAUNCHER.encode()).hexdigest()}  {file_name}\n"
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
