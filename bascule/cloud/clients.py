"""The one place where clients of AWS are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import boto3
from botocore.config import Config

from bascule import __version__


@dataclass(frozen=True, kw_only=True)
class Clients:
    """Clients of one region: with retries, timeouts and a user agent; `endpoint_url` is an emulator in AWS's place."""

    region: str
    endpoint_url: str | None = None

    def client(self, service: str, *, region: str | None = None) -> Any:
        """The client of a service, in this region or another one."""
        config = Config(
            retries={"mode": "standard", "total_max_attempts": 6},
            connect_timeout=5,
            read_timeout=30,
            user_agent_extra=f"bascule/{__version__}",
        )
        return boto3.client(service, region_name=region or self.region, endpoint_url=self.endpoint_url, config=config)
