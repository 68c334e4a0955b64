"""What the GitHub provider adds to a plan, in its own code.

Facts: github/util_diff.go, resource_github_repository_environment_deployment_policy.go,
resource_github_repository_file.go, resource_github_repository_collaborator.go of
integrations/terraform-provider-github, read on 2026-11-21.
"""

from __future__ import annotations

from bascule.sandbox.diagnostics import refuse
from bascule.sandbox.plan.change import Change
from bascule.sandbox.values.canonical import is_zero
from bascule.sandbox.values.cty import Unknown

_AUTOMATIC = ("autocreate_branch", "autocreate_branch_source_branch", "autocreate_branch_source_sha")
_UNHEEDED_PERMISSIONS = ("triage", "maintain")


def _other_repository(change: Change) -> None:
    """Whether another name is another repository or a new name of the same one, the real provider asks GitHub."""
    own = change.resource.block.attributes
    if change.prior is None or not change.resource.customised or not {"repository", "repository_id"} <= own.keys():
        return
    if not change.changed("repository") or change.resource.rule("repository").force_new:
        return
    if is_zero(change.prior.get("repository_id")):
        change.replace("repository")
        return
    before, after = change.prior.get("repository"), change.planned.get("repository")
    message = (
        f"The repository was {before!r} and shall be {'known later' if isinstance(after, Unknown) else repr(after)}. "
        "The real provider asks GitHub whether that is another repository (the object is replaced) or a new name of "
        "the same one (it is changed in place); the simulated one cannot know. To move the object to another "
        "repository, give the resource another name: the old object is deleted and a new one made."
    )
    raise refuse("Only GitHub knows whether the repository was renamed", message, ("repository",))


def _other_team(change: Change) -> None:
    """The same question about a team, whose short name follows from its name."""
    if change.prior is None or is_zero(change.prior.get("team_id")) or not change.changed("team_slug"):
        return
    message = (
        "The real provider asks GitHub whether that is another team (the object is replaced) or a new name of the same "
        "one (it is changed in place); the simulated one cannot know. To move the object to another team, give the "
        "resource another name: the old object is deleted and a new one made."
    )
    raise refuse("Only GitHub knows whether the team was renamed", message, ("team_slug",))


def _pattern(change: Change) -> None:
    """A policy for branches cannot become one for tags."""
    if change.changed("branch_pattern") and change.changed("tag_pattern"):
        change.replace("branch_pattern")
        change.replace("tag_pattern")


def _selected(change: Change) -> None:
    """On a change, the provider refuses repositories where the visibility takes no choice of them."""
    if (
        change.creating
        or change.planned.get("visibility") == "selected"
        or not change.configured("selected_repository_ids")
    ):
        return
    if not isinstance(change.planned.get("visibility"), Unknown):
        message = "cannot use selected_repository_ids without visibility being set to selected"
        raise refuse(message, path=("selected_repository_ids",))


def _automatic_branch(change: Change) -> None:
    """How a branch would be made does not count while none shall be."""
    if change.prior is not None and change.planned.get("autocreate_branch") is not True:
        for name in _AUTOMATIC:
            change.planned[name] = change.prior.get(name)


def _permission(change: Change) -> None:
    """Some permissions read as others; who asks for it does not see that as a difference."""
    unheeded = change.planned.get("permission") in _UNHEEDED_PERMISSIONS
    if change.prior is not None and unheeded and change.planned.get("permission_diff_suppression") is True:
        change.planned["permission"] = change.prior.get("permission")
        change.replaces = [path for path in change.replaces if path != ("permission",)]


RULES = {
    "github_*": (_other_repository,),
    "github_team_members": (_other_team,),
    "github_emu_group_mapping": (_other_team,),
    "github_repository_environment_deployment_policy": (_pattern,),
    "github_actions_organization_secret": (_selected,),
    "github_actions_organization_variable": (_selected,),
    "github_dependabot_organization_secret": (_selected,),
    "github_repository_file": (_automatic_branch,),
    "github_repository_collaborator": (_permission,),
}
