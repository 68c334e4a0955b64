"""The domain under which an environment is reached."""

from __future__ import annotations

from pydantic import Field

from bascule.config.scalars import DomainName
from bascule.config.section import Section


class Domain(Section):
    """A DNS name; services and sites have it or names below it."""

    name: DomainName = Field(description="the environment's own domain, such as dev.acme.example")
