"""The services of an environment in AWS."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import literal
from bascule.config import Environment
from bascule.config.image import Sidecar as WantedSidecar
from bascule.config.load_balancer import SignIn as WantedSignIn
from bascule.config.service import Service
from bascule.naming import arns
from bascule.synth import Producers
from modules.aws.container import Sidecar
from modules.aws.dns_certificate import DnsCertificate
from modules.aws.ecs_cluster import EcsCluster
from modules.aws.ecs_service import EcsService, HealthCheck
from modules.aws.image_repository import ImageRepository
from modules.aws.load_balancer import LoadBalancer
from modules.aws.off_hours import OffHours
from modules.aws.postgres import Postgres
from modules.aws.route import Route
from modules.aws.service_scaling import Scaling
from modules.aws.sign_in import SignIn
from modules.aws.task_definition import TaskDefinition, TaskSize
from stacks.aws.aws_stack import AwsStack
from stacks.aws.data import AwsData
from stacks.aws.foundation import AwsFoundation


class AwsApp(AwsStack):
    """Load balancer, cluster and services behind host names with a certificate; `services` by their names."""

    kind = "aws-app"
    reads = (AwsFoundation, AwsData)

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        self._foundation = producers.get(AwsFoundation)
        data = producers.find(AwsData)
        self._database = data.database if data else None
        self.load_balancer = self._load_balancer()
        if environment.load_balancer.sign_in:
            self._add_sign_in(environment.load_balancer.sign_in)
        self._add_names()
        self.cluster = EcsCluster(
            self,
            "cluster",
            naming=self.naming,
            log_days=environment.log_days,
            kms_key_arn=self._foundation.key_arn,
        )
        self.services = {name: self._service(name, service) for name, service in environment.services.items()}
        self._add_outputs()

    @classmethod
    def wanted(cls, environment: Environment) -> bool:
        """An environment with services has it."""
        return super().wanted(environment) and bool(environment.services)

    def _load_balancer(self) -> LoadBalancer:
        wanted, services = self.environment.load_balancer, self.environment.services.values()
        return LoadBalancer(
            self,
            "load-balancer",
            naming=self.naming,
            name="app",
            network=self._foundation.network,
            longest_silence=max(service.longest_silence for service in services),
            certificate_arn=self._certificate_arn() if wanted.https else None,
            public=wanted.public,
            allowed_cidrs=wanted.allowed_cidrs,
            log_bucket=self._foundation.log_bucket.name if wanted.access_logs else None,
            web_acl_arn=self.environment.existing.web_acl,
            deletion_protection=self.environment.deletion_protection,
            alarm_topic=self._foundation.alarm_topic,
        )

    def _add_sign_in(self, wanted: WantedSignIn) -> None:
        secret_arn = arns.secret_arn_pattern(self.region, self.account_id, wanted.client_secret, self.account.partition)
        sign_in = SignIn(
            issuer=literal(wanted.issuer),
            authorization_endpoint=literal(wanted.authorization_endpoint),
            token_endpoint=literal(wanted.token_endpoint),
            user_info_endpoint=literal(wanted.user_info_endpoint),
            client_id=literal(wanted.client_id),
            client_secret=wanted.client_secret,
            client_secret_arn=secret_arn,
            scope=literal(wanted.scope),
            session=wanted.session,
        )
        self.load_balancer.add_sign_in(
            sign_in, kms_key_arn=self._foundation.key_arn, permissions_boundary=self.permissions_boundary
        )

    def _certificate_arn(self) -> str | None:
        """The company's certificate, or one for the environment's domain, all hosts in it and those further below."""
        existing, domain, zone = self.environment.existing.certificate, self.environment.domain, self._foundation.zone
        if existing or domain is None or zone is None:
            return existing
        wildcard = f"*.{domain.name}"
        below = [host for host in self._hosts if host != domain.name and f"*.{host.partition('.')[2]}" != wildcard]
        return DnsCertificate(
            self,
            "certificate",
            domain_name=domain.name,
            alternative_names=[wildcard, *below],
            zone_id=zone.zone_id,
        ).arn

    @property
    def _hosts(self) -> list[str]:
        """The host names that services are reached by: their own, and the domain for those that have none."""
        domain = self.environment.domain
        wanted = (service.host or (domain and domain.name) for service in self.environment.services.values())
        return sorted({host for host in wanted if host})

    def _add_names(self) -> None:
        """Names in the environment's zone; what lies elsewhere is somebody else's to point here."""
        zone = self._foundation.zone
        for host in self._hosts:
            if zone and f".{host}".endswith(f".{zone.name}"):
                self.load_balancer.add_name(host, zone)

    def _service(self, name: str, service: Service) -> EcsService:
        task = self._task_definition(name, service)
        built = EcsService(
            self,
            f"service-{name}",
            naming=self.naming,
            task_definition=task,
            cluster=self.cluster,
            load_balancer=self.load_balancer,
            network=self._foundation.network,
            route=Route(host=service.host, path=service.path),
            scaling=Scaling(
                min=service.scaling.min,
                max=service.scaling.max,
                requests_per_target=service.scaling.requests_per_target,
                cpu_percent=service.scaling.cpu_percent,
                off_hours=_off_hours(service),
            ),
            health_check=HealthCheck(path=service.health_path, grace=service.health_grace),
            slowest_start=service.longest_silence / 2,
            spot=service.spot,
            alarm_topic=self._foundation.alarm_topic,
        )
        if self._database:
            self._database.allow_from(built, "database", built.security_group)
            self._database.grant_read_credentials(task.role, region=self.region)
        return built

    def _task_definition(self, name: str, service: Service) -> TaskDefinition:
        own = {key: literal(value) for key, value in service.environment.items()}
        return TaskDefinition(
            self,
            f"task-{name}",
            naming=self.naming,
            name=name,
            region=self.region,
            account_id=self.account_id,
            partition=self.account.partition,
            repository=self._repository(name, service),
            pinned=service.image,
            sidecars={key: _sidecar(each) for key, each in service.sidecars.items()},
            size=TaskSize(cpu=service.cpu, memory=service.memory, architecture=service.architecture),
            port=service.port,
            longest_answer=service.longest_answer,
            environment={**_connection(self._database), **own},
            secrets=service.secrets,
            secret_recovery_days=30 if self.environment.protected else 0,
            shells=self.cluster if service.exec else None,
            log_days=service.log_days or self.environment.log_days,
            kms_key_arn=self._foundation.key_arn,
            permissions_boundary=self.permissions_boundary,
        )

    def _repository(self, name: str, service: Service) -> ImageRepository:
        """Where the service's images are pulled from: of somebody else's image, what its reference begins with."""
        if service.image is None:
            return self._foundation.repositories[name]
        return ImageRepository.from_image(service.image, partition=self.account.partition)

    def _add_outputs(self) -> None:
        self.add_output("load_balancer", self.load_balancer.dns_name, "The load balancer's own host name")
        self.add_output("cluster", self.cluster.name, "The ECS cluster of all services")
        for name, service in self.services.items():
            prefix = name.replace("-", "_")
            url = self._url(self.environment.services[name])
            self.add_output(f"{prefix}_url", url, f"Where {name} is reached", deliver=True)
            self.add_output(f"{prefix}_service", service.name, f"The ECS service of {name}")
            self.add_output(f"{prefix}_task_definition", service.task_definition.family, f"The revisions of {name}")
            if service.task_definition.image:
                self.add_output(
                    f"{prefix}_image_parameter",
                    service.task_definition.image.name,
                    f"The parameter in which deploys of {name} write its image",
                )

    def _url(self, service: Service) -> str:
        domain = self.environment.domain
        host = service.host or (domain.name if domain else self.load_balancer.dns_name)
        return f"{'https' if self.environment.load_balancer.https else 'http'}://{host}"


def _sidecar(wanted: WantedSidecar) -> Sidecar:
    return Sidecar(image=wanted.image, environment={key: literal(value) for key, value in wanted.environment.items()})


def _off_hours(service: Service) -> OffHours | None:
    """The hours in which a service has no tasks."""
    off = service.scaling.off_hours
    return OffHours(at=off.at, until=off.until, weekends=off.weekends, time_zone=off.time_zone) if off else None


def _connection(database: Postgres | None) -> dict[str, str]:
    """The variables by which a service finds the database; it reads the credentials from the secret named here."""
    if database is None:
        return {}
    return {
        "DATABASE_HOST": database.host,
        "DATABASE_PORT": str(database.port),
        "DATABASE_NAME": database.database,
        "DATABASE_CREDENTIALS_ARN": database.credentials_arn,
    }
