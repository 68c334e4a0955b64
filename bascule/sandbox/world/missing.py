"""What services call an object that is not there (the error codes of their API references)."""

from __future__ import annotations

_CODES = {
    "NoSuchEntity": "aws_iam_",
    "NotFoundException": "aws_kms_",
    "ResourceNotFoundException": (
        "aws_cloudwatch_log_ aws_cloudwatch_event_ aws_dynamodb_ aws_eks_ aws_lambda_ aws_secretsmanager_"
    ),
    "CertificateNotFound": "aws_acm_certificate",
    "ClientException": "aws_ecs_task_definition",
    "ClusterNotFoundException": "aws_ecs_cluster",
    "DBClusterNotFoundFault": "aws_rds_cluster",
    "DBInstanceNotFound": "aws_db_instance",
    "DBParameterGroupNotFound": "aws_db_parameter_group",
    "DBSubnetGroupNotFoundFault": "aws_db_subnet_group",
    "FileSystemNotFound": "aws_efs_file_system",
    "InvalidAllocationID.NotFound": "aws_eip",
    "InvalidAMIID.NotFound": "aws_ami",
    "InvalidGroup.NotFound": "aws_security_group",
    "InvalidInstanceID.NotFound": "aws_instance",
    "InvalidInternetGatewayID.NotFound": "aws_internet_gateway",
    "InvalidKeyPair.NotFound": "aws_key_pair",
    "InvalidLaunchTemplateId.NotFound": "aws_launch_template",
    "InvalidNatGatewayID.NotFound": "aws_nat_gateway",
    "InvalidNetworkInterfaceID.NotFound": "aws_network_interface",
    "InvalidRouteTableID.NotFound": "aws_route_table",
    "InvalidSnapshot.NotFound": "aws_ebs_snapshot",
    "InvalidSubnetID.NotFound": "aws_subnet",
    "InvalidVolume.NotFound": "aws_ebs_volume",
    "InvalidVpcID.NotFound": "aws_vpc",
    "ListenerNotFound": "aws_lb_listener",
    "LoadBalancerNotFound": "aws_lb",
    "NoSuchBucket": "aws_s3_bucket",
    "NoSuchCachePolicy": "aws_cloudfront_cache_policy",
    "NoSuchDistribution": "aws_cloudfront_distribution",
    "NoSuchFunctionExists": "aws_cloudfront_function",
    "NoSuchHostedZone": "aws_route53_zone",
    "NoSuchOriginAccessControl": "aws_cloudfront_origin_access_control",
    "NoSuchOriginRequestPolicy": "aws_cloudfront_origin_request_policy",
    "NoSuchResponseHeadersPolicy": "aws_cloudfront_response_headers_policy",
    "NotFound": "aws_sns_topic",
    "ObjectNotFoundException": "aws_appautoscaling_target",
    "AWS.SimpleQueueService.NonExistentQueue": "aws_sqs_queue",
    "RepositoryNotFoundException": "aws_ecr_repository",
    "TargetGroupNotFound": "aws_lb_target_group",
    "ValidationError": "aws_autoscaling_group aws_launch_configuration",
    "WAFNonexistentItemException": "aws_wafv2_",
    "googleapi: Error 404: notFound": "google_",
    "the server could not find the requested resource: NotFound": "kubernetes_",
    "404 Not Found": "github_",
}
"""By code, the types; one that ends in an underscore stands for all types whose names begin with it."""

_BY_TYPE = {name: code for code, names in _CODES.items() for name in names.split()}


def missing_code(type_name: str) -> str:
    """The service's code for a missing object of the type; made from its name where none is known."""
    prefixes = (code for name, code in _BY_TYPE.items() if name.endswith("_") and type_name.startswith(name))
    words = "".join(part.title() for part in type_name.removeprefix("aws_").split("_"))
    return _BY_TYPE.get(type_name) or next(prefixes, f"{words}NotFound")
