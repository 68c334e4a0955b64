"""The shipped infrastructure as a repository at GitHub: its files, its roles, and its environments there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from bascule.assembly import AppAssembly
from bascule.ci.identities.roles import STACK, trust_policies
from bascule.tools.engine import Engine
from bascule.trust import Purpose
from tests.conftest import ROOT
from tests.workflows.doubles.repository import Repository

_VARIABLES = {
    Purpose.PLAN: ("{}-plan", "AWS_PLAN_ROLE_ARN"),
    Purpose.APPLY: ("{}", "AWS_APPLY_ROLE_ARN"),
    Purpose.TEARDOWN: ("{}-teardown", "AWS_TEARDOWN_ROLE_ARN"),
}


def copy_platform(project: Path, folder: Path, engine: Engine) -> Path:
    """What a user's repository holds: all but the toolkit itself, which jobs install from their requirements.

    The workflows' inputs name the engine at hand, as the environments' files do.
    """
    for name in ("main.py", "cdktf.json", ".gitignore"):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    for name in ("stacks", "modules", "environments"):
        shutil.copytree(project / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("requirements", ".github", "apps"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("node_modules"))
    for path in (folder / ".github/workflows").glob("*.yml"):
        path.write_text(_with_engine(path.read_text(), engine))
    return folder


def _with_engine(workflow: str, engine: Engine) -> str:
    """The workflow with defaults that name this engine."""
    version = ".".join(map(str, engine.version))
    named = re.sub(r"( engine: \{.*?default: )\w+", rf"\g<1>{engine.name}", workflow)
    return re.sub(rf"( (?:engine|{engine.name})-version: \{{.*?default: )[\d.]+", rf"\g<1>{version}", named)


def role_arns(assembly: AppAssembly, account: str) -> Mapping[Purpose, str]:
    """The ARN of each role that the environment's pipelines have."""
    stack = next(each for each in assembly.stacks if each.manifest.stack == STACK)
    roles = stack.document["resource"]["aws_iam_role"]
    found = {purpose: roles[purpose.value] for purpose in Purpose if purpose.value in roles}
    return {
        purpose: f"arn:aws:iam::{account}:role{role.get('path', '/')}{role['name']}" for purpose, role in found.items()
    }


def trusts(assembly: AppAssembly, account: str) -> Mapping[str, str]:
    """The trust policy of each role, by its ARN."""
    arns = role_arns(assembly, account)
    return {arns[purpose]: policy for purpose, policy in trust_policies(assembly).items()}


def add_environments(repository: Repository, assembly: AppAssembly, account: str, *, region: str, bucket: str) -> None:
    """The repository has the environments and variables that the stack `github-access` makes, unprotected."""
    name = assembly.stacks[0].manifest.environment
    common = {"AWS_REGION": region, "AWS_ACCOUNT_ID": account, "PLAN_BUCKET": bucket}
    for purpose, arn in role_arns(assembly, account).items():
        if purpose in _VARIABLES:
            pattern, variable = _VARIABLES[purpose]
            repository.environment(pattern.format(name), **{variable: arn}, **common)
