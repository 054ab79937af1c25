"""Only what a purpose has made itself may it empty."""

from pathlib import Path

import pytest

from socap.lib.storage.dedicated_folder import (
    MARK,
    FolderInUse,
    ForeignFolder,
    dedicated_folder,
    purpose_of,
)


def test_a_new_or_empty_folder_is_taken_and_marked(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "new" / "deep", tmp_path / "empty"):
        with dedicated_folder(folder, "demo"):
            assert purpose_of(folder) == "demo"
        (folder / "data").touch()
        with dedicated_folder(folder, "demo"):
            assert (folder / "data").exists()


def test_what_holds_anything_else_is_refused_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_text("real")
    with (
        pytest.raises(ForeignFolder, match="holds what no demo has made"),
        dedicated_folder(tmp_path, "demo"),
    ):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]
    file = tmp_path / "secret_key"
    with pytest.raises(ForeignFolder), dedicated_folder(file, "demo"):
        pass


def test_what_another_purpose_made_is_refused(tmp_path: Path) -> None:
    with dedicated_folder(tmp_path / "x", "benchmark"):
        pass
    with (
        pytest.raises(ForeignFolder, match="made for a benchmark"),
        dedicated_folder(tmp_path / "x", "demo"),
    ):
        pass


def test_two_at_once_do_not_share(tmp_path: Path) -> None:
    with dedicated_folder(tmp_path / "x", "demo"):
        with pytest.raises(FolderInUse), dedicated_folder(tmp_path / "x", "demo"):
            pass
        assert purpose_of(tmp_path / "x") == "demo"


def test_one_that_died_while_it_made_the_folder_can_begin_again(tmp_path: Path) -> None:
    (tmp_path / MARK).touch()
    with dedicated_folder(tmp_path, "demo"):
        assert purpose_of(tmp_path) == "demo"
