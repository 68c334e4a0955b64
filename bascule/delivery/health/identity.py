"""Whether the repository is the one that the roles trust."""

from __future__ import annotations

from collections.abc import Iterator

from bascule.github.repositories import Repository
from bascule.tools.doctor import Diagnosis


def identity(name: str, id_: int, owner_id: int, found: Repository) -> Iterator[Diagnosis]:
    """Name and numbers of the file against those of GitHub: a name can be renamed, and taken by somebody else."""
    if found.id != id_:
        yield Diagnosis(
            name="repository",
            found=f"{name} is number {found.id} now: another repository has the name",
            fix=f"find out whose it is before any pipeline runs; the file says {id_}",
        )
    elif found.full_name.lower() != name.lower():
        fix = f"write {found.full_name} in the environments' files, and bootstrap the access layer again"
        yield Diagnosis(name="repository", found=f"{name} is called {found.full_name} now", fix=fix)
    else:
        yield Diagnosis(name="repository", found=f"{found.full_name}, number {found.id}")
    if found.owner.id == owner_id:
        yield Diagnosis(name="owner", found=f"{found.owner.login}, number {owner_id}")
    else:
        fix = f"find out whose it is before any pipeline runs; the file says {owner_id}"
        yield Diagnosis(name="owner", found=f"{found.owner.login} is number {found.owner.id}", fix=fix)
