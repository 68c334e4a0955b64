"""Whose tokens a trust policy takes, where the provider's ARN is known only after apply."""

from __future__ import annotations

from typing import Any

from bascule.assembly.configuration import Kind, Unknown
from bascule.check.aws.concrete import OWN_ACCOUNT
from bascule.check.resource import Resource

_TYPE = "aws_iam_openid_connect_provider"


def provider_named(resource: Resource, name: Any, condition: Any) -> str:
    """An ARN that ends in the provider's issuer, empty where the name is known or nothing tells the issuer."""
    if not isinstance(name, Unknown):
        return ""
    issuer = _url(resource, name) or _issuer_of_keys(condition)
    return f"arn:aws:iam::{OWN_ACCOUNT}:oidc-provider/{issuer}" if issuer else ""


def _url(resource: Resource, name: Unknown) -> str:
    """The address of the provider that the name is read from."""
    blocks = (resource.configuration.at(address) for address in name.references)
    for block in blocks:
        if block and block.type == _TYPE and block.kind in (Kind.RESOURCE, Kind.DATA):
            url = block.get("url")
            return url.removeprefix("https://").rstrip("/") if isinstance(url, str) else ""
    return _ends(name.text)


def _ends(text: str) -> str:
    """What follows `:oidc-provider/` in a text of which only the account is unknown."""
    issuer = text.partition(":oidc-provider/")[2]
    return "" if "${" in issuer else issuer


def _issuer_of_keys(condition: Any) -> str:
    """The first part of the condition keys `issuer:sub` and `issuer:aud`."""
    if not isinstance(condition, dict):
        return ""
    keys = (key for keys in condition.values() if isinstance(keys, dict) for key in keys)
    issuers = (key.rpartition(":")[0] for key in keys if key.endswith((":sub", ":aud")))
    return next((issuer for issuer in issuers if "." in issuer and "$" not in issuer), "")
