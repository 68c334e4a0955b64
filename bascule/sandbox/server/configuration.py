"""The provider's own arguments: region, default tags, and the accounts in which it may act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.settings import Settings
from bascule.sandbox.values.cty import Unknown, Value

_DEFAULT_REGIONS = {"aws": "us-east-1", "google-beta": "us-central1"}
_PUBLIC_GITHUB = "https://api.github.com"
_ACCOUNTS = {"google-beta": ("project",), "kubernetes": ("host", "config_context"), "github": ("owner", "organization")}
"""The arguments that say whose objects a provider sees: the project, the cluster, the owner of repositories."""
_ACCOUNT_PART = 4


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """What a configured provider knows. `zones` are by region; `account` is empty for that of the settings."""

    values: Mapping[str, Value] = field(default_factory=dict)
    region: str = ""
    account: str = ""
    zones: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def configure(name: str, values: Value, settings: Settings, regions: Sequence[str] = ()) -> Configuration:
    """The configuration; Refusal where the real provider would not start with these arguments.

    `regions` are those that exist; none for a provider that does not check that.
    """
    known = {key: each for key, each in (values or {}).items() if not isinstance(each, Unknown)}
    region = known.get("region") or next(iter(settings.regions), _DEFAULT_REGIONS.get(name, ""))
    account = next((str(known[key]) for key in _ACCOUNTS.get(name, ()) if known.get(key)), "")
    if name == "aws":
        account = _assumed_account(known)
        _check_account(known, settings, account or settings.account_id)
        _check_region(known, regions)
        known["region"] = region
    if name == "github":
        _check_parallel_requests(known)
    return Configuration(values=known, region=region, account=account, zones=settings.zones)


def _check_region(values: Mapping[str, Any], regions: Sequence[str]) -> None:
    region = values.get("region")
    if region and regions and region not in regions and values.get("skip_region_validation") is not True:
        accepted = f"Accepted are {', '.join(regions)}; skip_region_validation lets others through."
        raise refuse(f"Invalid AWS Region: {region}", accepted, ("region",))


def _check_parallel_requests(values: Mapping[str, Any]) -> None:
    public = str(values.get("base_url") or _PUBLIC_GITHUB).startswith(_PUBLIC_GITHUB)
    if values.get("parallel_requests") is True and public:
        message = f"Leave it out, or name another server than {_PUBLIC_GITHUB} in base_url."
        path = ("parallel_requests",)
        raise refuse("parallel_requests cannot be true when connecting to public github", message, path)


def _assumed_account(values: Mapping[str, Any]) -> str:
    """The account of the last role that the provider takes; empty if it takes none."""
    roles = [str(each.get("role_arn") or "") for each in values.get("assume_role") or () if isinstance(each, Mapping)]
    parts = roles[-1].split(":") if roles else []
    return parts[_ACCOUNT_PART] if len(parts) > _ACCOUNT_PART else ""


def _check_account(values: Mapping[str, Any], settings: Settings, account: str) -> None:
    allowed, forbidden = values.get("allowed_account_ids"), values.get("forbidden_account_ids")
    if (allowed and account not in allowed) or account in (forbidden or ()):
        message = f"The simulated account is {account} ({settings.account_name or settings.stack})."
        raise refuse(f"AWS account ID not allowed: {account}", message, ("allowed_account_ids",))
