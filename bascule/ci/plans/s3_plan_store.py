"""Plans in the account's plan bucket, whose objects expire."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bascule.cloud.clients import Clients
from bascule.errors import CloudError, PipelineError, Problem

SCHEME: Final = "s3://"


@dataclass(frozen=True, kw_only=True)
class S3PlanStore:
    """The bucket; what is put without a word of encryption gets the bucket's own key."""

    clients: Clients
    bucket: str

    def put(self, plan: Path, name: str) -> str:
        """The file lies in the bucket, under that name."""
        self.clients.client("s3").put_object(Bucket=self.bucket, Key=name, Body=plan.read_bytes(), **self._owner)
        return f"{SCHEME}{self.bucket}/{name}"

    def get(self, stored: str, plan: Path) -> None:
        """The file is there again.

        Raises:
            PipelineError: it lies in another bucket, or is expired.
            CloudError: AWS refuses to give it.
        """
        bucket, _, key = stored.removeprefix(SCHEME).partition("/")
        if bucket != self.bucket:
            problem = Problem(
                message="the plan lies in another bucket", found=stored, accepted=f"{SCHEME}{self.bucket}/…", fix=_FIX
            )
            raise PipelineError(problem)
        try:
            answer = self.clients.client("s3").get_object(Bucket=bucket, Key=key, **self._owner)
        except CloudError as error:
            if error.code != "NoSuchKey":
                raise
            raise PipelineError(Problem(message="the plan is expired", where=stored, fix=_FIX)) from None
        plan.write_bytes(answer["Body"].read())

    @property
    def _owner(self) -> dict[str, str]:
        """A bucket of that name in somebody else's account gets no plan of ours."""
        return {"ExpectedBucketOwner": self.clients.account_id} if self.clients.account_id else {}


_FIX: Final = "plan again: run the workflow for the environment"
