"""What a state in S3 needs before any engine can write it: read from the document of the stack that declares it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bascule.assembly import StackAssembly
from bascule.assembly.state_backend import StateBackend
from bascule.terraform.adoption import Adoption


@dataclass(frozen=True, kw_only=True)
class StateStore:
    """A bucket and the alias of its key, with their addresses in the stack; no address: it is not the stack's own.

    `tags` are those that the stack's provider puts on everything, `description` is the key's.
    """

    bucket: str
    region: str
    key: str
    alias: str
    bucket_address: str
    alias_address: str
    key_address: str
    description: str
    tags: Mapping[str, str]

    @classmethod
    def of(cls, stack: StackAssembly, backend: StateBackend) -> StateStore:
        """The store of a stack whose backend is S3."""
        bucket, key = backend.arguments["bucket"], backend.arguments["kms_key_id"]
        alias = key[key.index(":alias/") + 1 :] if ":alias/" in key else ""
        alias_address, alias_arguments = _declared(stack, "aws_kms_alias", "name", alias)
        key_address = _referred(alias_arguments.get("target_key_id", ""))
        return cls(
            bucket=bucket,
            region=backend.arguments["region"],
            key=key,
            alias=alias,
            bucket_address=_declared(stack, "aws_s3_bucket", "bucket", bucket)[0],
            alias_address=alias_address,
            key_address=key_address,
            description=_resource(stack, key_address).get("description", ""),
            tags=_default_tags(stack),
        )

    @property
    def is_own(self) -> bool:
        """Whether the stack makes the bucket that its own state is to be in."""
        return bool(self.bucket_address)

    def adoptions(self, key_id: str) -> tuple[Adoption, ...]:
        """What the stack takes over: bucket, key and alias, as far as they are its own."""
        found = {self.bucket_address: self.bucket, self.key_address: key_id, self.alias_address: self.alias}
        return tuple(Adoption(address=address, id=id_) for address, id_ in found.items() if address)


def _declared(stack: StackAssembly, type_: str, argument: str, value: str) -> tuple[str, Mapping[str, Any]]:
    """Address and arguments of the resource whose argument has that value; empty ones where there is none."""
    resources = stack.document.get("resource", {}).get(type_, {})
    for name, arguments in resources.items():
        if value and arguments.get(argument) == value:
            return f"{type_}.{name}", arguments
    return "", {}


def _referred(expression: str) -> str:
    """The address in a reference such as `${aws_kms_key.state_key.key_id}`."""
    return ".".join(expression.removeprefix("${").split(".")[:2]) if expression.startswith("${") else ""


def _resource(stack: StackAssembly, address: str) -> Mapping[str, Any]:
    type_, _, name = address.partition(".")
    found: Mapping[str, Any] = stack.document.get("resource", {}).get(type_, {}).get(name, {})
    return found


def _default_tags(stack: StackAssembly) -> Mapping[str, str]:
    """Of the provider without an alias."""
    providers = stack.document.get("provider", {}).get("aws", [])
    tagged = [tags for each in providers if "alias" not in each for tags in each.get("default_tags", [])]
    return tagged[0].get("tags", {}) if tagged else {}
