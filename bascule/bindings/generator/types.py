"""Python types for Terraform's type constraints."""

from __future__ import annotations

from typing import Any

_PLAIN = {"string": "str", "number": "Number", "bool": "Bool", "dynamic": "Any"}


def python_type(constraint: Any) -> str:
    """The annotation of an argument of that type; every one of them accepts an expression."""
    if isinstance(constraint, str):
        return _PLAIN[constraint]
    kind, inner = constraint
    if kind == "map":
        return f"Mapping[str, {python_type(inner)}] | Expression"
    if kind in ("list", "set"):
        return "Strings" if inner == "string" else f"Items[{python_type(inner)}]"
    return "Mapping[str, Any] | Expression" if kind == "object" else "Items[Any]"


def terraform_words(constraint: Any) -> str:
    """The type in Terraform's words, such as list(string)."""
    if isinstance(constraint, str):
        return constraint
    kind, inner = constraint
    if kind == "object":
        return "object({" + ", ".join(f"{name} = {terraform_words(each)}" for name, each in inner.items()) + "})"
    if kind == "tuple":
        return "tuple([" + ", ".join(terraform_words(each) for each in inner) + "])"
    return f"{kind}({terraform_words(inner)})"
