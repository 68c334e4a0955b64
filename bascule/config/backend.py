"""Where the state of an environment's stacks lives."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bascule.config.scalars import DomainName, KeyArn, Name, Region, Text
from bascule.config.section import Section

_Bucket = Annotated[str, Text(r"[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]", "the name of a bucket that exists", 63)]
_StatePath = Annotated[str, Text(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*", "a path without a slash at either end")]


class LocalBackend(Section):
    """State in the project's own folder: for one person and for the simulated cloud."""

    type: Literal["local"] = Field(description="state in the project's folder `.bascule/state`")


class S3Backend(Section):
    """State in S3 with S3's own lock file; what is left out is the account's state bucket, region and key."""

    type: Literal["s3"] = Field(description="state in S3, locked by a file beside it")
    bucket: _Bucket | None = Field(None, description="left out: the state bucket of the account")
    region: Region | None = Field(None, description="left out: the account's home region")
    kms_key: KeyArn | None = Field(None, description="left out: the account's state key, by its alias")


class GcsBackend(Section):
    """State in a bucket of Google Cloud Storage."""

    type: Literal["gcs"] = Field(description="state in Google Cloud Storage")
    bucket: _Bucket = Field(description="a bucket that exists")
    prefix: _StatePath = Field("bascule", description="folder of the states in the bucket")


class RemoteBackend(Section):
    """State in HCP Terraform or another service that speaks its protocol."""

    type: Literal["remote"] = Field(description="state in HCP Terraform or a service like it")
    hostname: DomainName = Field("app.terraform.io", description="the service's host")
    organization: Name = Field(description="the organization there")


Backend = Annotated[LocalBackend | S3Backend | GcsBackend | RemoteBackend, Field(discriminator="type")]
