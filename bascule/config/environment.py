"""An environment: everything that its stacks are made from."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, WithJsonSchema

from bascule.config.account import Account
from bascule.config.aws import AwsTarget
from bascule.config.backend import Backend, LocalBackend
from bascule.config.budget import Alarms, Budget
from bascule.config.checks import Checks
from bascule.config.database import Database
from bascule.config.destroy_guard import DestroyGuard
from bascule.config.domain import Domain
from bascule.config.encryption import Encryption
from bascule.config.existing import Existing
from bascule.config.github import GitHub
from bascule.config.load_balancer import LoadBalancer
from bascule.config.network import Network
from bascule.config.scalars import Email, LogDays, Name, Prefix, Text, Version, refusal
from bascule.config.section import Section
from bascule.config.service import Service
from bascule.config.site import Site
from bascule.config.usage import CommonUsage
from bascule.naming import Naming

_ACCOUNT_NAME = WithJsonSchema({"type": "string", "description": "name of an account: environments/account-NAME.yaml"})


def _refuse_any(value: dict[str, Any]) -> dict[str, Any]:
    if value:
        accepted = "an empty mapping: this version deploys aws with services, sites and a database"
        raise refusal("this version of bascule does not deploy it yet", accepted=accepted, fix="remove this part")
    return value


PriceFile = Annotated[str, Text(r"(?!/)\S.*\.csv", "the path of a CSV file such as environments/prices.csv", 512)]
Room = Annotated[dict[str, Any], AfterValidator(_refuse_any), WithJsonSchema({"type": "object", "maxProperties": 0})]


class Environment(Section):
    """One environment with its account."""

    version: Version = Field(description="of this file's form")
    kind: Literal["environment"] = Field(description="what this file describes")
    name: Name = Field(description="second part of every name; the file is called NAME.yaml")
    prefix: Prefix = Field(description="first part of every name, such as the company's")
    owner: Email = Field(description="who answers for it")
    protected: bool = Field(False, description="true: what is called production elsewhere")
    account: Annotated[Account, _ACCOUNT_NAME]
    engine: Literal["terraform", "tofu"] | None = Field(None, description="left out: whichever runs")
    backend: Backend = Field(LocalBackend(type="local"), description="where state lives; left out: in the project")
    teardown: Literal["allowed", "approval", "never"] = Field("approval", description="who may destroy it by pipeline")
    generation: Annotated[int, Field(ge=1, le=999)] = Field(
        1, description="part of names that a cloud reserves after deletion; raise it to deploy again at once"
    )
    aws: AwsTarget | None = Field(None, description="where in AWS it is")
    gcp: Room = Field({}, description="room for Google Cloud")
    github: GitHub | None = Field(None, description="the repositories whose pipelines work on it")
    network: Network = Field(Network(), description="the network that it makes for itself")
    existing: Existing = Field(Existing(), description="what is there already and is only used")
    domain: Domain | None = Field(None, description="left out: reached by the names that the cloud gives")
    load_balancer: LoadBalancer = Field(LoadBalancer(), description="in front of the services")
    services: dict[Name, Service] = Field({}, description="containers behind the load balancer")
    sites: dict[Name, Site] = Field({}, description="static sites")
    database: Database | None = Field(None, description="left out: no database")
    models: Room = Field({}, description="room for models")
    deletion_protection: bool = Field(
        default_factory=lambda data: bool(data.get("protected")),
        description="load balancer and database cannot be deleted; left out: as `protected` is",
    )
    require_digests: bool = Field(
        default_factory=lambda data: bool(data.get("protected")),
        description="images of others run by locked digests alone; left out: as `protected` is",
    )
    destroy_guard: DestroyGuard = Field(DestroyGuard(), description="what a pipeline destroys only when told twice")
    encryption: Encryption = Field(Encryption(), description="by whose key is encrypted what it stores")
    budget: Budget | None = Field(None, description="left out: no budget")
    checks: Checks = Field(Checks(), description="what `bascule check` lets pass")
    usage: CommonUsage = Field(CommonUsage(), description="what `bascule cost` assumes of a month, services apart")
    prices: PriceFile | None = Field(None, description="a price book of your own, from the project's folder on")
    alarms: Alarms | None = Field(None, description="left out: nobody is told")
    log_days: LogDays = Field(30, description="days that logs are kept")
    tags: dict[str, str] = Field({}, description="further tags on everything")

    @property
    def naming(self) -> Naming:
        """The names of everything in the environment."""
        return Naming(self.prefix, self.name, self.generation)

    @property
    def simulated(self) -> bool:
        """Whether it is deployed into the simulated cloud: its account alone decides."""
        return self.account.simulated

    @property
    def layer(self) -> Literal["environment"]:
        """The layer of the file's stacks."""
        return "environment"
