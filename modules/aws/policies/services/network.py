"""What pipelines may do to networks and load balancers."""

from __future__ import annotations

from modules.aws.policies.grant import Grant, Limit
from modules.aws.policies.service_actions import ServiceActions, named

_BALANCERS = "elasticloadbalancing:{region}:{account}:*/app/{name}/*"
_STACKS = "cloudformation:{region}:{account}:stack/{name}/*"
_TARGET_GROUPS = "elasticloadbalancing:{region}:{account}:targetgroup/{name}/*"

VPC = ServiceActions(
    group="network",
    types=(
        "aws_default_security_group",
        "aws_eip",
        "aws_flow_log",
        "aws_internet_gateway",
        "aws_nat_gateway",
        "aws_route",
        "aws_route_table",
        "aws_route_table_association",
        "aws_security_group",
        "aws_subnet",
        "aws_vpc",
        "aws_vpc_endpoint",
        "aws_vpc_security_group_egress_rule",
        "aws_vpc_security_group_ingress_rule",
    ),
    read=named("ec2", "Describe* GetManagedPrefixListEntries GetSecurityGroupsForVpc"),
    create=(
        # What is made has no id yet, and what it is made in may be there already: the region is the limit.
        Grant(
            on=("ec2:{region}:{account}:*",),
            actions=named(
                "ec2",
                """
                AllocateAddress CreateFlowLogs CreateInternetGateway CreateNatGateway CreateRouteTable
                CreateSecurityGroup CreateSubnet CreateVpc CreateVpcEndpoint
                """,
            ),
        ),
        Grant(actions=("ec2:CreateTags",), conditions={"Null": {"ec2:CreateAction": "false"}}),
        # An interface endpoint's private names are a zone of the service, tied to the VPC.
        Grant(on=("route53:::hostedzone/*",), actions=("route53:AssociateVPCWithHostedZone",)),
    ),
    change=(
        Grant(
            limit=Limit.RESOURCE,
            actions=named(
                "ec2",
                """
                AssociateRouteTable AttachInternetGateway CreateRoute CreateTags DeleteFlowLogs DeleteInternetGateway
                DeleteNatGateway DeleteRoute DeleteRouteTable DeleteSecurityGroup DeleteSubnet DeleteTags DeleteVpc
                DeleteVpcEndpoints DetachInternetGateway DisassociateAddress DisassociateRouteTable
                ModifySubnetAttribute ModifyVpcAttribute ModifyVpcEndpoint ReleaseAddress ReplaceRoute
                ReplaceRouteTableAssociation
                """,
            ),
        ),
        # A VPC's default security group is made without tags, and is emptied and tagged afterwards.
        Grant(
            limit=Limit.RESOURCE_IF_TAGGED,
            on=("ec2:{region}:{account}:security-group/*", "ec2:{region}:{account}:security-group-rule/*"),
            actions=named(
                "ec2",
                """
                AuthorizeSecurityGroup* CreateTags ModifySecurityGroupRules RevokeSecurityGroup*
                UpdateSecurityGroupRuleDescriptions*
                """,
            ),
        ),
    ),
)

# Makes the listener rules that hold a secret, by a role of its own.
CLOUDFORMATION = ServiceActions(
    group="network",
    types=("aws_cloudformation_stack",),
    read=named("cloudformation", "DescribeStackEvents DescribeStacks GetTemplate"),
    create=(Grant(on=(_STACKS,), actions=named("cloudformation", "CreateStack")),),
    change=(
        Grant(on=(_STACKS,), actions=named("cloudformation", "DeleteStack TagResource UntagResource UpdateStack")),
    ),
)

LOAD_BALANCING = ServiceActions(
    group="network",
    types=(
        "aws_lb",
        "aws_lb_listener",
        "aws_lb_listener_certificate",
        "aws_lb_listener_rule",
        "aws_lb_target_group",
        "aws_wafv2_web_acl_association",
    ),
    read=(*named("elasticloadbalancing", "Describe*"), *named("wafv2", "GetWebACL GetWebACLForResource")),
    create=(Grant(on=(_BALANCERS, _TARGET_GROUPS), actions=named("elasticloadbalancing", "Create*")),),
    change=(
        Grant(
            on=(_BALANCERS, _TARGET_GROUPS),
            actions=named("elasticloadbalancing", "Add* Delete* DeregisterTargets Modify* Remove* Set*"),
        ),
        Grant(
            on=(_BALANCERS, "wafv2:{region}:{account}:regional/webacl/*"),
            actions=named("wafv2", "AssociateWebACL DisassociateWebACL"),
        ),
    ),
)
