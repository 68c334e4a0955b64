"""docs/guides/sandbox.md, from its first command to its last."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from bascule.cli.command_line import exit_code
from bascule.synth.command import SynthRequest, synthesize_all
from bascule.testing import Deployment
from bascule.tools.engine import Engine
from tests.conftest import copy_environments
from tests.docs.markdown import ROOT, fences

GUIDE = ROOT / "docs/guides/sandbox.md"
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Reader:
    """Somebody who does what the guide says, in a project of their own."""

    def __init__(
        self, project: Path, engine: Engine, environ: dict[str, str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.project = project
        self.engine = engine
        self.environ = environ
        self.capsys = capsys

    def deploy(self) -> None:
        """What `make demo` deploys; the demo itself has a test of its own."""
        for name in ("account-sandbox", "sandbox"):
            request = SynthRequest(name=str(self.project / f"environments/{name}.yaml"), out=self.project / "cdktf.out")
            (assembly,) = synthesize_all([request], root=self.project, environ=self.environ)
            Deployment(assembly=assembly, engine=self.engine, environ=self.environ).deploy()

    def edit(self, block: str) -> None:
        """Each line stands in the file that the comment above it names: in the place of its key, or at the end."""
        path = self.project
        for line in block.splitlines():
            if line.startswith("# "):
                path = self.project / line.removeprefix("# ")
                continue
            text, replaced = re.subn(rf"(?m)^( *){line.partition(':')[0]}:.*$", rf"\1{line}", path.read_text())
            path.write_text(text if replaced else f"{text}{line}\n")

    def type(self, command: str) -> tuple[int, str]:
        """The command's exit code and all that it printed."""
        program, *arguments = shlex.split(command)
        if program.endswith("bascule"):
            code = exit_code(arguments)
            shown = self.capsys.readouterr()
            return code, shown.out + shown.err
        done = subprocess.run(
            [self.engine.path, *arguments],
            cwd=self.project,
            env=self.environ,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, _COLOUR.sub("", done.stdout + done.stderr)


def test_every_command_prints_what_the_guide_shows(
    project: Path,
    engine: Engine,
    environ: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    copy_environments(project / "environments", engine)
    monkeypatch.chdir(project)
    monkeypatch.setenv("TERRAFORM_BINARY_NAME", str(engine.path))
    reader = Reader(project, engine, environ, capsys)
    first, *rest = fences(GUIDE)
    assert "make demo" in first.text
    reader.deploy()
    for fence in rest:
        if fence.language == "yaml":
            reader.edit(fence.text)
        for command, shown in fence.commands():
            code, printed = reader.type(command)
            assert missing(shown, printed) == [], f"{command}\n{printed}"
            assert (code != 0) == any(line.lower().startswith("error") for line in shown), command


def missing(shown: list[str], printed: str) -> list[str]:
    """The shown lines that were not printed in this order, whatever the space between words; `…` is any text."""
    lines = iter(" ".join(line.split()).removeprefix("│ ").removeprefix("│") for line in printed.splitlines())
    return [line for line in shown if not any(_pattern(line).fullmatch(each) for each in lines)]


def _pattern(line: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in re.split(r"\s*…\s*", " ".join(line.split()))))
