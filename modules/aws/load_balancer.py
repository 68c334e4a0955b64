"""An application load balancer in front of services that stream their answers."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Module, Resource
from bascule.bindings._generated.aws.lb import AccessLogs, Lb
from bascule.bindings._generated.aws.lb_listener import (
    DefaultAction,
    DefaultActionFixedResponse,
    DefaultActionRedirect,
    LbListener,
)
from bascule.bindings._generated.aws.lb_listener_rule import (
    Action,
    Condition,
    ConditionHostHeader,
    ConditionPathPattern,
    LbListenerRule,
)
from bascule.bindings._generated.aws.route53_record import Alias, Route53Record
from bascule.bindings._generated.aws.wafv2_web_acl_association import Wafv2WebAclAssociation
from bascule.naming import Naming
from modules.aws.alarm import Alarm, Metric
from modules.aws.alarm_topic import AlarmTopic
from modules.aws.existing_network import ExistingNetwork
from modules.aws.existing_zone import ExistingZone
from modules.aws.hosted_zone import HostedZone
from modules.aws.network import Network
from modules.aws.route import Route
from modules.aws.security_group import ANYWHERE, HTTP, HTTPS, SecurityGroup
from modules.aws.sign_in import SignIn, SignInRules
from modules.common.streaming import idle_timeout

TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06"
"""TLS 1.3, and 1.2 for clients that have no newer one."""


class LoadBalancer(Module):
    """A load balancer that answers 404 until services have routes to it.

    Args:
        naming, name: the entity's name in the environment.
        network: a public load balancer lies in its public subnets, any other in its private ones.
        longest_silence: seconds without a byte in any service's answer; connections are kept longer than that.
        certificate_arn: for HTTPS, to which plain HTTP is then redirected. None: everything, sign-ins and prompts
            too, crosses the network in plain text.
        public: reachable from the internet; paid for by its public addresses too.
        allowed_cidrs: who may connect. Empty: everybody if it is public, else the network itself.
        log_bucket: name of the bucket that takes the access logs; None: no record of requests.
        web_acl_arn: an existing web ACL that filters requests.
        deletion_protection: it cannot be destroyed while this is on.
        alarm_topic: is told when the load balancer itself cannot answer; None: nobody is.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        name: str,
        network: Network | ExistingNetwork,
        longest_silence: int,
        certificate_arn: str | None = None,
        public: bool = True,
        allowed_cidrs: Sequence[str] = (),
        log_bucket: str | None = None,
        web_acl_arn: str | None = None,
        deletion_protection: bool = True,
        alarm_topic: AlarmTopic | None = None,
    ) -> None:
        super().__init__(scope, id_)
        self._naming, self._name = naming, name
        self._priorities: set[int] = set()
        self._sign_in: SignInRules | None = None
        self.security_group = SecurityGroup(
            self,
            "security-group",
            name=naming.name(f"{name}-load-balancer", "aws_security_group"),
            description="Requests to the load balancer and from it to services",
            vpc_id=network.vpc_id,
        )
        resource = Lb(
            self,
            "resource",
            name=naming.name(name, "aws_lb"),
            load_balancer_type="application",
            internal=not public,
            subnets=list(network.public_subnet_ids if public else network.private_subnet_ids),
            security_groups=[self.security_group.id],
            idle_timeout=idle_timeout(longest_silence),
            drop_invalid_header_fields=True,
            enable_deletion_protection=deletion_protection,
            access_logs=AccessLogs(bucket=log_bucket, prefix=name, enabled=True) if log_bucket else None,
        )
        self._excuse(resource, filtered=not public or web_acl_arn is not None, protected=deletion_protection)
        self.arn: str = resource.arn
        self.arn_suffix: str = resource.arn_suffix
        self.dns_name: str = resource.dns_name
        self.zone_id: str = resource.zone_id
        cidrs = allowed_cidrs or ([ANYWHERE] if public else [network.cidr])
        self.listener = self._https(certificate_arn, cidrs) if certificate_arn else self._http(cidrs)
        if web_acl_arn:
            Wafv2WebAclAssociation(self, "web-acl", resource_arn=resource.arn, web_acl_arn=web_acl_arn)
        if alarm_topic:
            self._add_alarm(naming.name(f"{name}-load-balancer-errors", "aws_cloudwatch_metric_alarm"), alarm_topic)

    def add_sign_in(
        self, sign_in: SignIn, *, kms_key_arn: str | None = None, permissions_boundary: str | None = None
    ) -> None:
        """Asks everybody who they are before a request reaches any route that is added from then on; HTTPS only."""
        self.security_group.allow_to_addresses([ANYWHERE], port=HTTPS, description="Tokens of who signs in")
        self._sign_in = SignInRules(
            self,
            "sign-in",
            naming=self._naming,
            name=self._name,
            sign_in=sign_in,
            listener_arn=self.listener.arn,
            kms_key_arn=kms_key_arn,
            permissions_boundary=permissions_boundary,
        )

    def add_route(self, scope: Construct, id_: str, *, name: str, route: Route, target_group_arn: str) -> Resource:
        """Sends the route's requests to a target group.

        The rule belongs to the scope, such as the service, whose name in the environment is `name`.
        """
        priority = route.priority(self._priorities)
        self._priorities.add(priority)
        if self._sign_in:
            return self._sign_in.add(
                scope, id_, name=f"{name}-route", route=route, priority=priority, target_group_arn=target_group_arn
            )
        conditions = [Condition(path_pattern=ConditionPathPattern(values=[route.path]))]
        if route.host:
            conditions.append(Condition(host_header=ConditionHostHeader(values=[route.host])))
        return LbListenerRule(
            scope,
            id_,
            listener_arn=self.listener.arn,
            priority=priority,
            condition=conditions,
            action=[Action(type="forward", target_group_arn=target_group_arn)],
        )

    def add_name(self, host: str, zone: HostedZone | ExistingZone) -> Route53Record:
        """Makes the load balancer reachable under a host name, plain text, that lies in the zone."""
        return Route53Record(
            self,
            host.replace(".", "-"),
            zone_id=zone.zone_id,
            name=host,
            type="A",
            alias=Alias(name=self.dns_name, zone_id=self.zone_id, evaluate_target_health=True),
        )

    @staticmethod
    def _excuse(resource: Lb, *, filtered: bool, protected: bool) -> None:
        if not filtered:
            resource.suppress(
                "CKV2_AWS_28",
                reason="what a web ACL must let through depends on the application, so none is made here: the "
                "environment's file names one that is there (`existing.web_acl`), and who may connect or must sign in",
            )
        if not protected:
            resource.suppress(
                "CKV_AWS_150", reason="the environment's file says that it may be destroyed (`deletion_protection`)"
            )

    def _https(self, certificate_arn: str, cidrs: Sequence[str]) -> LbListener:
        self.security_group.allow_from_addresses(cidrs, port=HTTPS, description="HTTPS")
        plain = self.security_group.allow_from_addresses(cidrs, port=HTTP, description="HTTP, redirected to HTTPS")
        if ANYWHERE in plain:
            plain[ANYWHERE].suppress("CKV_AWS_260", reason="the only answer there is a redirect to HTTPS")
        redirect = DefaultActionRedirect(protocol="HTTPS", port=str(HTTPS), status_code="HTTP_301")
        LbListener(
            self,
            "redirect",
            load_balancer_arn=self.arn,
            port=HTTP,
            protocol="HTTP",
            default_action=[DefaultAction(type="redirect", redirect=redirect)],
        )
        return LbListener(
            self,
            "https",
            load_balancer_arn=self.arn,
            port=HTTPS,
            protocol="HTTPS",
            ssl_policy=TLS_POLICY,
            certificate_arn=certificate_arn,
            default_action=[_not_found()],
        )

    def _http(self, cidrs: Sequence[str]) -> LbListener:
        self.security_group.allow_from_addresses(cidrs, port=HTTP, description="HTTP")
        return LbListener(
            self, "http", load_balancer_arn=self.arn, port=HTTP, protocol="HTTP", default_action=[_not_found()]
        )

    def _add_alarm(self, name: str, topic: AlarmTopic) -> None:
        Alarm(
            self,
            "errors",
            name=name,
            description="The load balancer answers with errors of its own: no healthy target, or none in time",
            metric=Metric(
                namespace="AWS/ApplicationELB",
                name="HTTPCode_ELB_5XX_Count",
                dimensions={"LoadBalancer": self.arn_suffix},
                statistic="Sum",
            ),
            threshold=10,
            minutes=5,
            topic=topic,
        )


def _not_found() -> DefaultAction:
    response = DefaultActionFixedResponse(content_type="text/plain", message_body="Not found", status_code="404")
    return DefaultAction(type="fixed-response", fixed_response=response)
