"""A record of a CloudFront distribution's requests."""

from __future__ import annotations

from constructs import Construct

from bascule.bindings import Module, ProviderConfiguration
from bascule.bindings._generated.aws.cloudwatch_log_delivery import CloudwatchLogDelivery
from bascule.bindings._generated.aws.cloudwatch_log_delivery_destination import (
    CloudwatchLogDeliveryDestination,
    DeliveryDestinationConfiguration,
)
from bascule.bindings._generated.aws.cloudwatch_log_delivery_source import CloudwatchLogDeliverySource


class SiteAccessLog(Module):
    """Requests to a distribution as JSON lines under `AWSLogs/<account>/CloudFront/` in a bucket of any region.

    The bucket's policy has to let CloudWatch deliver there (`Bucket.grant_cdn_log_delivery`); delivery to S3 costs
    nothing but the storage. `provider` is that of us-east-1, where all of CloudFront's deliveries are configured.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        name: str,
        distribution_arn: str,
        bucket_arn: str,
        provider: ProviderConfiguration,
    ) -> None:
        super().__init__(scope, id_)
        source = CloudwatchLogDeliverySource(
            self, "source", name=name, log_type="ACCESS_LOGS", resource_arn=distribution_arn, provider=provider
        )
        destination = CloudwatchLogDeliveryDestination(
            self,
            "destination",
            name=name,
            output_format="json",
            delivery_destination_configuration=[DeliveryDestinationConfiguration(destination_resource_arn=bucket_arn)],
            provider=provider,
        )
        CloudwatchLogDelivery(
            self,
            "resource",
            delivery_source_name=source.name,
            delivery_destination_arn=destination.arn,
            provider=provider,
        )
