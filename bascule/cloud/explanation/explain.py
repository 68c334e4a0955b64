"""An error of botocore as one of ours."""

from __future__ import annotations

from botocore.exceptions import ClientError

from bascule.cloud.call import Call
from bascule.cloud.explanation.answers import explain_answer
from bascule.cloud.explanation.no_answer import explain_no_answer
from bascule.errors import CloudError


def explain(error: Exception, call: Call) -> CloudError:
    """What the call met, what is accepted and the next step; `code` is AWS's own, if it answered."""
    if isinstance(error, ClientError):
        return CloudError(explain_answer(error, call), code=error.response.get("Error", {}).get("Code", ""))
    return CloudError(explain_no_answer(error, call))
