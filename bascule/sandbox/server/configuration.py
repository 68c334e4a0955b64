"""The provider's own arguments: region, default tags, and the accounts in which it may act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.settings import Settings
from bascule.sandbox.values.cty import Unknown, Value

_DEFAULT_REGIONS = {"aws": "us-east-1", "google-beta": "us-central1"}


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """What a configured provider knows. `zones` are by region; `account` is empty for that of the settings."""

    values: Mapping[str, Value] = field(default_factory=dict)
    region: str = ""
    account: str = ""
    zones: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def configure(name: str, values: Value, settings: Settings) -> Configuration:
    """The configuration; Refusal where the real provider would not start with these arguments."""
    known = {key: each for key, each in (values or {}).items() if not isinstance(each, Unknown)}
    region = known.get("region") or next(iter(settings.regions), _DEFAULT_REGIONS.get(name, ""))
    if name == "aws":
        _check_account(known, settings)
        known["region"] = region
    account = str(known.get("project") or "") if name == "google-beta" else ""
    return Configuration(values=known, region=region, account=account, zones=settings.zones)


def _check_account(values: Mapping[str, Any], settings: Settings) -> None:
    allowed, forbidden = values.get("allowed_account_ids"), values.get("forbidden_account_ids")
    if (allowed and settings.account_id not in allowed) or settings.account_id in (forbidden or ()):
        message = f"The simulated account is {settings.account_id} ({settings.account_name or settings.stack})."
        raise refuse(f"AWS account ID not allowed: {settings.account_id}", message, ("allowed_account_ids",))
