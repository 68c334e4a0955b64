"""Under which name a plan's file is stored."""

from __future__ import annotations

from bascule.ci.plans.plan_record import Source


def plan_name(source: Source, *, environment: str, stack: str, purpose: str = "plan") -> str:
    """Such as dev/plan/<head>/<run>-<attempt>/dev-aws-app.tfplan: each role writes below its own purpose alone."""
    return f"{environment}/{purpose}/{source.head_sha}/{source.run_id}-{source.run_attempt}/{stack}.tfplan"
