"""Providers, outputs and called modules of a plan's JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bascule.assembly.configuration.block import Block, Kind
from bascule.assembly.configuration.plan.called_module import CalledModule
from bascule.assembly.configuration.plan.expressions import is_leaf, references_in
from bascule.assembly.configuration.plan.planned_value import PlannedValue


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
            values={**_values(root, each.get("expressions")), **_alias(each)},
            references=_addresses(root, each.get("expressions")),
            pointer=("configuration", "provider_config", key),
        )


def module_calls(root: CalledModule) -> Iterator[Block]:
    """The calls of the root module."""
    for name, call in root.calls.items():
        written = {key: {"constant_value": call[key]} for key in ("source", "version_constraint") if key in call}
        yield Block(
            kind=Kind.MODULE,
            type="",
            name=name,
            address=f"module.{name}",
            values=_values(root, {**(call.get("expressions") or {}), **written}),
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
            values={"value": value.resolved(root), "sensitive": each.get("sensitive", False)},
            references=_addresses(root, expression),
            pointer=("planned_values", "outputs", name),
        )


def _alias(provider: Mapping[str, Any]) -> dict[str, Any]:
    return {"alias": provider["alias"]} if "alias" in provider else {}


def _addresses(root: CalledModule, written: Any) -> frozenset[str]:
    return frozenset(root.addresses(list(references_in(written))))


def _values(root: CalledModule, written: Any) -> dict[str, Any]:
    return {name: _value(each, root) for name, each in (written or {}).items()}


def _value(written: Any, root: CalledModule) -> Any:
    """What an expression comes to."""
    if isinstance(written, list):
        return [_value(each, root) for each in written]
    if not is_leaf(written):
        return {name: _value(each, root) for name, each in written.items()}
    return root.value(written["constant_value"]) if "constant_value" in written else root.unknown(written)
