"""Failures of pipelines, told where people look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bascule.ci.job import Job
from bascule.errors import BasculeError


@contextmanager
def told_failure(job: Job, what: str) -> Iterator[None]:
    """A failure in the block stands in the run's summary too, with its next step, and goes on to the command line.

    Args:
        what: what could not be done, such as `dev/aws-app could not be planned`.
    """
    try:
        yield
    except BasculeError as error:
        # Four spaces make a code block that nothing in the text can end.
        text = "\n".join(f"    {line}" for line in str(error).splitlines())
        job.add_summary(f"### {what}\n\n{text}")
        raise
