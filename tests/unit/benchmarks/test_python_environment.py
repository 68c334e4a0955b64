"""The size of a folder."""

from pathlib import Path

from benchmarks.python_environment import size


def test_files_in_all_folders_are_counted_and_what_links_lead_to_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "environment" / "lib"
    folder.mkdir(parents=True)
    (folder / "module.py").write_bytes(b"x" * 8192)
    elsewhere = tmp_path / "large"
    elsewhere.write_bytes(b"x" * 1_000_000)
    (folder / "link").symlink_to(elsewhere)
    assert 8192 <= size(folder.parent) < 100_000
