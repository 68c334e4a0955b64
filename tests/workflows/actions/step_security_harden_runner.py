"""step-security/harden-runner: blocks nothing here, and tells the test what it would let through."""

from __future__ import annotations

from tests.workflows.actions.stub import given, record

record(policy=given("egress-policy", "block"), endpoints=given("allowed-endpoints").split())
