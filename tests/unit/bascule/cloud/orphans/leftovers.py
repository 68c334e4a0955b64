"""A whole environment, made with boto3 as its stacks would have made it."""

from __future__ import annotations

from typing import Any

from tests.unit.bascule.cloud.orphans.conftest import ACCOUNT, REGION, Left, lower, specified, tags

IMAGE = '{"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json"}'
TRUST = '{"Version": "2012-10-17", "Statement": []}'
POLICY = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*"}]}'


def network(left: Left, environment: str = "dev") -> dict[str, Any]:
    """A network with a subnet, a gateway, two groups that name one another, and an interface left behind."""
    ec2 = left.client("ec2")

    def spec(kind: str) -> Any:
        return specified(kind, environment=environment)

    vpc = ec2.create_vpc(CidrBlock="10.20.0.0/16", TagSpecifications=spec("vpc"))["Vpc"]["VpcId"]
    subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.20.0.0/24", TagSpecifications=spec("subnet"))
    second = ec2.create_subnet(
        VpcId=vpc, CidrBlock="10.20.1.0/24", AvailabilityZone=f"{REGION}b", TagSpecifications=spec("subnet")
    )
    subnets = [each["Subnet"]["SubnetId"] for each in (subnet, second)]
    table = ec2.create_route_table(VpcId=vpc, TagSpecifications=spec("route-table"))["RouteTable"]["RouteTableId"]
    ec2.associate_route_table(RouteTableId=table, SubnetId=subnets[0])
    gateway = ec2.create_internet_gateway(TagSpecifications=spec("internet-gateway"))["InternetGateway"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway["InternetGatewayId"], VpcId=vpc)
    groups = [
        ec2.create_security_group(
            GroupName=f"acme-{environment}-{name}",
            Description=name,
            VpcId=vpc,
            TagSpecifications=spec("security-group"),
        )["GroupId"]
        for name in ("balancer", "service")
    ]
    for own, other in (groups, reversed(groups)):
        ec2.authorize_security_group_ingress(
            GroupId=own,
            IpPermissions=[
                {"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "UserIdGroupPairs": [{"GroupId": other}]}
            ],
        )
    return {"vpc": vpc, "subnets": subnets, "groups": groups}


def addresses(left: Left, subnet: str) -> None:
    """A NAT gateway with its address, and an interface that nobody tagged."""
    ec2 = left.client("ec2")
    address = ec2.allocate_address(Domain="vpc", TagSpecifications=specified("elastic-ip"))["AllocationId"]
    ec2.create_nat_gateway(SubnetId=subnet, AllocationId=address, TagSpecifications=specified("natgateway"))
    ec2.create_network_interface(SubnetId=subnet, Description="AWS Lambda VPC ENI-acme-dev-ask")


def services(left: Left, made: dict[str, Any]) -> None:
    """A load balancer, a cluster and a service in it."""
    elb, ecs = left.client("elbv2"), left.client("ecs")
    balancer = elb.create_load_balancer(Name="acme-dev", Subnets=made["subnets"], Tags=tags())["LoadBalancers"][0]
    group = elb.create_target_group(Name="acme-dev-chat", Protocol="HTTP", Port=80, VpcId=made["vpc"], Tags=tags())
    target = group["TargetGroups"][0]["TargetGroupArn"]
    action = [{"Type": "forward", "TargetGroupArn": target}]
    arn = balancer["LoadBalancerArn"]
    elb.modify_load_balancer_attributes(
        LoadBalancerArn=arn, Attributes=[{"Key": "deletion_protection.enabled", "Value": "true"}]
    )
    listener = elb.create_listener(LoadBalancerArn=arn, Protocol="HTTP", Port=80, DefaultActions=action, Tags=tags())[
        "Listeners"
    ][0]["ListenerArn"]
    elb.create_rule(
        ListenerArn=listener,
        Priority=1,
        Conditions=[{"Field": "host-header", "Values": ["chat.acme.example"]}],
        Actions=action,
        Tags=tags(),
    )
    ecs.create_cluster(clusterName="acme-dev", tags=lower())
    for _ in range(2):
        ecs.register_task_definition(
            family="acme-dev-chat",
            containerDefinitions=[{"name": "chat", "image": "chat", "memory": 512}],
            tags=lower(),
        )
    ecs.deregister_task_definition(taskDefinition="acme-dev-chat:1")
    ecs.create_service(
        cluster="acme-dev", serviceName="acme-dev-chat", taskDefinition="acme-dev-chat", desiredCount=2, tags=lower()
    )


def data(left: Left, made: dict[str, Any]) -> None:
    """A bucket with versions, a database, a secret, a parameter, a key with an alias, a topic, a log group."""
    bucket(left, f"acme-dev-logs-{ACCOUNT}")
    rds = left.client("rds")
    rds.create_db_subnet_group(
        DBSubnetGroupName="acme-dev-main", DBSubnetGroupDescription="main", SubnetIds=made["subnets"], Tags=tags()
    )
    rds.create_db_instance(
        DBInstanceIdentifier="acme-dev-main",
        DBInstanceClass="db.t4g.micro",
        Engine="postgres",
        AllocatedStorage=20,
        MasterUsername="acme",
        MasterUserPassword="not-a-real-one",
        DBSubnetGroupName="acme-dev-main",
        DeletionProtection=True,
        Tags=tags(),
    )
    left.client("secretsmanager").create_secret(Name="acme/dev/chat/KEY-g1", Tags=tags())
    left.client("ssm").put_parameter(Name="/acme/dev/chat/image", Value="{}", Type="String", Tags=tags())
    kms = left.client("kms")
    key = kms.create_key(Tags=[{"TagKey": each["Key"], "TagValue": each["Value"]} for each in tags()])
    kms.create_alias(AliasName="alias/acme-dev", TargetKeyId=key["KeyMetadata"]["KeyId"])
    left.client("sns").create_topic(Name="acme-dev-alarms", Tags=tags())
    left.client("logs").create_log_group(
        logGroupName="/acme/dev/chat", tags={each["Key"]: each["Value"] for each in tags()}
    )
    left.client("cloudwatch").put_metric_alarm(
        AlarmName="acme-dev-errors",
        MetricName="Errors",
        Namespace="AWS/ApplicationELB",
        Statistic="Sum",
        Period=60,
        EvaluationPeriods=1,
        Threshold=1,
        ComparisonOperator="GreaterThanThreshold",
        Tags=tags(),
    )
    events = left.client("events")
    events.put_rule(Name="acme-dev-restart", ScheduleExpression="rate(1 day)", Tags=tags())
    events.put_targets(Rule="acme-dev-restart", Targets=[{"Id": "one", "Arn": f"arn:aws:sns:{REGION}:{ACCOUNT}:x"}])


def bucket(left: Left, name: str, environment: str = "dev") -> None:
    """A bucket with two versions of an object, and one that was deleted."""
    s3 = left.client("s3")
    s3.create_bucket(Bucket=name)
    s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": tags(environment)})
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})
    for body in (b"first", b"second"):
        s3.put_object(Bucket=name, Key="log", Body=body)
    s3.delete_object(Bucket=name, Key="log")


