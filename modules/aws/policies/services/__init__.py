"""The table of what pipelines may do, service by service.

A resource type that is in no row cannot be applied by a pipeline; a test asks for a row, or a reason, for each binding.
"""

from modules.aws.policies.service_actions import ServiceActions
from modules.aws.policies.services.data import BUDGETS, COST_ANOMALIES, KMS, PARAMETERS, RDS, S3, SECRETS
from modules.aws.policies.services.edge import ACM, CLOUDFRONT, ROUTE53, SITE_LOGS
from modules.aws.policies.services.network import CLOUDFORMATION, LOAD_BALANCING, VPC
from modules.aws.policies.services.workload import ALARMS, AUTOSCALING, ECR, ECS, EVENTS, LOGS, TOPICS

SERVICES: tuple[ServiceActions, ...] = (
    VPC,
    CLOUDFORMATION,
    LOAD_BALANCING,
    ROUTE53,
    ACM,
    CLOUDFRONT,
    SITE_LOGS,
    ECS,
    AUTOSCALING,
    ECR,
    LOGS,
    ALARMS,
    EVENTS,
    TOPICS,
    S3,
    KMS,
    SECRETS,
    PARAMETERS,
    RDS,
    BUDGETS,
    COST_ANOMALIES,
)
