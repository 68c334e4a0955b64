"""Where in AWS an environment or an account is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bascule.config.scalars import AccountId, EndpointUrl, Region, arn
from bascule.config.section import Many, Section
from bascule.facts.aws_regions import AwsRegion, aws_regions

RoleArn = Annotated[str, arn("iam", r"role/[A-Za-z0-9+=,.@_/-]+", "the ARN of an IAM role")]


class AwsTarget(Section):
    """The region of an environment."""

    region: Region = Field(description="where everything but sites is")
    endpoint_url: EndpointUrl | None = Field(None, description="an emulator in the place of AWS")

    @property
    def facts(self) -> AwsRegion:
        """What is known of the region."""
        return aws_regions()[self.region]


class AwsAccount(Section):
    """An account of AWS."""

    account_id: AccountId = Field(description='twelve digits in quotes, such as "123456789012"')
    region: Region = Field(description="home region: state, plans and their key are here")
    regions: Many[Region] = Field((), description="further regions that environments may be in")
    roles: Many[RoleArn] = Field((), description="roles that a person takes one after the other to reach the account")

    @property
    def partition(self) -> str:
        """The partition of AWS that the account is in."""
        return aws_regions()[self.region].partition
