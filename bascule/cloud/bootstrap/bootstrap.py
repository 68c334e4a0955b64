"""The layers that a person applies, applied: an account's stacks, or an environment's access stacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bascule.assembly import AppAssembly, StackAssembly
from bascule.cloud.bootstrap.conversation import Conversation
from bascule.cloud.bootstrap.github_token import require_github_token
from bascule.cloud.bootstrap.stack_bootstrap import Bootstrapped, StackBootstrap
from bascule.config import Account, Environment
from bascule.errors import CloudError, Problem
from bascule.tools.engine import Engine


@dataclass(frozen=True, kw_only=True)
class Layer:
    """What was applied of a file: `layer` is account or access."""

    name: str
    layer: str
    stacks: tuple[Bootstrapped, ...]

    @property
    def is_unchanged(self) -> bool:
        """Whether there was nothing to do."""
        return all(each.plan.is_empty and not each.moved for each in self.stacks)


def bootstrap(
    assembly: AppAssembly,
    settings: Environment | Account,
    *,
    root: Path,
    engine: Engine,
    environ: Mapping[str, str],
    conversation: Conversation,
) -> Layer:
    """The file's own layer is applied, each plan having been agreed to, and its states are in their backends.

    It may be interrupted anywhere: the next run looks at what is there and goes on.

    Raises:
        CloudError: the file has no such layer, a token or the state bucket cannot be had, or AWS refuses a call.
        StateError: something was not agreed to, or two states say that they are a stack's.
        ToolError: the engine fails.
    """
    layer = "account" if isinstance(settings, Account) else "access"
    stacks = _stacks_of(assembly, layer, settings.name)
    require_github_token(stacks, environ)
    return Layer(
        name=settings.name,
        layer=layer,
        stacks=tuple(
            StackBootstrap(
                stack=stack,
                settings=settings,
                root=root,
                engine=engine,
                environ=environ,
                conversation=conversation,
            ).run()
            for stack in stacks
        ),
    )


def _stacks_of(assembly: AppAssembly, layer: str, name: str) -> Sequence[StackAssembly]:
    found = [stack for stack in assembly.stacks if stack.manifest.layer == layer]
    if not found:
        raise CloudError(
            Problem(
                message=f"has no stack of the {layer} layer",
                where=name,
                found=", ".join(stack.name for stack in assembly.stacks) or "no stack",
                fix="say `github:` and `aws:` in its file: roles are made for a repository's pipelines",
            )
        )
    return found
