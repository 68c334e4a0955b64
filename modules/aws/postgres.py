"""A PostgreSQL database that can hold vectors."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Lifecycle, Module
from bascule.bindings._generated.aws.cloudwatch_log_group import CloudwatchLogGroup
from bascule.bindings._generated.aws.db_instance import DbInstance
from bascule.bindings._generated.aws.db_parameter_group import DbParameterGroup, Parameter
from bascule.bindings._generated.aws.db_subnet_group import DbSubnetGroup
from bascule.bindings._generated.aws.iam_role_policy import IamRolePolicy
from bascule.naming import Naming
from bascule.trust import Statement
from modules.aws.alarm_topic import AlarmTopic
from modules.aws.existing_network import ExistingNetwork
from modules.aws.log_group import log_group
from modules.aws.network import Network
from modules.aws.postgres_alarms import PostgresAlarms
from modules.aws.security_group import Connection, SecurityGroup
from modules.aws.task_roles import TaskRole

PORT = 5432
ADMINISTRATOR = "administrator"
_LOGS = ("postgresql", "upgrade")
_RESTART = ("max_connections", "shared_preload_libraries")


class Postgres(Module):
    """An RDS instance in private subnets, which nobody reaches until `allow_from` and nobody reads until `grant_*`.

    RDS makes the administrator's password, keeps it in Secrets Manager and changes it every week: it is in no plan and
    no state. Connections need TLS. `CREATE EXTENSION vector` works in every version that is accepted here.

    Changes are made at once, not in a maintenance window: what was reviewed is what is there after the apply. A change
    of class or version interrupts connections, for about a minute with a standby.

    Args:
        naming, name: the database's name in the environment.
        network: its private subnets hold the instance.
        version: "17", or "17.4". Without a minor one RDS chooses it, and keeps it up to date.
        instance_class: such as "db.t4g.medium".
        database: name of the first database.
        storage_gb: GiB to begin with; it grows by itself up to `max_storage_gb`, or not at all (None).
        max_connections: that the server accepts; an alarm tells when four fifths are in use.
        multi_zone: a standby in another zone, which doubles the price.
        backup_days: that backups are kept, which allow to restore any moment within.
        log_days: days that logs are kept.
        deletion_protection: it cannot be destroyed while this is on.
        final_snapshot: destroying it leaves a snapshot, whose name carries the generation.
        kms_key_arn: encrypts storage, backups, password and logs; None: keys of AWS.
        alarm_topic: is told of shortage of CPU, storage or connections; None: no alarms are made.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        name: str,
        network: Network | ExistingNetwork,
        version: str = "17",
        instance_class: str = "db.t4g.medium",
        database: str = "app",
        storage_gb: int = 20,
        max_storage_gb: int | None = None,
        max_connections: int = 200,
        multi_zone: bool = False,
        backup_days: int = 7,
        log_days: int = 30,
        deletion_protection: bool = True,
        final_snapshot: bool = True,
        kms_key_arn: str | None = None,
        alarm_topic: AlarmTopic | None = None,
    ) -> None:
        super().__init__(scope, id_)
        self._naming, self._name, self._network, self._kms_key_arn = naming, name, network, kms_key_arn
        major, _, minor = version.partition(".")
        identifier = naming.name(name, "aws_db_instance")
        self.security_group = self._security_group()
        resource = DbInstance(
            self,
            "resource",
            identifier=identifier,
            engine="postgres",
            engine_version=version,
            auto_minor_version_upgrade=not minor,
            allow_major_version_upgrade=True,
            apply_immediately=True,
            instance_class=instance_class,
            db_name=database,
            port=PORT,
            username=ADMINISTRATOR,
            manage_master_user_password=True,
            master_user_secret_kms_key_id=kms_key_arn,
            iam_database_authentication_enabled=True,
            db_subnet_group_name=self._subnets().name,
            parameter_group_name=self._parameters(major, max_connections).name,
            vpc_security_group_ids=[self.security_group.id],
            publicly_accessible=False,
            multi_az=multi_zone,
            storage_type="gp3",
            allocated_storage=storage_gb,
            max_allocated_storage=max_storage_gb,
            storage_encrypted=True,
            kms_key_id=kms_key_arn,
            backup_retention_period=backup_days,
            copy_tags_to_snapshot=True,
            deletion_protection=deletion_protection,
            skip_final_snapshot=not final_snapshot,
            final_snapshot_identifier=naming.generated(f"{name}-final", "aws_db_snapshot") if final_snapshot else None,
            performance_insights_enabled=True,
            performance_insights_kms_key_id=kms_key_arn,
            enabled_cloudwatch_logs_exports=list(_LOGS),
            depends_on=[self._log_group(identifier, log, log_days) for log in _LOGS],
        )
        self._excuse(resource, deletion_protection=deletion_protection, multi_zone=multi_zone)
        self.host: str = resource.address_
        self.port = PORT
        self.database = database
        self.arn: str = resource.arn
        self.resource_id: str = resource.resource_id
        self.credentials_arn: str = resource.reference("master_user_secret").element(0).get("secret_arn")
        if alarm_topic:
            PostgresAlarms(
                self,
                "alarms",
                naming=naming,
                name=name,
                instance=resource.identifier,
                storage_gb=storage_gb,
                max_connections=max_connections,
                topic=alarm_topic,
            )

    def allow_from(self, scope: Construct, id_: str, source: SecurityGroup) -> Connection:
        """Lets the members of a security group connect; the rules belong to the scope, such as the service."""
        return Connection(
            scope,
            id_,
            source=source,
            target=self.security_group,
            port=PORT,
            description=f"Queries to {self._name}",
        )

    def grant_read_credentials(self, role: TaskRole, *, region: str) -> IamRolePolicy:
        """Lets the application read the administrator's name and password, as they are at that moment.

        It has to ask for them: a variable of the container would go stale with the first weekly change.
        """
        statements = [Statement(actions=["secretsmanager:GetSecretValue"], resources=[self.credentials_arn])]
        if self._kms_key_arn:
            through = {"StringEquals": {"kms:ViaService": f"secretsmanager.{region}.amazonaws.com"}}
            statements.append(Statement(actions=["kms:Decrypt"], resources=[self._kms_key_arn], conditions=through))
        return role.add_policy(f"{self._name}-credentials", statements)

    @staticmethod
    def _excuse(resource: DbInstance, *, deletion_protection: bool, multi_zone: bool) -> None:
        resource.suppress(
            "CKV_AWS_118",
            reason="Performance Insights shows what loads the database, and alarms tell of shortage: metrics of the "
            "operating system add a role for RDS and a log group that outlives it, and answer no further question",
        )
        if not deletion_protection:
            resource.suppress(
                "CKV_AWS_293", reason="the environment's file says that it may be destroyed (`deletion_protection`)"
            )
        if not multi_zone:
            resource.suppress(
                "CKV_AWS_157",
                reason="a standby doubles the price: the environment's file does without (`database.multi_zone`), and "
                "any moment of the last days can be restored from backups",
            )

    def _security_group(self) -> SecurityGroup:
        return SecurityGroup(
            self,
            "security-group",
            name=self._naming.name(f"{self._name}-postgres", "aws_security_group"),
            description="Connections to the database",
            vpc_id=self._network.vpc_id,
        )

    def _subnets(self) -> DbSubnetGroup:
        return DbSubnetGroup(
            self,
            "subnets",
            name=self._naming.name(self._name, "aws_db_subnet_group"),
            description="Private subnets of the database",
            subnet_ids=list(self._network.private_subnet_ids),
        )

    def _parameters(self, major: str, max_connections: int) -> DbParameterGroup:
        """A group for one major version: its name has it, so that an upgrade makes the new one first."""
        parameters = {
            "rds.force_ssl": "1",
            "log_min_duration_statement": "1000",
            "max_connections": str(max_connections),
            "shared_preload_libraries": "pg_stat_statements",
        }
        return DbParameterGroup(
            self,
            "parameters",
            name=self._naming.name(f"{self._name}-{major}", "aws_db_parameter_group"),
            description="TLS only, slow statements logged, statistics of statements",
            family=f"postgres{major}",
            parameter=[
                Parameter(name=name, value=value, apply_method=_apply_method(name))
                for name, value in parameters.items()
            ],
            lifecycle=Lifecycle(create_before_destroy=True),
        )

    def _log_group(self, identifier: str, log: str, days: int) -> CloudwatchLogGroup:
        """RDS would make the group by itself: kept for ever, and left behind when the database is gone."""
        name = f"/aws/rds/instance/{identifier}/{log}"
        return log_group(self, f"{log}-log", name=name, days=days, kms_key_arn=self._kms_key_arn)


def _apply_method(parameter: str) -> str:
    """How RDS changes the parameter: some wait for a restart, whatever is asked for."""
    return "pending-reboot" if parameter in _RESTART else "immediate"
