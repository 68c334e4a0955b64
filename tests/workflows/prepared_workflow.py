"""Workflow files as act needs them: what act lacks of GitHub is written into a copy; all else stays as it is.

act knows one token, one set of variables, no environments, and no key `queue`. In the copy every job has

- a token of its own with exactly the permissions that it has at GitHub: its own, or the file's, else none;
- the variables of the environment that it names, and the repository's for what that lacks;
- an address to ask for OIDC tokens, if it may, which knows the job's file and environment;
- a first step that fails where the environment takes no job of this branch, and no step at all as long as nobody has
  approved it (act skips what GitHub lets wait).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

Permissions = Mapping[str, str]
_LEVELS = ("none", "read", "write")
_ENVIRONMENTS = "fromJSON(vars.STUB_ENVIRONMENTS)"


@dataclass(frozen=True, kw_only=True)
class Preparation:
    """What the copy is written with: `token` makes a job's token, `token_address` its address for OIDC tokens.

    Jobs that are `left_out` succeed at once.
    """

    token: Callable[[str, Permissions], str]
    token_address: Callable[[str, str], str]
    from_fork: bool = False
    left_out: frozenset[str] = frozenset()

    def prepared(self, file: str, text: str) -> str:
        """The copy of a workflow file."""
        workflow = yaml.load(text, Loader=_Loader)  # noqa: S506 -- a safe loader, without YAML 1.1's truths
        for name, job in workflow["jobs"].items():
            job.pop("concurrency", None)
            if name in self.left_out:
                job["steps"] = [{"run": "true"}]
            if "uses" not in job:
                self._prepare(file, name, job, workflow.get("permissions", {}))
        workflow.pop("concurrency", None)
        return yaml.safe_dump(workflow, sort_keys=False, width=1000)

    def _prepare(self, file: str, name: str, job: dict[str, Any], inherited: Permissions) -> None:
        permissions = self._permissions(job.get("permissions", inherited))
        environment = _environment(job.pop("environment", ""))
        token = self.token(f"{file}/{name}", permissions)
        variables = f"{_ENVIRONMENTS}[{environment}].variables" if environment else ""
        job.update(_replaced(job, token, variables))
        job["env"] = {**job.get("env", {}), "STUB_JOB": f"{file}/{name}"}
        if permissions.get("id-token") == "write":
            shown = f"${{{{ {environment} }}}}" if environment else ""
            job["env"] |= {
                "ACTIONS_ID_TOKEN_REQUEST_URL": self.token_address(file, shown),
                "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "${{ vars.STUB_REQUEST_TOKEN }}",
            }
        if environment:
            _guard(job, environment)

    def _permissions(self, given: Permissions) -> Permissions:
        """A fork's pull request reads at most, and has no identity."""
        if not self.from_fork:
            return given
        return {scope: min(level, "read", key=_LEVELS.index) for scope, level in given.items() if scope != "id-token"}


def _environment(given: Any) -> str:
    """The environment's name as an expression: `${{ inputs.environment }}-plan` is format('{0}-plan', …)."""
    text = given.get("name", "") if isinstance(given, Mapping) else given
    parts: list[str] = re.findall(r"\$\{\{\s*(.*?)\s*\}\}", text)
    if not parts:
        return f"'{text}'" if text else ""
    numbers = iter(range(len(parts)))
    pattern = re.sub(r"\$\{\{.*?\}\}", lambda _: f"{{{next(numbers)}}}", text)
    return parts[0] if pattern == "{0}" else f"format('{pattern}', {', '.join(parts)})"


def _guard(job: dict[str, Any], environment: str) -> None:
    rules = f"{_ENVIRONMENTS}[{environment}]"
    refusal = {
        "name": "The environment's branch rules",
        "if": f"${{{{ {rules}.refused }}}}",
        "run": 'echo "::error::this branch is not allowed to deploy to $ENVIRONMENT"; exit 1',
        "env": {"ENVIRONMENT": f"${{{{ {environment} }}}}"},
    }
    job["steps"].insert(0, refusal)
    # A job's condition cannot read its matrix; such jobs are never waiting here.
    if "matrix." not in environment:
        condition = re.sub(r"^\$\{\{\s*(.*?)\s*\}\}$", r"\1", str(job.get("if", "success()")))
        job["if"] = f"${{{{ ({condition}) && !{rules}.waiting }}}}"


def _replaced(value: Any, token: str, variables: str) -> Any:
    """The same with the job's own token and variables in every expression."""
    if isinstance(value, dict):
        return {
            key: _in_condition(each, token, variables) if key == "if" else _replaced(each, token, variables)
            for key, each in value.items()
        }
    if isinstance(value, list):
        return [_replaced(each, token, variables) for each in value]
    if isinstance(value, str):
        return re.sub(r"\$\{\{.*?\}\}", lambda found: _expression(found[0], token, variables), value, flags=re.DOTALL)
    return value


def _in_condition(value: Any, token: str, variables: str) -> Any:
    return _expression(value, token, variables) if isinstance(value, str) else value


def _expression(text: str, token: str, variables: str) -> str:
    text = re.sub(r"\b(github\.token|secrets\.GITHUB_TOKEN)\b", f"'{token}'", text)
    if not variables:
        return text
    return re.sub(r"\bvars(\.\w+|\[[^]]+\])", rf"({variables}\1 || vars\1)", text)


class _Loader(yaml.SafeLoader):
    """YAML 1.2's words for truths, as GitHub reads them: `on` is a text."""


_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:bool"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), [*"tTfF"])
