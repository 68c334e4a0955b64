"""Generated from the schema of integrations/github 6.13.0; never edited.

bascule bindings add github:provider
"""

# ruff: noqa
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from bascule.bindings.attribute import Attribute
from bascule.bindings.block import Block
from bascule.bindings.element import DataSource, Element, Resource
from bascule.bindings.expression import Expression
from bascule.bindings.lifecycle import Lifecycle
from bascule.bindings.provider import ProviderConfiguration
from bascule.bindings.types import Bool, Items, Number, Strings


class AppAuth(Block):
    """Block `app_auth`.

    id: string
    installation_id: string
    pem_file: string, sensitive
    """

    __slots__ = ()

    def __init__(
        self,
        *,
        id: str,
        installation_id: str,
        pem_file: str,
    ) -> None:
        super().__init__(
            {
                "id": id,
                "installation_id": installation_id,
                "pem_file": pem_file,
            },
        )


class GithubProvider(ProviderConfiguration):
    """Configuration of the provider integrations/github 6.13.0.

    app_auth: block
    base_url: string
    cache_path: string
    insecure: bool, deprecated
    legacy_client: bool
    max_per_page: number
    max_retries: number
    organization: string, deprecated
    owner: string
    parallel_requests: bool
    read_delay_ms: number
    retry_delay_ms: number
    retryable_errors: list(number)
    token: string
    write_delay_ms: number
    """

    local_name = "github"
    default_source = "integrations/github"
    version = "6.13.0"

    def __init__(
        self,
        scope: Construct,
        *,
        app_auth: AppAuth | None = None,
        base_url: str | None = None,
        cache_path: str | None = None,
        insecure: Bool | None = None,
        legacy_client: Bool | None = None,
        max_per_page: Number | None = None,
        max_retries: Number | None = None,
        organization: str | None = None,
        owner: str | None = None,
        parallel_requests: Bool | None = None,
        read_delay_ms: Number | None = None,
        retry_delay_ms: Number | None = None,
        retryable_errors: Items[Number] | None = None,
        token: str | None = None,
        write_delay_ms: Number | None = None,
        alias: str | None = None,
        source: str | None = None,
    ) -> None:
        super().__init__(
            scope,
            {
                "app_auth": app_auth,
                "base_url": base_url,
                "cache_path": cache_path,
                "insecure": insecure,
                "legacy_client": legacy_client,
                "max_per_page": max_per_page,
                "max_retries": max_retries,
                "organization": organization,
                "owner": owner,
                "parallel_requests": parallel_requests,
                "read_delay_ms": read_delay_ms,
                "retry_delay_ms": retry_delay_ms,
                "retryable_errors": retryable_errors,
                "token": token,
                "write_delay_ms": write_delay_ms,
            },
            alias=alias,
            source=source,
        )
