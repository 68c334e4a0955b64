"""A site's bucket and distribution in moto."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import moto
import pytest

from bascule.cloud.clients import Clients
from bascule.cloud.clock import HastyClock
from bascule.cloud.site.site_address import SiteAddress
from bascule.cloud.site.site_deploy import SiteDeploy
from bascule.cloud.site.site_folder import SiteFolder

Files = dict[str, str]
BUCKET = "acme-dev-site-site-111122223333"
FIRST: Files = {
    "index.html": "<script src=app.0a1b2c3d.js>",
    "about.html": "about 1",
    "app.0a1b2c3d.js": "one",
    "robots.txt": "all",
}
SECOND: Files = {
    "index.html": "<script src=app.4e5f6a7b.js>",
    "news/index.html": "news 2",
    "app.4e5f6a7b.js": "two",
    "robots.txt": "all",
}


class World:
    """The site, seen from outside: what its bucket holds, what was called, and where calls stop."""

    def __init__(self, clients: Clients, tmp_path: Path) -> None:
        self._folder, self.clients = tmp_path, clients
        self.s3, self.cloudfront = clients.client("s3"), clients.client("cloudfront")
        self.s3.create_bucket(Bucket=BUCKET)
        self.s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
        self.address = SiteAddress(name="site", environment="dev", bucket=BUCKET, distribution=self._distribution())
        self.calls: list[tuple[str, str]] = []
        self.stop_at: int | None = None
        self.error: BaseException = KeyboardInterrupt()
        for name in ("PutObject", "CopyObject", "DeleteObject"):
            self.s3.meta.events.register(f"before-call.s3.{name}", self._called)
        self.cloudfront.meta.events.register("before-call.cloudfront", self._called)

    def _distribution(self) -> str:
        config = {
            "CallerReference": "1",
            "Origins": {"Quantity": 1, "Items": [{"Id": "content", "DomainName": f"{BUCKET}.s3.amazonaws.com"}]},
            "DefaultCacheBehavior": {"TargetOriginId": "content", "ViewerProtocolPolicy": "redirect-to-https"},
            "Comment": "",
            "Enabled": True,
        }
        made = self.cloudfront.create_distribution(DistributionConfig=config)
        return str(made["Distribution"]["Id"])

    def _called(self, model: Any, params: Any, **_: Any) -> None:
        if self.stop_at == len(self.calls):
            self.stop_at = None
            raise self.error
        key = params["url_path"].partition(f"{BUCKET}/")[2] or params["url_path"].lstrip("/")
        self.calls.append((model.name, key))

    def folder(self, files: Files) -> SiteFolder:
        path = self._folder / f"build-{len(list(self._folder.iterdir()))}"
        for key, text in files.items():
            (path / key).parent.mkdir(parents=True, exist_ok=True)
            (path / key).write_text(text)
        return SiteFolder.read(path)

    def deploy(self, files: Files, **options: Any) -> Any:
        return self.deploying.deploy(self.folder(files), **options)

    @property
    def deploying(self) -> SiteDeploy:
        return SiteDeploy(self.clients, self.address, clock=HastyClock())

    def empty(self) -> None:
        for each in self.s3.list_objects_v2(Bucket=BUCKET).get("Contents", ()):
            self.s3.delete_object(Bucket=BUCKET, Key=each["Key"])

    def served(self) -> Files:
        """What CloudFront may read: the text of every object outside the releases' own."""
        found = self.s3.list_objects_v2(Bucket=BUCKET).get("Contents", ())
        keys = [each["Key"] for each in found if not each["Key"].startswith(".releases/")]
        return {key: self.s3.get_object(Bucket=BUCKET, Key=key)["Body"].read().decode() for key in keys}

    def pages(self) -> Files:
        return {key: text for key, text in self.served().items() if not key.endswith(".js")}

    def head(self, key: str) -> tuple[str, str]:
        found = self.s3.head_object(Bucket=BUCKET, Key=key)
        return found["ContentType"], found["CacheControl"]

    def invalidated(self) -> list[list[str]]:
        listed = self.cloudfront.list_invalidations(DistributionId=self.address.distribution)["InvalidationList"]
        ids = [each["Id"] for each in listed.get("Items", ())]
        got = [self.cloudfront.get_invalidation(DistributionId=self.address.distribution, Id=id_) for id_ in ids]
        return [sorted(each["Invalidation"]["InvalidationBatch"]["Paths"]["Items"]) for each in got]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setitem(os.environ, name, "test")
    with moto.mock_aws():
        yield World(Clients(region="us-east-1"), tmp_path)
