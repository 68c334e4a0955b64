"""What the arguments of `bascule glue` name: environments, which are synthesized, and checkouts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bascule.cli.github_environments import chosen_environments, environment_names, synthesized_environments
from bascule.config import Environment
from bascule.delivery.contract.checkout import Checkout
from bascule.delivery.contract.deliveries import delivery_of, names_by_repository
from bascule.delivery.contract.judgement import Judgement, judge
from bascule.errors import PipelineError, Problem
from bascule.tools.project import project_root


def judged(envs: Sequence[str], workflows: Sequence[Path], repositories: Sequence[str]) -> Judgement:
    """The judgement on the environments' delivery, and on the workflows of this project and of those checkouts."""
    chosen = chosen_environments(envs, real=not envs)
    checkouts = [_own([*chosen.values()], workflows), *map(_checkout, repositories)]
    synthesized = synthesized_environments(chosen)
    others = sorted({*environment_names()} - {each.name for each in chosen.values()})
    delivery = delivery_of(synthesized, checkouts, others=others)
    return judge(checkouts, delivery, names_by_repository(synthesized))


def _own(environments: Sequence[Environment], workflows: Sequence[Path]) -> Checkout:
    names = {each.github.repository for each in environments if each.github}
    if len(names) > 1:
        fix = "give environments of one repository at a time"
        raise PipelineError(
            Problem(message="the environments are of several repositories", found=", ".join(names), fix=fix)
        )
    return Checkout.read(names.pop(), project_root(), tuple(workflows))


def _checkout(text: str) -> Checkout:
    name, _, folder = text.partition("=")
    if "/" not in name or not folder:
        fix = "write OWNER/REPOSITORY=FOLDER"
        raise PipelineError(Problem(message="--repository names no checkout", found=text, fix=fix))
    return Checkout.read(name, Path(folder))
