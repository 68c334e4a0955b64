"""An environment is looked at for drift, and whatever happens a report says how it went."""

from __future__ import annotations

from bascule.ci.drift.by_token import by_token
from bascule.ci.drift.drift_report import DriftReport, report_of
from bascule.cloud.state.access import check_access
from bascule.config import load
from bascule.errors import BasculeError
from bascule.synth.files import synthesized_file
from bascule.terraform.drift import find_drift


def look(environment: str, run_url: str) -> DriftReport:
    """The report; where nothing could be looked at its `problems` say why, for no report could be taken for clean."""
    try:
        with synthesized_file(environment) as run:
            # The plan's role reads no state of the account and access layers.
            own = [stack for stack in run.assembly.stacks if stack.manifest.layer == "environment"]
            left_out = [stack.name for stack in run.assembly.stacks if stack not in own]
            check_access(own, load(environment))
            asked, unasked = by_token(own, run.environ)
            found = find_drift(asked, engine=run.engine, environ=run.environ)
    except BasculeError as error:
        return DriftReport(environment=environment, run_url=run_url, problems=tuple(map(str, error.problems)))
    return report_of(environment, run_url, found, not_asked=unasked, left_out=left_out)
