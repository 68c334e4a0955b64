"""How a simulated account's API is used, as text."""

from __future__ import annotations


def serve_text(account: str, url: str) -> str:
    """The URL, and what to set so that boto3 and `aws` go there."""
    return "\n".join(
        [
            f"{account}: {url}, until Ctrl-C or `bascule sandbox reset {account}`",
            "  In another terminal (credentials are not checked, but must be there):",
            f"    export AWS_ENDPOINT_URL={url} AWS_REGION=us-east-1",
            "    export AWS_ACCESS_KEY_ID=simulated AWS_SECRET_ACCESS_KEY=simulated",
            "    aws ecs list-clusters",
        ]
    )
