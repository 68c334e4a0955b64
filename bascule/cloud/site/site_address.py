"""Where a site of an environment is: its bucket's name follows from the environment's file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from bascule.config import Environment
from bascule.errors import CloudError, Problem


@dataclass(frozen=True, kw_only=True)
class SiteAddress:
    """A site's bucket, and the id of the CloudFront distribution before it, which only AWS knows."""

    name: str
    environment: str
    bucket: str
    distribution: str

    @classmethod
    def of(cls, environment: Environment, name: str, *, distribution: str) -> Self:
        """The address of an environment's site.

        Raises: CloudError if the environment has no such site.
        """
        account = environment.account.aws
        if environment.aws is None or account is None or name not in environment.sites:
            problem = Problem(
                message=f"{environment.name} has no site of this name",
                found=name,
                accepted=", ".join(environment.sites) or "none: its file has no `sites`",
                fix="see `bascule env show ENV`",
            )
            raise CloudError(problem)
        bucket = environment.naming.unique_name(f"site-{name}", "aws_s3_bucket", account.account_id)
        return cls(name=name, environment=environment.name, bucket=bucket, distribution=distribution)
