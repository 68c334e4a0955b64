"""What a pull request's comments say once its plans are applied, or are not."""

from __future__ import annotations

from bascule.ci.apply.outcome import Ending, Outcome, StackOutcome
from bascule.ci.apply.report import report
from bascule.ci.comments.marker import Marker
from bascule.github import GitHubApi
from bascule.github.comments import Comments
from tests.workflows.doubles.github import GitHub
from tests.workflows.doubles.repository import BOT, Comment, PullRequest, Repository

BODY = f"{Marker(environment='dev', stack='aws-app')}\n### `dev/aws-app`: 1 to create\n"
RUN = "https://github.example/run/9"


def test_a_comment_says_what_became_of_its_plan_once_and_a_strangers_stays() -> None:
    pull = PullRequest(number=3, head_sha="1" * 40, base_sha="2" * 40)
    comments = {each: Comment(id=each, number=3, author=who, body=BODY) for each, who in ((10, BOT), (11, "mallory"))}
    github = GitHub(repository=Repository(pull_requests={3: pull}, comments=comments))
    failed = Outcome(
        environment="dev",
        stacks=(StackOutcome(stack="dev-aws-app", ending=Ending.NOT_REACHED),),
        problems=("dev/dev-aws-app: stale: the state has moved",),
    )
    done = Outcome(environment="dev", stacks=(StackOutcome(stack="dev-aws-app", ending=Ending.APPLIED),))
    with github.served():
        token = github.token(pull_requests="write")
        api = Comments(api=GitHubApi(repository=github.repository.name, token=token, url=github.url), number=3)
        assert report(failed, api, RUN) == 1
        assert "the state has moved" in comments[10].body
        assert report(done, api, RUN) == 1
        assert report(done, api, RUN) == 0
    assert "**applied**" in comments[10].body
    assert "stale" not in comments[10].body
    assert comments[10].body.startswith(BODY.splitlines()[0])
    assert comments[11].body == BODY
