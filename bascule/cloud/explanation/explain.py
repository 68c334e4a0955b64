"""An error of botocore as one of ours."""

from __future__ import annotations

from botocore import exceptions

from bascule.cloud.call import Call
from bascule.cloud.explanation.answers import explain_answer, is_transient_answer
from bascule.cloud.explanation.no_answer import explain_no_answer
from bascule.errors import CloudError

_NO_ANSWER_YET = (exceptions.ConnectionError, exceptions.HTTPClientError)


def explain(error: Exception, call: Call) -> CloudError:
    """What the call met, what is accepted and the next step; `code` is AWS's own, if it answered."""
    if isinstance(error, exceptions.ClientError):
        code = str(error.response.get("Error", {}).get("Code", ""))
        return CloudError(explain_answer(error, call), code=code, transient=is_transient_answer(error))
    return CloudError(explain_no_answer(error, call), transient=isinstance(error, _NO_ANSWER_YET))
