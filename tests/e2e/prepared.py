"""What the first start of an installation makes, made once: tables, static files, and a key."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from socap.lib.postgres.locks import FileLock

from .installation import KEY, OURS

MAKE = f"""
from socap.cli.ready import django_ready
with django_ready():
    from django.conf import settings
    from socap.access.api_keys import issue_key
    from socap.web.static_files import collect_static_files
    from socap.web.vega_bundle import build_bundle
    collect_static_files()
    build_bundle()
    (settings.SOCAP_DATA_DIR / "{KEY}").write_text(issue_key("tests"))
"""


def prepare(root: Path) -> Path:
    """The data folder in `root`; whoever comes second waits until it is whole."""
    lock = FileLock(root / "prepared.lock")
    assert lock.take(patience=300), "another worker prepares the data for minutes"
    try:
        folder, draft = root / "prepared", root / "prepared.draft"
        if not folder.exists():
            shutil.rmtree(draft, ignore_errors=True)
            kept = {name: value for name, value in os.environ.items() if name not in OURS}
            environment = kept | {"SOCAP_DATA_DIR": str(draft)}
            subprocess.run([sys.executable, "-c", MAKE], env=environment, check=True)
            draft.rename(folder)
    finally:
        lock.release()
    return folder
