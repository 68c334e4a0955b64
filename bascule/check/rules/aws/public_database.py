"""BSC_AWS_014: a database has no address on the internet."""

from __future__ import annotations

from bascule.assembly.configuration import Unknown
from bascule.check.judgement import Judgement
from bascule.check.resource import Resource, each_resource
from bascule.check.rule import Rule
from bascule.check.severity import Severity

_DATABASES = (
    "aws_db_instance",
    "aws_rds_cluster_instance",
    "aws_redshift_cluster",
    "aws_redshiftserverless_workgroup",
    "aws_mq_broker",
    "aws_dms_replication_instance",
)


def _judge(database: Resource) -> Judgement | None:
    public = database.truth("publicly_accessible", default=False)
    if isinstance(public, Unknown):
        return database.unknown("publicly_accessible is not known")
    return database.failed("publicly_accessible is true") if public else database.passed()


RULE = Rule(
    id="BSC_AWS_014",
    title="Databases are not reached from the internet",
    severity=Severity.CRITICAL,
    reason="Prompts, answers and embeddings are in it, behind one password.",
    fix="publicly_accessible = false; reach it from the network, or through a session of Systems Manager",
    judge=each_resource(_judge, *_DATABASES),
)
