"""The CDKTF app: one run is one file's stacks."""

# ruff: noqa: E402 -- what the process needs has to stand before CDKTF starts
from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

# The process builds one app and ends: collecting its garbage would cost 0.1 s and free nothing that matters.
gc.disable()

from bascule.synth.node import stop_without_node

stop_without_node()

from cdktf import App

from bascule.assembly.local_state import mend_local_state
from bascule.assembly.stack_assembly import read_document, write_manifest
from bascule.config import Account, Environment, load
from bascule.config.backend import LocalBackend
from bascule.errors import BasculeError, SynthError
from bascule.synth.catalogue import Catalogue
from bascule.synth.deployable import Deployable
from bascule.synth.describe import describe
from bascule.synth.engine_choice import refuse_other_engine
from bascule.synth.guarded_types import refuse_unknown_types
from bascule.synth.leftovers import refuse_leftovers
from bascule.synth.outdir import writable_outdir
from bascule.synth.protection import lifted
from bascule.synth.provider_locks import copy_provider_lock
from bascule.synth.simulation import install_simulation
from bascule.tools.project import local_state, project_root

ENVIRONMENT_VARIABLE = "BASCULE_ENV"
DEFAULT_ENVIRONMENT = "sandbox"


def run(catalogue: Catalogue) -> None:
    """Synthesizes the file that BASCULE_ENV names; a user's mistake ends with its message and exit code 1."""
    try:
        settings = lifted(load(os.environ.get(ENVIRONMENT_VARIABLE) or DEFAULT_ENVIRONMENT))
        synthesize(catalogue, settings)
    except BasculeError as error:
        print(error, file=sys.stderr)  # noqa: T201 -- an app has no other voice
        sys.exit(1)


def synthesize(catalogue: Catalogue, settings: Environment | Account) -> list[Deployable]:
    """Writes the JSON of the file's stacks, and beside it what the engine and later commands need."""
    refuse_other_engine(settings)
    refuse_unknown_types(settings)
    app = App(outdir=str(writable_outdir()))
    stacks = catalogue.build(app, settings)
    for stack in stacks:
        stack.link()
    app.synth()
    for stack in stacks:
        _finish(stack, Path(app.outdir) / "stacks" / stack.name)
    return stacks


def _finish(stack: Deployable, folder: Path) -> None:
    if not stack.written:
        raise SynthError(f"this CDKTF wrote {stack.name} without asking for it", fix="use the CDKTF that bascule pins")
    document = read_document(folder)
    refuse_leftovers(stack.name, document)
    root = project_root()
    write_manifest(folder, describe(stack, root))
    if isinstance(stack.settings.backend, LocalBackend) and mend_local_state(local_state(root, stack.name)):
        print(f"{stack.name}: a killed run had emptied the state, which was put back", file=sys.stderr)  # noqa: T201
    if stack.settings.simulated:
        install_simulation(stack, folder, document, root)
    else:
        copy_provider_lock(folder, document, root)
