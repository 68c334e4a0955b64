from bascule.check.aws.answer_times import ASSUMED_ANSWER, ASSUMED_SILENCE
from bascule.check.rules.aws.idle_timeout import RULE
from bascule.config.service import Service
from tests.unit.bascule.check.rules.aws.judged import Judged, addresses, judged, manifest


def test_sixty_seconds_and_the_default_cut_silent_answers_of_application_load_balancers() -> None:
    assert judged(RULE, "idle_timeout.tf.json") == Judged(
        passed=addresses("aws_lb", "longest", "minutes"),
        failed=addresses("aws_alb", "old_name") | addresses("aws_lb", "default", "minute", "text", "untyped"),
        unknown=addresses("aws_lb", "later"),
    )


def test_the_manifests_longest_silence_counts_where_there_is_one() -> None:
    slow = manifest(services={"chat": (400, 600), "worker": (30, 60)})
    assert addresses("aws_lb", "minutes") <= judged(RULE, "idle_timeout.tf.json", slow).failed


def test_a_minute_is_enough_for_services_that_are_never_silent_so_long() -> None:
    quick = manifest(services={"chat": (20, 60)})
    assert addresses("aws_lb", "minute", "default", "text") <= judged(RULE, "idle_timeout.tf.json", quick).passed


def test_what_is_assumed_of_a_lone_file_is_the_default_of_an_environment_file() -> None:
    service = Service(runs_on="aws/fargate")
    assert (service.longest_silence, service.longest_answer) == (ASSUMED_SILENCE, ASSUMED_ANSWER)
