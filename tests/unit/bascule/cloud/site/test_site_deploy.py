"""Releases of a site: their order, what stops them on their way, and the way back."""

from __future__ import annotations

from typing import Any

import pytest

from bascule.errors import CloudError
from tests.unit.bascule.cloud.site.conftest import BUCKET, FIRST, SECOND, World

THIRD = {"index.html": "3"}


def _page(files: dict[str, str]) -> dict[str, str]:
    return {key: text for key, text in files.items() if not key.endswith(".js")}


def test_a_release_is_in_the_bucket_with_the_headers_of_its_kinds(world: World) -> None:
    result = world.deploy(FIRST)

    assert (result.release, result.previous, result.files, result.added) == (1, 0, 4, 4)
    assert world.served() == FIRST
    assert world.head("app.0a1b2c3d.js") == ("text/javascript; charset=utf-8", "public, max-age=31536000, immutable")
    assert world.head("index.html") == ("text/html; charset=utf-8", "no-cache")
    assert world.head("robots.txt") == ("text/plain; charset=utf-8", "no-cache")


def test_what_pages_name_is_there_before_them_and_the_start_page_comes_last(world: World) -> None:
    world.deploy(FIRST)

    put = [key for name, key in world.calls if name == "PutObject" and not key.startswith(".releases/")]
    copied = [key for name, key in world.calls if name == "CopyObject"]
    assert put == ["app.0a1b2c3d.js"]
    assert copied == ["robots.txt", "about.html", "index.html"]
    names = [name for name, _ in world.calls]
    assert names.index("CopyObject") > max(at for at, call in enumerate(world.calls) if call[1].endswith(".js"))


def test_only_what_changed_is_touched_and_files_of_open_pages_stay(world: World) -> None:
    world.deploy(FIRST)
    world.calls.clear()

    result = world.deploy(SECOND)

    copied = [key for name, key in world.calls if name == "CopyObject"]
    assert copied == ["news/index.html", "index.html"]
    assert world.served() == {**SECOND, "app.0a1b2c3d.js": "one"}
    assert (result.added, result.replaced, result.previous) == (3, 2, 1)


def test_cloudfront_forgets_the_changed_paths_alone(world: World) -> None:
    world.deploy(FIRST)
    world.deploy(SECOND)

    assert ["/", "/about.html", "/index.html", "/news/", "/news/index.html"] in world.invalidated()


def test_the_same_files_again_change_nothing(world: World) -> None:
    world.deploy(FIRST)
    world.calls.clear()

    assert not world.deploy(FIRST).changed
    assert world.calls == []


@pytest.mark.parametrize("error", [KeyboardInterrupt(), CloudError("no answer")], ids=["interrupted", "failed"])
def test_wherever_it_stops_the_site_is_the_old_one_or_the_new_one(world: World, error: BaseException) -> None:
    """Each call of the second release in turn is the one that does not come back."""
    seen = []
    for call in range(_calls_of_the_second(world)):
        world.empty()
        world.deploy(FIRST)
        world.stop_at, world.error = len(world.calls) + call, error
        with pytest.raises((KeyboardInterrupt, CloudError)):
            world.deploy(SECOND)
        seen.append(world.pages())
        assert world.deploy(SECOND).release
        assert world.pages() == _page(SECOND)

    assert all(pages in (_page(FIRST), _page(SECOND)) for pages in seen)
    assert len(seen) > 8
    assert seen[-1] == _page(SECOND)


def _calls_of_the_second(world: World) -> int:
    world.deploy(FIRST)
    before = len(world.calls)
    world.deploy(SECOND)
    return len(world.calls) - before


def test_a_machine_that_died_half_way_holds_nobody_up_who_has_the_same_files(world: World, stuck: None) -> None:
    with pytest.raises(CloudError, match="another release of site is under way"):
        world.deploy(THIRD)

    assert world.deploy(SECOND).changed
    assert world.pages() == _page(SECOND)


@pytest.mark.parametrize("way", ["take over", "rollback"])
def test_pages_of_a_release_that_was_left_half_way_do_not_stay(world: World, stuck: None, way: str) -> None:
    back = way == "rollback"
    result = world.deploying.roll_back(take_over=True) if back else world.deploy(THIRD, take_over=True)

    assert world.pages() == (_page(FIRST) if back else THIRD)
    assert result.release == (1 if back else 3)


@pytest.fixture
def stuck(world: World) -> None:
    """The second release was cut off after its first page, and could not take it back."""
    world.deploy(FIRST)
    record = world.s3.get_object(Bucket=BUCKET, Key=".releases/record.json")["Body"].read()
    world.deploy(SECOND)
    world.s3.put_object(Bucket=BUCKET, Key="index.html", Body=FIRST["index.html"].encode())
    world.s3.put_object(Bucket=BUCKET, Key="about.html", Body=FIRST["about.html"].encode())
    second = world.folder(SECOND)
    world.s3.put_object(Bucket=BUCKET, Key=".releases/record.json", Body=record)
    _claim(world, second)


def _claim(world: World, folder: Any) -> None:
    deploying = world.deploying
    record = deploying._bucket.record()
    deploying._claim(record, deploying._numbered(folder, record))


def test_a_rollback_brings_the_release_before_and_the_next_one_this_one(world: World) -> None:
    world.deploy(FIRST)
    world.deploy(SECOND)

    back = world.deploying.roll_back()
    assert (back.release, back.previous, world.pages()) == (1, 2, _page(FIRST))
    forth = world.deploying.roll_back()
    assert (forth.release, forth.previous, world.pages()) == (2, 1, _page(SECOND))


def test_a_rollback_without_a_release_before_or_without_its_files_is_refused(world: World) -> None:
    world.deploy(FIRST)
    with pytest.raises(CloudError, match="no previous release"):
        world.deploying.roll_back()

    world.deploy(SECOND)
    world.s3.delete_object(Bucket=BUCKET, Key="app.0a1b2c3d.js")
    with pytest.raises(CloudError, match=r"missing or changed: app\.0a1b2c3d\.js"):
        world.deploying.roll_back()
    assert world.pages() == _page(SECOND)


def test_files_of_old_releases_go_when_so_many_are_newer(world: World) -> None:
    for number in range(1, 5):
        digest = f"{number:08x}"
        world.deploy({"index.html": digest, f"app.{digest}.js": digest}, keep=2)

    assert sorted(world.served()) == ["app.00000003.js", "app.00000004.js", "index.html"]
    assert world.deploying.roll_back().release == 3


def test_another_content_under_a_digest_is_refused_before_anything_changes(world: World) -> None:
    world.deploy(FIRST)

    with pytest.raises(CloudError, match="browsers keep that one for a year"):
        world.deploy({**SECOND, "app.0a1b2c3d.js": "other"})
    assert world.served() == FIRST


def test_two_releases_at_once_are_one_after_the_other(world: World) -> None:
    """Who read the record before another one wrote it does not write."""
    world.deploy(FIRST)
    late = world.deploying
    record = late._bucket.record()
    world.deploy(SECOND)

    with pytest.raises(CloudError, match="has just started"):
        late._bucket.write_record(record)


def test_a_bucket_that_somebody_else_writes_to_is_no_good_verdict(world: World) -> None:
    def spoil(params: Any, **_: Any) -> None:
        if params["Key"] == "index.html":
            world.s3.delete_object(Bucket=BUCKET, Key="robots.txt")

    world.s3.meta.events.register("provide-client-params.s3.CopyObject", spoil)
    with pytest.raises(CloudError, match=r"does not hold release 1 as it was delivered"):
        world.deploy(FIRST)
