"""A one-stack app for tests of modules, synthesized by CDKTF's real core."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cdktf import App, LocalBackend

from bascule.bindings import Stack
from bascule.testing import Template

Declare = Callable[[Stack], object]
Synthesize = Callable[[Declare], Template]


@pytest.fixture
def synthesize(tmp_path: Path) -> Synthesize:
    """Synthesizes what a function declares in a stack called `test`, and returns its template."""

    def run(declare: Declare) -> Template:
        app = App(outdir=str(tmp_path / "out"))
        stack = Stack(app, "test")
        LocalBackend(stack, path="test.tfstate")
        declare(stack)
        app.synth()
        return Template(json.loads((tmp_path / "out/stacks/test/cdk.tf.json").read_text()))

    return run
