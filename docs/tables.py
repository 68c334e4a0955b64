"""Tables of documents, made from the code they are about: `python -m docs.tables` writes them anew.

A table stands between `<!-- table: NAME -->` and `<!-- /table -->`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bascule.check.rules import all_rules
from bascule.ci.lint.rules import all_workflow_rules
from bascule.cli.command_table import COMMANDS, load_command
from bascule.schemas import PROVIDERS
from stacks import CATALOGUE
from tests.truth.agreement import Share
from tests.truth.summary import read_summary
from tests.unit.modules.aws.policies.plan_rights import CONTENT_AS_NEEDED, by_service

ROOT = Path(__file__).parents[1]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs/limits.md", ROOT / "docs/rules.md", ROOT / "docs/plan-role.md")

_TABLE = re.compile(r"<!-- table: (?P<name>\w+) -->\n.*?<!-- /table -->", re.DOTALL)


def stacks() -> str:
    """Every stack of the catalogue: what is in it, its layer, which others it reads."""
    rows = (
        (
            _link(each.kind, _source(each)),
            _sentence(each.__doc__),
            each.layer,
            ", ".join(one.kind for one in each.reads),
        )
        for each in CATALOGUE.stacks
    )
    return _table(("stack", "what is in it", "layer", "reads"), rows)


def modules() -> str:
    """Every module of modules/: its file and what is there."""
    paths = sorted(each for each in (ROOT / "modules").rglob("*.py") if _is_module(each))
    rows = (
        (_link(_module_name(path), path), _sentence(ast.get_docstring(ast.parse(path.read_text())))) for path in paths
    )
    return _table(("module", "what it is"), rows)


def commands() -> str:
    """Every command of the command line: how it is called and what it does."""
    return _table(("command", "what it does"), ((f"`{usage}`", summary) for usage, summary in _commands()))


def agreement() -> str:
    """How often each simulated provider decides as the real one did, of the recorded decisions."""
    kinds = ("create", "invalid", "accepted", "change", "exact")
    rows = (
        (PROVIDERS[name].source, *(f"{Share(*counts[kind])} of {counts[kind][1]:,}" for kind in kinds))
        for name, counts in read_summary().items()
    )
    return _table(("provider", "creations", "refusals", "acceptances", "changes", "changes in every value"), rows)


def rules() -> str:
    """Every rule of `bascule check`: its id, how bad it is, what it asks for, why, and what to do."""
    rows = ((each.id, str(each.severity), each.title, each.reason, each.fix) for each in all_rules())
    return _table(("rule", "severity", "what it asks for", "why", "fix"), rows)


def plan_role() -> str:
    """The plan role's rights to configuration, by service."""
    return _table(("service", "actions"), ((service, " ".join(names)) for service, names in by_service().items()))


def plan_role_content() -> str:
    """The plan role's other rights, and what each is bound to."""
    return _table(("action", "bound to"), ((f"`{action}`", bound) for action, bound in CONTENT_AS_NEEDED.items()))


def workflow_rules() -> str:
    """Every rule of `bascule ci lint`, likewise."""
    rows = ((each.id, str(each.severity), each.title, each.reason, each.fix) for each in all_workflow_rules())
    return _table(("rule", "severity", "what it asks for", "why", "fix"), rows)


def with_tables(text: str) -> str:
    """The text with every table that it has a place for as the code says it now."""
    makers = {
        "stacks": stacks,
        "modules": modules,
        "commands": commands,
        "agreement": agreement,
        "rules": rules,
        "plan_role": plan_role,
        "plan_role_content": plan_role_content,
        "workflow_rules": workflow_rules,
    }

    def made(match: re.Match[str]) -> str:
        name = match["name"]
        return f"<!-- table: {name} -->\n{makers[name]()}\n<!-- /table -->"

    return _TABLE.sub(made, text)


def _is_module(path: Path) -> bool:
    return path.name != "__init__.py" and "_generated" not in path.parts


def _module_name(path: Path) -> str:
    return path.relative_to(ROOT / "modules").with_suffix("").as_posix()


def _commands() -> Iterator[tuple[str, str]]:
    for name in COMMANDS:
        command = load_command(name)
        if hasattr(command, "commands"):
            for each in command.commands.values():
                words = (
                    f"bascule {name}"
                    if each.name == getattr(command, "default", None)
                    else f"bascule {name} {each.name}"
                )
                yield _usage(words, each), _sentence(each.help)
        else:
            yield _usage(f"bascule {name}", command), _sentence(command.help)


def _usage(words: str, command: Any) -> str:
    arguments = (each for each in command.params if each.param_type_name == "argument")
    return " ".join([words, *map(_argument, arguments)])


def _argument(parameter: Any) -> str:
    name = (parameter.metavar or parameter.name.upper()).strip("[].")
    shown = f"{name} …" if parameter.nargs < 0 else name
    return str(shown) if parameter.required else f"[{shown}]"


def _sentence(text: str | None) -> str:
    """The first sentence of a docstring or help, on one line."""
    paragraph = " ".join((text or "").split("\n\n")[0].split())
    return re.split(r"(?<=\.)\s", paragraph)[0].rstrip(".")


def _source(stack: type) -> Path:
    return ROOT / f"{stack.__module__.replace('.', '/')}.py"


def _link(words: str, path: Path) -> str:
    return f"[{words}]({path.relative_to(ROOT)})"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = ([cell.replace("|", r"\|") for cell in cells] for cells in (head, ("---",) * len(head), *rows))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


if __name__ == "__main__":
    for document in DOCUMENTS:
        document.write_text(with_tables(document.read_text()))
