"""Collects static files under hashed names when a web process starts."""

import contextlib
import hashlib
import json
import logging
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from socap.lib.storage.files import replace_file
from socap.web.style_sheets import SHEETS

logger = logging.getLogger(__name__)


def collect_static_files() -> None:
    """Copies and compresses new files; if that fails, pages use the unhashed names."""
    collected = settings.SOCAP_DATA_DIR / "static.collected"
    found = _fingerprint()
    try:
        # To compress them takes two seconds, and most starts find them as the last one left them.
        if _content(collected) == found and _is_whole(settings.STATIC_ROOT):
            return
        call_command("collectstatic", interactive=False, verbosity=0)
        replace_file(collected, found)
    except OSError as error:
        facts = {"action": "collect_static", "error": str(error)}
        logger.warning("static files could not be collected", extra=facts)


def _fingerprint() -> bytes:
    """Changes with the files to collect, and with what joins, names and compresses them."""
    sources = sorted(_sources())
    versions = [version(name) for name in ("django", "whitenoise")]
    return hashlib.sha256(json.dumps([versions, SHEETS, sources]).encode()).hexdigest().encode()


def _sources() -> Iterator[tuple[str, int, int]]:
    for finder in get_finders():
        for path, storage in finder.list([]):
            file = Path(storage.path(path)).stat()
            yield path, file.st_size, file.st_mtime_ns


def _is_whole(folder: Path) -> bool:
    """Whether everything that was collected is still there."""
    storage: Any = staticfiles_storage
    try:
        manifest = json.loads(_content(folder / storage.manifest_name))
    except ValueError:
        return False
    return all((folder / name).exists() for name in manifest["paths"].values())


def _content(path: Path) -> bytes:
    with contextlib.suppress(FileNotFoundError):
        return path.read_bytes()
    return b""
