"""Times that keep a streamed answer whole, all in seconds: the one place where they are derived.

A service says two things about its answers: the longest silence (time without a byte) and the longest answer. What
waits for bytes follows the silence, what waits for a task to finish follows the answer.
"""

from __future__ import annotations

from bascule.errors import Problem, SynthError
from bascule.facts.aws_limits import aws_limits
from bascule.facts.fargate import fargate

_TRAVEL = 10
"""What an idle timeout exceeds the silence by: the byte that ends it still has to travel."""
_SHORTEST_STOP = 30
"""What ECS gives a container to end when nothing else is said; less would only cut short its own cleaning up."""


def idle_timeout(longest_silence: int) -> int:
    """After how long the load balancer closes a connection without a byte: always more than the longest silence."""
    shortest, longest = aws_limits().idle_timeout_seconds
    _refuse_outside("the longest silence", longest_silence, shortest, longest - 1)
    return min(longest_silence + _TRAVEL, longest)


def deregistration_delay(longest_answer: int, *, spot: bool = False) -> int:
    """How long a target that is taken out of service may go on answering: as long as the longest answer."""
    longest = fargate().spot_notice_seconds if spot else aws_limits().deregistration_delay_seconds[1]
    _refuse_outside("the longest answer", longest_answer, 1, longest)
    return longest_answer


def stop_timeout(longest_answer: int) -> int:
    """How long Fargate lets a container finish after SIGTERM.

    It is less than the longest answer where that exceeds what Fargate allows. No answer is lost by it in a deployment:
    ECS stops a task only after its target was drained.
    """
    return min(max(longest_answer, _SHORTEST_STOP), fargate().stop_timeout_seconds)


def _refuse_outside(what: str, seconds: int, shortest: int, longest: int) -> None:
    if not shortest <= seconds <= longest:
        raise SynthError(
            Problem(
                message=f"{what} cannot be waited for",
                found=f"{seconds} s",
                accepted=f"{shortest} to {longest} s",
                fix="shorten it: send a byte now and then, or answer later by another request",
            )
        )
