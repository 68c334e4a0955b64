"""What pipelines may do to names, certificates and sites."""

from __future__ import annotations

from modules.aws.policies.grant import Grant, Limit
from modules.aws.policies.service_actions import ServiceActions, named

ROUTE53 = ServiceActions(
    group="edge",
    types=("aws_route53_record", "aws_route53_zone"),
    read=named("route53", "Get* List*"),
    create=(Grant(actions=("route53:CreateHostedZone",)),),
    # A zone's id is random and its tags are no condition keys: what is in it is bound by name (`record_statements`),
    # and a zone that holds records cannot be deleted.
    change=(
        Grant(
            on=("route53:::hostedzone/*",),
            actions=named("route53", "ChangeTagsForResource DeleteHostedZone UpdateHostedZoneComment"),
        ),
    ),
)

ACM = ServiceActions(
    group="edge",
    types=("aws_acm_certificate", "aws_acm_certificate_validation"),
    read=named("acm", "DescribeCertificate ListCertificates ListTagsForCertificate"),
    create=(Grant(limit=Limit.REQUEST, actions=named("acm", "AddTagsToCertificate RequestCertificate")),),
    change=(
        Grant(
            limit=Limit.RESOURCE,
            actions=named("acm", "DeleteCertificate RemoveTagsFromCertificate UpdateCertificateOptions"),
        ),
    ),
)

_FUNCTIONS = "cloudfront::{account}:function/{name}"
_RESPONSE_HEADERS = "cloudfront::{account}:response-headers-policy/*"

CLOUDFRONT = ServiceActions(
    group="edge",
    types=(
        "aws_cloudfront_distribution",
        "aws_cloudfront_function",
        "aws_cloudfront_origin_access_control",
        "aws_cloudfront_response_headers_policy",
    ),
    read=named("cloudfront", "Describe* Get* List*"),
    create=(
        Grant(limit=Limit.REQUEST, actions=named("cloudfront", "CreateDistribution TagResource")),
        # The one of the three that AWS ties to no resource.
        Grant(actions=("cloudfront:CreateOriginAccessControl",)),
        Grant(on=(_RESPONSE_HEADERS,), actions=("cloudfront:CreateResponseHeadersPolicy",)),
        Grant(on=(_FUNCTIONS,), actions=("cloudfront:CreateFunction",)),
    ),
    change=(
        Grant(
            limit=Limit.RESOURCE,
            actions=named("cloudfront", "DeleteDistribution UntagResource UpdateDistribution"),
        ),
        Grant(
            on=(_FUNCTIONS,),
            actions=named("cloudfront", "DeleteFunction PublishFunction UpdateFunction"),
        ),
        # Neither has tags or a name in its ARN; one that a distribution uses cannot be deleted.
        Grant(
            on=("cloudfront::{account}:origin-access-control/*", _RESPONSE_HEADERS),
            actions=named(
                "cloudfront",
                """
                DeleteOriginAccessControl DeleteResponseHeadersPolicy UpdateOriginAccessControl
                UpdateResponseHeadersPolicy
                """,
            ),
        ),
    ),
)

_DELIVERY_SOURCES = "logs:us-east-1:{account}:delivery-source:{name}"
_DELIVERY_DESTINATIONS = "logs:us-east-1:{account}:delivery-destination:{name}"

SITE_LOGS = ServiceActions(
    group="edge",
    types=(
        "aws_cloudwatch_log_delivery",
        "aws_cloudwatch_log_delivery_destination",
        "aws_cloudwatch_log_delivery_source",
    ),
    read=named(
        "logs",
        """
        DescribeDeliveries DescribeDeliveryDestinations DescribeDeliverySources GetDelivery GetDeliveryDestination
        GetDeliverySource
        """,
    ),
    create=(
        Grant(
            on=(_DELIVERY_SOURCES, _DELIVERY_DESTINATIONS),
            actions=named("logs", "CreateDelivery PutDeliveryDestination PutDeliverySource"),
        ),
        Grant(limit=Limit.RESOURCE, actions=("cloudfront:AllowVendedLogDeliveryForResource",)),
    ),
    change=(
        Grant(
            on=(_DELIVERY_SOURCES, _DELIVERY_DESTINATIONS),
            actions=named("logs", "DeleteDeliveryDestination DeleteDeliverySource TagResource UntagResource"),
        ),
        # A delivery's id is random; it joins a source and a destination of the environment's own.
        Grant(
            on=("logs:us-east-1:{account}:delivery:*",),
            limit=Limit.RESOURCE,
            actions=named("logs", "DeleteDelivery UpdateDeliveryConfiguration"),
        ),
    ),
)
