"""Where a stack's state lives, as its file says."""

from __future__ import annotations

from pathlib import Path

import cdktf

from bascule.bindings import Stack
from bascule.config import Account, Environment
from bascule.config.backend import GcsBackend, LocalBackend, RemoteBackend, S3Backend
from bascule.naming import arns
from bascule.tools.project import local_state, project_root


def add_backend(stack: Stack, settings: Environment | Account) -> None:
    """Gives the stack the backend of its file; each stack has a state of its own."""
    match settings.backend:
        case LocalBackend():
            cdktf.LocalBackend(stack, path=str(local_state(project_root(), stack.name)))
        case S3Backend() as backend:
            _add_s3(stack, backend, settings)
        case GcsBackend() as backend:
            prefix = str(Path(backend.prefix) / stack.name)
            cdktf.GcsBackend(stack, bucket=backend.bucket, prefix=prefix)
        case RemoteBackend() as backend:
            cdktf.RemoteBackend(
                stack,
                hostname=backend.hostname,
                organization=backend.organization,
                workspaces=cdktf.NamedRemoteWorkspace(stack.name),
            )


def _add_s3(stack: Stack, backend: S3Backend, settings: Environment | Account) -> None:
    """S3 with its own lock file; always with a key, for `encrypt` alone would fall back to AES256."""
    account = settings.account if isinstance(settings, Environment) else settings
    if account.aws is None:
        raise LookupError("a state in S3 has an account in AWS; the loader refuses anything else")
    region = backend.region or account.aws.region
    alias = arns.key_alias_arn(region, account.aws.account_id, account.naming.state_key_alias, account.aws.partition)
    added = cdktf.S3Backend(
        stack,
        bucket=backend.bucket or account.naming.state_bucket,
        key=f"{settings.name}/{stack.name}.tfstate",
        region=region,
        encrypt=True,
        kms_key_id=backend.kms_key or alias,
        allowed_account_ids=[account.aws.account_id],
    )
    # CDKTF's class is older than S3's own locking.
    added.add_override("use_lockfile", True)
