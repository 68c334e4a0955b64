"""The secrets that a service is given, as containers without a value."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from bascule.bindings import Module
from bascule.bindings._generated.aws.secretsmanager_secret import SecretsmanagerSecret
from bascule.naming import Naming


class ServiceSecrets(Module):
    """One secret for each name; `arns` is the ARN of each by its name.

    Values are pushed by `bascule secrets push` and are in no plan and no state: a task that starts before fails.
    Secrets Manager reserves a deleted name as long as it could be restored, so names carry the generation.

    Args:
        recovery_days: how long a deleted secret can be restored, 7 to 30 days; 0: it is gone at once, and so its
            name is free for the next one.
    """

    def __init__(
        self,
        scope: Construct,
        id_: str,
        *,
        naming: Naming,
        service: str,
        names: Sequence[str],
        recovery_days: int = 30,
        kms_key_arn: str | None = None,
    ) -> None:
        super().__init__(scope, id_)
        secrets = {
            name: SecretsmanagerSecret(
                self,
                name,
                name=naming.generated(f"{service}/{name}", "aws_secretsmanager_secret"),
                description=f"{name} of {service}",
                recovery_window_in_days=recovery_days,
                kms_key_id=kms_key_arn,
            )
            for name in names
        }
        for secret in secrets.values():
            secret.suppress(
                "CKV2_AWS_57",
                reason="a new value comes from whoever issues it, such as a model's provider, and no function of AWS "
                "can ask for it: people push it (`bascule secrets push`)",
            )
        self.arns = {name: secret.arn for name, secret in secrets.items()}
