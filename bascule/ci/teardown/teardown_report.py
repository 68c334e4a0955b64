"""What a teardown came to: the artifact that stays when the environment is gone."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from bascule.assembly.flaws import flaws
from bascule.ci.plans.plan_record import Record
from bascule.ci.teardown.destruction import Destroyed
from bascule.ci.teardown.sweep import Swept
from bascule.errors import PipelineError, Problem


class TeardownReport(Record):
    """The fate of each stack, and of what was found afterwards; `swept` is None where it did not come so far."""

    environment: str
    run_url: str
    stacks: tuple[Destroyed, ...]
    swept: Swept | None = None

    def write(self, path: Path) -> None:
        """The report is in the file."""
        path.write_text(self.model_dump_json(indent=2) + "\n")

    @classmethod
    def read(cls, path: Path) -> TeardownReport:
        """The report in that file; PipelineError when there is none."""
        try:
            return cls.model_validate_json(path.read_bytes())
        except (OSError, ValidationError) as error:
            found = flaws(error) if isinstance(error, ValidationError) else "it is not there"
            fix = "`bascule ci teardown destroy` writes it before orphans are looked for"
            raise PipelineError(Problem(message="no report", where=str(path), found=found, fix=fix)) from None
