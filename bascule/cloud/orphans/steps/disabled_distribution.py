"""A distribution that answers nobody any more: CloudFront deletes no other, and needs minutes to get there."""

from __future__ import annotations

from typing import Any

from bascule.cloud.orphans.work import Work


def prepare(work: Work) -> dict[str, Any]:
    """The distribution is disabled everywhere; the deletion says which version of it that is."""
    answer = work.client.get_distribution(Id=work.id)
    distribution, version = answer["Distribution"], {"IfMatch": answer["ETag"]}
    config = distribution["DistributionConfig"]
    if config["Enabled"]:
        work.client.update_distribution(Id=work.id, DistributionConfig={**config, "Enabled": False}, **version)
        raise work.wait("is being disabled")
    if distribution["Status"] != "Deployed":
        raise work.wait("is still being disabled")
    return version
