"""A static site, delivered by CloudFront from a private bucket."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from bascule.config.scalars import DomainName
from bascule.config.section import Section
from bascule.config.usage import SiteUsage


class Site(Section):
    """One site."""

    domain: DomainName | None = Field(None, description="its host name; left out: the name that CloudFront gives it")
    single_page: bool = Field(True, description="unknown paths get the start page, not an error")
    price_class: Literal["PriceClass_100", "PriceClass_200", "PriceClass_All"] = Field(
        "PriceClass_100", description="where it is cached; 100 is North America and Europe, and the cheapest"
    )
    access_logs: bool = Field(False, description="a record of all requests in the log bucket")
    usage: SiteUsage = Field(SiteUsage(), description="what `bascule cost` assumes of a month at load")
