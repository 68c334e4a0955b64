"""A company's own VPC, zone, certificate, key, repository and web ACL: used by id, and never changed."""

from __future__ import annotations

import pytest

from tests.deploy.conftest import rewrite
from tests.deploy.resilience.conftest import Small

KINDS = ("aws-foundation", "aws-app")
ACCOUNT_ID = "000000000002"
WEB_ACL = f"arn:aws:wafv2:us-east-1:{ACCOUNT_ID}:regional/webacl/company/1a2b3c4d-5e6f-7081-92a3-b4c5d6e7f809"
EXISTING = f"""\
existing:
  vpc:
    id: vpc-0a1b2c3d4e5f60718
    cidr: 10.30.0.0/16
    public_subnets: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712]
    private_subnets: [subnet-0a1b2c3d4e5f60713, subnet-0a1b2c3d4e5f60714]
  zone: {{id: Z0123456789ABCDEFGHIJ, name: small.acme.example}}
  certificate: arn:aws:acm:us-east-1:{ACCOUNT_ID}:certificate/12345678-1234-1234-1234-123456789012
  kms_key: arn:aws:kms:us-east-1:{ACCOUNT_ID}:key/12345678-1234-1234-1234-123456789012
  registry: {{chat: {ACCOUNT_ID}.dkr.ecr.us-east-1.amazonaws.com/company/chat}}
  web_acl: {WEB_ACL}
"""
NEVER_MADE = {"aws_vpc", "aws_subnet", "aws_route53_zone", "aws_acm_certificate", "aws_kms_key", "aws_ecr_repository"}


@pytest.mark.complete
def test_an_environment_lives_in_what_exists_and_leaves_it_untouched(small: Small) -> None:
    rewrite(small.file, "network: {cidr: 10.30.0.0/16, zones: 2, nat: single, flow_logs: false}\n", EXISTING)
    rewrite(small.file, "github: {repository: acme/platform, repository_id: 700000001, owner_id: 70000001}\n", "")
    deployment = small.synthesize()
    deployment.deploy()
    before = small.cloud.contents("")
    made = {type_ for kind in KINDS for type_, _ in small.cloud.objects(f"small-{kind}")}

    assert deployment.changed_stacks() == []
    assert made & NEVER_MADE == set()
    assert {"aws_lb", "aws_wafv2_web_acl_association", "aws_route53_record"} <= made

    deployment.destroy()
    assert small.cloud.contents("") == before
    assert [small.cloud.left(f"small-{kind}") for kind in KINDS] == [[], []]
