"""Machine images: those that are published for everybody (`data/images.toml`) and those of the store."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from bascule.sandbox.data_sources.filters import passes
from bascule.sandbox.data_sources.request import Request
from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.world.recipes.lifelike import characters

_FILE = Path(__file__).parent / "data" / "images.toml"
_MADE = "2026-11-12T08:00:00.000Z"
_AMAZON = ("137112412989", "591542846629", "602401143452", "149721548608", "898082745236", "801119661308")
"""The accounts behind the alias `amazon`."""
_FILTERS = {"owner-id": "owner_id", "owner-alias": "image_owner_alias", "image-type": "image_type"}
_UNDECIDED = {"state-reason-code", "product-code", "block-device-mapping.volume-type"}


@dataclass(frozen=True)
class Image:
    """One published image. Its `parameter` holds the identifier, or with `details` a document around it."""

    parameter: str
    name: str
    owner: str
    key: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)

    def id_in(self, region: str) -> str:
        """The identifier of its copy in the region."""
        return f"ami-0{characters('hex', 16, f'{region}|{self.parameter}')}"

    def value_of(self, parameter: str, region: str) -> str | None:
        """What that public parameter holds; null if it is none of this image's."""
        document = {"image_id": self.id_in(region), "image_name": self.name, **self.details}
        if parameter == self.parameter:
            whole = json.dumps(document, separators=(",", ":")) if self.details else document["image_id"]
            return whole if self.details or not self.key else None
        head, _, member = parameter.rpartition("/")
        members = document if self.details else {self.key: document["image_id"]}
        return str(members[member]) if head == self.parameter and member in members else None

    def document_in(self, region: str) -> dict[str, Any]:
        """Its attributes, as `aws_ami` has them."""
        arm = "arm64" in f"{self.name}{self.parameter}"
        windows = self.name.startswith("Windows")
        alias = "amazon" if self.owner in _AMAZON else ""
        return {
            "id": self.id_in(region), "image_id": self.id_in(region), "name": self.name, "owner_id": self.owner,
            "arn": f"arn:aws:ec2:{region}::image/{self.id_in(region)}", "description": self.name,
            "architecture": "arm64" if arm else "x86_64", "image_owner_alias": alias,
            "image_location": f"{alias or self.owner}/{self.name}", "image_type": "machine", "public": True,
            "creation_date": _MADE, "deprecation_time": "2028-11-12T08:00:00.000Z", "state": "available",
            "platform": "windows" if windows else "", "platform_details": "Windows" if windows else "Linux/UNIX",
            "virtualization_type": "hvm", "hypervisor": "xen", "ena_support": True, "sriov_net_support": "simple",
            "root_device_type": "ebs", "root_device_name": "/dev/sda1" if windows or not alias else "/dev/xvda",
            "root_snapshot_id": f"snap-0{characters('hex', 16, self.id_in(region))}", "imds_support": "v2.0",
            "usage_operation": "RunInstances:0002" if windows else "RunInstances", "boot_mode": "uefi-preferred",
        }  # fmt: skip


@cache
def published() -> tuple[Image, ...]:
    """Every image of the table."""
    families = tomllib.loads(_FILE.read_text(encoding="utf-8"))["family"]
    return tuple(image for family in families for image in _members(family))


def _members(family: dict[str, Any]) -> Iterator[Image]:
    words: dict[str, list[str]] = family.get("words", {})
    for choice in product(*words.values()):
        said = dict(zip(words, choice, strict=True))
        details = {key: _said(value, said) for key, value in family.get("details", {}).items()}
        yield Image(
            parameter=_said(family["parameter"], said),
            name=_said(family["name"], said),
            owner=family["owner"],
            key=family.get("key", "image_id" if details else ""),
            details=details,
        )


def _said(template: Any, words: Mapping[str, str]) -> Any:
    return template.format_map(words) if isinstance(template, str) else template


def public_parameter(name: str, region: str) -> str | None:
    """What the public parameter holds; null if there is none of that name in the table."""
    return next((value for each in published() if (value := each.value_of(name, region)) is not None), None)


def _ami(request: Request) -> dict[str, Any]:
    found = _matching(request)
    if not found:
        raise refuse("Your query returned no results. Please change your search criteria and try again.", _table())
    newest = sorted(found, key=lambda each: (str(each.get("creation_date")), str(each["name"])))
    if len(found) > 1 and request.config.get("most_recent") is not True:
        shown = ", ".join(str(each["name"]) for each in newest[:5])
        message = "Please try a more specific search criteria, or set `most_recent` attribute to true."
        raise refuse(f"Your query returned more than one result. {message}", f"Among them: {shown}.")
    return newest[-1]


def _table() -> str:
    return "The simulated cloud knows the store's images and the usual published ones (limit L113 of docs/limits.md)."


def _ami_ids(request: Request) -> dict[str, Any]:
    found = sorted(_matching(request), key=lambda each: str(each.get("creation_date")), reverse=True)
    return {"id": characters("digits", 10, str(request.config)), "ids": [each["id"] for each in found]}


def _matching(request: Request) -> list[dict[str, Any]]:
    region, account = request.scope.region, request.scope.account
    own = [
        {"owner_id": account, "state": "available", "public": False, "creation_date": _MADE, **each}
        for each in request.world.lookup.documents("aws_ami", request.scope)
    ]
    everything = [*own, *(each.document_in(region) for each in published())]
    pattern = re.compile(request.config.get("name_regex") or "")
    return [each for each in everything if pattern.search(str(each["name"])) and _passes(each, request)]


def _passes(image: Mapping[str, Any], request: Request) -> bool:
    owners = request.config.get("owners") or []
    known = {image["owner_id"], image.get("image_owner_alias") or "", *_self(image, request)}
    if owners and not known & set(owners):
        return False
    return all(_answers(image, each["name"], each["values"]) for each in request.config.get("filter") or [])


def _self(image: Mapping[str, Any], request: Request) -> set[str]:
    return {"self"} if image["owner_id"] == request.scope.account else set()


def _answers(image: Mapping[str, Any], name: str, values: list[str]) -> bool:
    attribute = _FILTERS.get(name, name.replace("-", "_"))
    if name in _UNDECIDED or (attribute not in image and not name.startswith("tag")):
        raise refuse(f"the simulated cloud cannot decide the filter {name}", "It knows nothing of it about images.")
    stored = (image.get("tags") or {}).get(name.partition(":")[2]) if name.startswith("tag") else image[attribute]
    return passes(stored, values)


READERS = {"aws_ami": _ami, "aws_ami_ids": _ami_ids}
