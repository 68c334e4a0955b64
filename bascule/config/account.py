"""An account: what environments share, and what it grants them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bascule.config.aws import AwsAccount
from bascule.config.backend import Backend, LocalBackend
from bascule.config.budget import Alarms, Budget
from bascule.config.checks import Checks
from bascule.config.github import GitHub
from bascule.config.scalars import Cidr, Email, LogDays, Name, Prefix, Text, Version, arn, one_of
from bascule.config.section import Many, Section
from bascule.facts.aws_quotas import aws_quotas
from bascule.naming import AccountNaming

WorkflowRef = Annotated[
    str,
    Text(
        r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\.github/workflows/[A-Za-z0-9._-]+\.ya?ml@(?:refs/(?:heads|tags)/[^\s@*?]+|[0-9a-f]{40})",
        "OWNER/REPOSITORY/.github/workflows/FILE.yml@refs/heads/BRANCH or @ and the 40 characters of a commit",
        400,
    ),
]
_QuotaCode = Annotated[str, one_of(sorted(aws_quotas()))]
_ProviderArn = Annotated[str, arn("iam", r"oidc-provider/[A-Za-z0-9._/-]+", "the ARN of an OIDC provider")]
_PolicyArn = Annotated[str, arn("iam", r"policy/[A-Za-z0-9+=,.@_/-]+", "the ARN of an IAM policy")]


class JobWorkflowRefs(Section):
    """The workflows that an account's roles trust, exactly."""

    apply: Many[WorkflowRef] = Field((), description="may apply reviewed plans")
    teardown: Many[WorkflowRef] = Field((), description="may destroy an environment after approval")
    app: Many[WorkflowRef] = Field((), description="may deliver images and deploy services")


class ExistingInAccount(Section):
    """What the account has already; it is used and never changed."""

    oidc_provider: _ProviderArn | None = Field(None, description="left out: the account layer makes GitHub's provider")
    permissions_boundary: _PolicyArn | None = Field(None, description="left out: the account layer makes one")
    networks: dict[Name, Cidr] = Field({}, description="ranges in use elsewhere, which no environment may overlap")


class Account(Section):
    """The account layer of one cloud account."""

    version: Version = Field(description="of this file's form")
    kind: Literal["account"] = Field(description="what this file describes")
    name: Name = Field(description="as environments say it in `account:`")
    prefix: Prefix = Field(description="first part of every name, such as the company's")
    owner: Email = Field(description="who answers for it")
    cloud: Literal["simulated", "real"] = Field(description="simulated: deployed into the embedded cloud, for nothing")
    protected: bool = Field(True, description="true: state and plans cannot be destroyed by mistake")
    engine: Literal["terraform", "tofu"] | None = Field(None, description="left out: whichever runs")
    backend: Backend = Field(LocalBackend(type="local"), description="where the account layer's own state lives")
    aws: AwsAccount | None = Field(None, description="the account's id, regions and roles")
    github: GitHub | None = Field(None, description="the repository whose pipelines work here")
    job_workflow_refs: JobWorkflowRefs = Field(JobWorkflowRefs(), description="workflows that the roles trust")
    quotas: dict[_QuotaCode, Annotated[int, Field(ge=0, le=1_000_000)]] = Field(
        {}, description="granted service quotas by code; left out: what a new account has"
    )
    existing: ExistingInAccount = Field(ExistingInAccount(), description="what the account has already")
    budget: Budget | None = Field(None, description="left out: no budget for the account")
    alarms: Alarms | None = Field(None, description="left out: messages go to the owner")
    log_days: LogDays = Field(90, description="days that logs are kept")
    tags: dict[str, str] = Field({}, description="further tags on everything")
    checks: Checks = Field(Checks(), description="what `bascule check` lets pass")

    @property
    def naming(self) -> AccountNaming:
        """The names of the account layer's objects, which environments find by name."""
        if self.aws is None:
            raise LookupError("an account without aws has no names in AWS; the loader refuses it")
        return AccountNaming(self.prefix, self.aws.account_id, self.aws.partition)

    @property
    def simulated(self) -> bool:
        """Whether everything of this account is deployed into the simulated cloud."""
        return self.cloud == "simulated"

    @property
    def layer(self) -> Literal["account"]:
        """The layer of the file's stacks."""
        return "account"
