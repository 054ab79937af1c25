"""Static files are collected when they have changed or are missing, and not at every start."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django import Settings

from socap.web.static_files import collect_static_files


@pytest.fixture
def source(settings: Settings, tmp_path: Path) -> Path:
    """A style sheet that is to be collected, alone."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "one.css").write_text("body { color: red }")
    settings.SOCAP_DATA_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_DIRS = [folder]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    collect_static_files()
    return folder / "one.css"


def collected(settings: Settings) -> Path:
    """The file under its name with a hash."""
    manifest = json.loads((settings.STATIC_ROOT / "staticfiles.json").read_text())
    return Path(settings.STATIC_ROOT / manifest["paths"]["one.css"])


def test_a_start_without_news_writes_nothing(source: Path, settings: Settings) -> None:
    files = [path for path in Path(settings.STATIC_ROOT).rglob("*") if path.is_file()]
    before = {path: path.stat().st_mtime_ns for path in files}
    collect_static_files()
    assert before and before == {path: path.stat().st_mtime_ns for path in files}


def test_a_file_that_has_changed_gets_another_name(source: Path, settings: Settings) -> None:
    before = collected(settings)
    source.write_text("body { color: darkgreen }")
    collect_static_files()
    assert collected(settings) != before and "darkgreen" in collected(settings).read_text()


LOSSES: dict[str, Callable[[Path, Path], object]] = {
    "a file": lambda file, manifest: file.unlink(),
    "the manifest": lambda file, manifest: manifest.unlink(),
    "half of the manifest": lambda file, manifest: manifest.write_text('{"paths": '),
}


@pytest.mark.parametrize("lost", LOSSES)
def test_what_is_missing_is_collected_again(source: Path, settings: Settings, lost: str) -> None:
    file = collected(settings)
    LOSSES[lost](file, Path(settings.STATIC_ROOT) / "staticfiles.json")
    collect_static_files()
    assert collected(settings) == file and "red" in file.read_text()
