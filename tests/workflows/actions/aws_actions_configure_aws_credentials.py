"""aws-actions/configure-aws-credentials: later steps have the role's credentials, masked."""

from __future__ import annotations

import os

import boto3
import requests
from botocore.exceptions import ClientError

from tests.workflows.actions.stub import export, fail, given, is_true, mask, output, record, required

role, region = given("role-to-assume"), required("aws-region")
if "ACTIONS_ID_TOKEN_REQUEST_URL" not in os.environ or not role:
    fail("Credentials could not be loaded, please check your action inputs")
answer = requests.get(
    f"{os.environ['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience={given('audience', 'sts.amazonaws.com')}",
    headers={"Authorization": f"Bearer {os.environ['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}"},
    timeout=10,
)
if not answer.ok:
    fail(f"Error message: Unable to get the token: {answer.status_code}")
session = boto3.session.Session("none", "none", region_name=region)
sts = session.client("sts", endpoint_url=os.environ["STUB_STS"])
try:
    credentials = sts.assume_role_with_web_identity(
        RoleArn=role,
        RoleSessionName=given("role-session-name", "GitHubActions"),
        WebIdentityToken=answer.json()["value"],
        DurationSeconds=int(given("role-duration-seconds", "3600")),
    )["Credentials"]
except ClientError as error:
    fail(f"Could not assume role with OIDC: {error.response['Error']['Message']}")
account = role.split(":")[4]
allowed = [each.strip() for each in given("allowed-account-ids").split(",") if each.strip()]
if allowed and account not in allowed:
    fail(f"The account ID of the provided credentials ({account}) does not match the expected: {', '.join(allowed)}")
for value in (credentials["AccessKeyId"], credentials["SecretAccessKey"], credentials["SessionToken"]):
    mask(value)
if is_true("mask-aws-account-id"):
    mask(account)
output("aws-account-id", account)
if is_true("output-env-credentials", default=True):
    export("AWS_ACCESS_KEY_ID", credentials["AccessKeyId"])
    export("AWS_SECRET_ACCESS_KEY", credentials["SecretAccessKey"])
    export("AWS_SESSION_TOKEN", credentials["SessionToken"])
    export("AWS_REGION", region)
    export("AWS_DEFAULT_REGION", region)
record(role=role, region=region, session=given("role-session-name"))
