"""What the tagging API does not know is listed by its own service, with its tags."""

from __future__ import annotations

from tests.unit.bascule.sandbox.conftest import ACCOUNT, Create
from tests.unit.bascule.sandbox.endpoint.conftest import Client

TAGS = {"team": "a"}
POLICY = '{"Version":"2012-10-17","Statement":[]}'


def test_roles_and_policies_are_listed_by_path(client: Client, create: Create) -> None:
    iam = client("iam")
    for path in ("/acme/", "/acme/dev/"):
        name = path.strip("/").replace("/", "-")
        create("aws_iam_role", name=name, path=path, assume_role_policy=POLICY, tags=TAGS)
        create("aws_iam_policy", name=name, path=path, policy=POLICY, tags=TAGS)
    (role,) = iam.list_roles(PathPrefix="/acme/dev/")["Roles"]
    (policy,) = iam.list_policies(PathPrefix="/acme/dev/", Scope="Local")["Policies"]
    assert (role["RoleName"], policy["PolicyName"]) == ("acme-dev", "acme-dev")
    assert iam.list_role_tags(RoleName="acme-dev")["Tags"] == [{"Key": "team", "Value": "a"}]
    assert iam.list_policy_tags(PolicyArn=policy["Arn"])["Tags"] == [{"Key": "team", "Value": "a"}]


def test_aliases_are_listed_by_their_key(client: Client, create: Create) -> None:
    keys = [create("aws_kms_key", description=text)[0] for text in ("a", "b")]
    for number, key in enumerate(keys):
        create("aws_kms_alias", name=f"alias/acme-{number}", target_key_id=key)
    (alias,) = client("kms").list_aliases(KeyId=keys[1])["Aliases"]
    assert alias["AliasName"] == "alias/acme-1"


def test_budgets_are_listed_with_their_tags(client: Client, create: Create) -> None:
    limit = {"budget_type": "COST", "limit_amount": "1", "limit_unit": "USD", "time_unit": "MONTHLY"}
    _, made = create("aws_budgets_budget", name="all", tags=TAGS, **limit)
    budgets = client("budgets")
    assert [each["BudgetName"] for each in budgets.describe_budgets(AccountId=ACCOUNT)["Budgets"]] == ["all"]
    tags = budgets.list_tags_for_resource(ResourceARN=made["arn"])["ResourceTags"]
    assert tags == [{"Key": "team", "Value": "a"}]


def test_groups_and_gateways_are_described_by_their_ids(client: Client, create: Create) -> None:
    ec2 = client("ec2")
    vpc, _ = create("aws_vpc", cidr_block="10.0.0.0/16")
    group, _ = create("aws_security_group", vpc_id=vpc, name="web")
    gateway, _ = create("aws_internet_gateway", vpc_id=vpc)
    (found,) = ec2.describe_security_groups(Filters=[{"Name": "group-id", "Values": [group]}])["SecurityGroups"]
    gateways = ec2.describe_internet_gateways(Filters=[{"Name": "internet-gateway-id", "Values": [gateway]}])
    assert (found["GroupName"], found["VpcId"]) == ("web", vpc)
    assert gateways["InternetGateways"][0]["Attachments"][0]["VpcId"] == vpc


def test_parameters_are_found_by_their_names(client: Client, create: Create) -> None:
    for name in ("/acme/dev/a", "/acme/dev/b"):
        create("aws_ssm_parameter", name=name, type="String", insecure_value="x")
    asked = [{"Key": "Name", "Option": "Equals", "Values": ["/acme/dev/b", "/acme/dev/c"]}]
    found = client("ssm").describe_parameters(ParameterFilters=asked)["Parameters"]
    assert [each["Name"] for each in found] == ["/acme/dev/b"]
