"""The key of the state bucket, by boto3."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bascule.cloud.bootstrap.state_store import StateStore
from bascule.cloud.bootstrap.step import Step
from bascule.cloud.clients import Clients
from bascule.errors import CloudError, Problem


@dataclass(frozen=True, kw_only=True)
class StateKey:
    """The key behind the store's alias. One that an interrupted run made without its alias is found by its tags."""

    clients: Clients
    store: StateStore

    def missing(self) -> Iterator[Step]:
        """Key and alias, as far as they are not there; CloudError where the alias is that of a key nobody can use."""
        if not self.store.alias_address or self._behind_alias():
            return
        alias = self.store.alias
        if key := self._tagged():
            yield Step(text=f"KMS alias {alias} of the key {key}, which an earlier run made", make=self._make)
        else:
            yield Step(text=f"KMS key {alias} ({self.store.description or 'for states'})", make=self._make)

    def id(self) -> str:
        """The id of the key behind the alias; empty when there is none."""
        found = self._behind_alias()
        return str(found["KeyId"]) if found else ""

    def _make(self) -> None:
        key = self._tagged() or self._create()
        self._kms.create_alias(AliasName=self.store.alias, TargetKeyId=key)

    def _create(self) -> str:
        """Tagged in the same call: whatever happens next, the key is found again."""
        tags = [{"TagKey": key, "TagValue": value} for key, value in self.store.tags.items()]
        created = self._kms.create_key(Description=self.store.description, Tags=tags)
        return str(created["KeyMetadata"]["KeyId"])

    def _behind_alias(self) -> dict[str, Any] | None:
        try:
            found: dict[str, Any] = self._kms.describe_key(KeyId=self.store.alias)["KeyMetadata"]
        except CloudError as error:
            if error.code == "NotFoundException":
                return None
            raise
        if found["KeyState"] != "Enabled":
            raise CloudError(
                Problem(
                    message="the key of the states cannot be used",
                    where=f"{self.store.alias} ({self.store.region})",
                    found=found["KeyState"],
                    accepted="Enabled",
                    fix=f"bring it back (`aws kms cancel-key-deletion` or `enable-key --key-id {found['KeyId']}`): "
                    "states encrypted with it are lost with it",
                )
            )
        return found

    def _tagged(self) -> str:
        """The id of a usable key with all the store's tags; empty when there is none."""
        filters = [{"Key": key, "Values": [value]} for key, value in self.store.tags.items()]
        tagging = self.clients.client("resourcegroupstaggingapi")
        pages = tagging.get_paginator("get_resources").paginate(TagFilters=filters, ResourceTypeFilters=["kms:key"])
        for page in pages:
            for each in page["ResourceTagMappingList"]:
                key = each["ResourceARN"].rpartition("/")[2]
                if self._kms.describe_key(KeyId=key)["KeyMetadata"]["KeyState"] == "Enabled":
                    return str(key)
        return ""

    @property
    def _kms(self) -> Any:
        return self.clients.client("kms")
