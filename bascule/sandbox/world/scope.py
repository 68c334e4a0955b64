"""Where an object lives: provider, account, region. The empty region is that of global services."""

from __future__ import annotations

from dataclasses import dataclass

from bascule.sandbox.world.recipes.lifelike import characters

_PARTITIONS = {"cn-": ("aws-cn", "amazonaws.com.cn"), "us-gov-": ("aws-us-gov", "amazonaws.com")}


@dataclass(frozen=True, kw_only=True)
class Scope:
    """The account and region of one call, and the stack that makes it."""

    provider: str
    account: str
    region: str
    stack: str
    session: str = ""
    """The provider process, as long as nobody knows whether the engine saw its answer."""

    @property
    def partition(self) -> str:
        """The ARN partition of the region."""
        return self._partition[0]

    @property
    def dns_suffix(self) -> str:
        """The domain of the region's services."""
        return self._partition[1]

    @property
    def number(self) -> str:
        """The number of the Google project that the account is; that of an account which is a number is itself."""
        return self.account if self.account.isdigit() else f"1{characters('digits', 11, self.account)}"

    @property
    def _partition(self) -> tuple[str, str]:
        found = (value for prefix, value in _PARTITIONS.items() if self.region.startswith(prefix))
        return next(found, ("aws", "amazonaws.com"))
