"""The database of an environment in AWS."""

from __future__ import annotations

from constructs import Construct

from bascule.config import Environment
from bascule.config.database import Database
from bascule.errors import SynthError
from bascule.synth import Producers
from modules.aws.postgres import Postgres
from stacks.aws.aws_stack import AwsStack
from stacks.aws.foundation import AwsFoundation


class AwsData(AwsStack):
    """PostgreSQL with pgvector, as `database`."""

    kind = "aws-data"
    reads = (AwsFoundation,)

    def __init__(self, scope: Construct, environment: Environment, producers: Producers) -> None:
        super().__init__(scope, environment, producers)
        self.database = self._database(producers.get(AwsFoundation))
        self._add_outputs()

    @classmethod
    def wanted(cls, environment: Environment) -> bool:
        """An environment with a database has it."""
        return super().wanted(environment) and environment.database is not None

    def _database(self, foundation: AwsFoundation) -> Postgres:
        wanted = self._wanted_database
        return Postgres(
            self,
            "database",
            naming=self.naming,
            name="database",
            network=foundation.network,
            version=wanted.version,
            instance_class=wanted.instance_class,
            database=wanted.name,
            storage_gb=wanted.storage_gb,
            max_storage_gb=wanted.max_storage_gb,
            multi_zone=wanted.multi_zone,
            backup_days=wanted.backup_days,
            log_days=self.environment.log_days,
            deletion_protection=self.environment.deletion_protection,
            final_snapshot=self.environment.protected,
            kms_key_arn=foundation.key_arn,
            alarm_topic=foundation.alarm_topic,
        )

    @property
    def _wanted_database(self) -> Database:
        if self.environment.database is None:
            raise SynthError(f"{self.name} is built for an environment without `database`")
        return self.environment.database

    def _add_outputs(self) -> None:
        database = self.database
        self.add_output("database_host", database.host, "The host name of the database")
        self.add_output("database_port", database.port, "The port of the database", kind="number")
        self.add_output("database_name", database.database, "The name of the first database")
        self.add_output(
            "database_credentials_arn", database.credentials_arn, "The secret with the administrator's credentials"
        )
