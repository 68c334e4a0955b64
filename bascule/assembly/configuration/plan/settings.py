"""Providers, outputs and called modules of a plan's JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.assembly.configuration.block import Block, Kind
from bascule.assembly.configuration.evaluator import Evaluator
from bascule.assembly.configuration.expression import Scope
from bascule.assembly.configuration.namespaces import Members
from bascule.assembly.configuration.plan.called_module import CalledModule
from bascule.assembly.configuration.plan.expressions import is_leaf, references_in
from bascule.assembly.configuration.plan.planned_value import PlannedValue
from bascule.assembly.configuration.unknown import Unknown


def providers(document: Mapping[str, Any], root: CalledModule) -> Iterator[Block]:
    """The settings of providers, those of called modules by `module.m.provider.aws`."""
    written = (document.get("configuration") or {}).get("provider_config") or {}
    for key, each in written.items():
        module, _, name = str(key).rpartition(":")
        prefix = f"{module}." if module else ""
        yield Block(
            kind=Kind.PROVIDER,
            type=str(each.get("name", name)),
            name=str(each.get("alias", "")),
            address=f"{prefix}provider.{name}",
            values={**_values(document, root, each.get("expressions")), **_alias(each)},
            references=_addresses(root, each.get("expressions")),
            pointer=("configuration", "provider_config", key),
        )


def module_calls(document: Mapping[str, Any], root: CalledModule) -> Iterator[Block]:
    """The calls of the root module."""
    for name, call in root.calls.items():
        written = {key: {"constant_value": call[key]} for key in ("source", "version_constraint") if key in call}
        yield Block(
            kind=Kind.MODULE,
            type="",
            name=name,
            address=f"module.{name}",
            values=_values(document, root, {**(call.get("expressions") or {}), **written}),
            references=_addresses(root, call.get("expressions")),
            pointer=("configuration", "root_module", "module_calls", name),
        )


def outputs(document: Mapping[str, Any], root: CalledModule) -> Iterator[Block]:
    """The outputs of the root module."""
    written = ((document.get("configuration") or {}).get("root_module") or {}).get("outputs") or {}
    for name, each in ((document.get("planned_values") or {}).get("outputs") or {}).items():
        expression = written.get(name, {}).get("expression")
        value = PlannedValue(
            value=each.get("value"),
            unknown="value" not in each,
            sensitive=each.get("sensitive", False),
            written=expression,
        )
        yield Block(
            kind=Kind.OUTPUT,
            type="",
            name=name,
            address=f"output.{name}",
            values={"value": value.resolved(root.addresses), "sensitive": each.get("sensitive", False)},
            references=_addresses(root, expression),
            pointer=("planned_values", "outputs", name),
        )


def _alias(provider: Mapping[str, Any]) -> dict[str, Any]:
    return {"alias": provider["alias"]} if "alias" in provider else {}


def _addresses(root: CalledModule, written: Any) -> frozenset[str]:
    return frozenset(root.addresses(list(references_in(written))))


def _values(document: Mapping[str, Any], root: CalledModule, written: Any) -> dict[str, Any]:
    variables = {name: each.get("value") for name, each in (document.get("variables") or {}).items()}
    evaluator = Evaluator(Scope(names={"var": Members(variables)}))
    return {name: _value(each, evaluator, root) for name, each in (written or {}).items()}


def _value(written: Any, evaluator: Evaluator, root: CalledModule) -> Any:
    """What an expression comes to by the plan's variables."""
    if isinstance(written, list):
        return [_value(each, evaluator, root) for each in written]
    if not is_leaf(written):
        return {name: _value(each, evaluator, root) for name, each in written.items()}
    if "constant_value" in written:
        return evaluator.value(written["constant_value"], evaluator.scope)
    return Unknown(references=root.addresses(written.get("references", [])))
