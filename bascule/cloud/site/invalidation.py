"""CloudFront forgets what it holds of a site's changing files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from urllib.parse import quote

from bascule.cloud.clients import Clients
from bascule.cloud.clock import Clock
from bascule.cloud.site.site_folder import START_PAGE
from bascule.errors import CloudError

_MOST_PATHS = 100
"""More become one wildcard, which counts as one path: CloudFront charges by the path, and has 3,000 under way."""

_PATIENCE = timedelta(minutes=15)
_PAUSE = 5.0


def paths_of(keys: Iterable[str]) -> list[str]:
    """The paths under which visitors ask for the files: start pages by their folder's path, too."""
    found = {f"/{quote(key)}" for key in keys}
    found |= {path.removesuffix(START_PAGE) for path in found if path.endswith(f"/{START_PAGE}")}
    return sorted(found) if len(found) <= _MOST_PATHS else ["/*"]


def invalidate(clients: Clients, distribution: str, paths: list[str], *, reference: str, clock: Clock) -> None:
    """The distribution fetches the paths anew, everywhere; the same reference is the same invalidation.

    Raises: CloudError if it refuses, or is not done in time.
    """
    cloudfront = clients.client("cloudfront")
    batch = {"Paths": {"Quantity": len(paths), "Items": paths}, "CallerReference": reference}
    made = cloudfront.create_invalidation(DistributionId=distribution, InvalidationBatch=batch)["Invalidation"]
    deadline = clock.now() + _PATIENCE
    while made["Status"].lower() != "completed":
        if clock.now() >= deadline:
            fix = "run the same command again: it goes on waiting"
            raise CloudError(f"{distribution} has not forgotten the old pages in 15 minutes", fix=fix)
        clock.sleep(_PAUSE)
        made = cloudfront.get_invalidation(DistributionId=distribution, Id=made["Id"])["Invalidation"]