def identities(left: Left) -> None:
    """A task's role with policies, at the environment's path, and one of the pipelines, above it."""
    iam = left.client("iam")
    policy = iam.create_policy(PolicyName="acme-dev-chat", Path="/acme/dev/", PolicyDocument=POLICY, Tags=tags())
    arn = policy["Policy"]["Arn"]
    iam.create_policy_version(PolicyArn=arn, PolicyDocument=POLICY, SetAsDefault=True)
    for name, path in (("acme-dev-chat-task", "/acme/dev/"), ("acme-dev-apply", "/acme/")):
        iam.create_role(RoleName=name, Path=path, AssumeRolePolicyDocument=TRUST, Tags=tags())
        iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=POLICY)
    iam.attach_role_policy(RoleName="acme-dev-chat-task", PolicyArn=arn)


def repository(left: Left) -> None:
    """A repository of images, which moto's tagging API does not list, nor the parts of what it lists."""
    ecr, ec2, elb = left.client("ecr"), left.client("ec2"), left.client("elbv2")
    made = ecr.create_repository(repositoryName="acme-dev-chat", tags=tags())["repository"]
    ecr.put_image(repositoryName="acme-dev-chat", imageManifest=IMAGE, imageTag="one")
    here = f"{REGION}:{ACCOUNT}"
    (address,) = ec2.describe_addresses()["Addresses"]
    (balancer,) = elb.describe_load_balancers()["LoadBalancers"]
    (listener,) = elb.describe_listeners(LoadBalancerArn=balancer["LoadBalancerArn"])["Listeners"]
    rules = elb.describe_rules(ListenerArn=listener["ListenerArn"])["Rules"]
    left.list_also(
        made["repositoryArn"],
        f"arn:aws:ec2:{here}:elastic-ip/{address['AllocationId']}",
        listener["ListenerArn"],
        *(each["RuleArn"] for each in rules),
        f"arn:aws:rds:{here}:subgrp:acme-dev-main",
        f"arn:aws:events:{here}:rule/acme-dev-restart",
    )
