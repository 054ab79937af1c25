"""Style sheets: one file per subject for who writes them, one request for who opens a page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage

from socap.lib.storage.files import replace_file

# What a later sheet says of an element holds against an earlier one.
SHEETS = tuple(
    f"web/css/{subject}.css"
    for subject in (
        "base", "forms", "header", "layout", "cards", "wall", "tables", "accounts", "charts", "dashboard",
        "follow_ups", "explore", "insight", "views", "alerts", "channels", "people", "jobs", "setup",
        "campaigns", "signin", "sharing", "report", "print",
    )
)  # fmt: skip
JOINED = "web/socap.css"


class StaticFiles(CompressedManifestStaticFilesStorage):
    """Joins the style sheets into one besides, so that a page is painted after one request."""

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[Any]:
        if not dry_run:
            text = "\n".join(Path(self.path(sheet)).read_text() for sheet in SHEETS)
            replace_file(Path(self.path(JOINED)), text.encode())
            paths[JOINED] = (self, JOINED)
        yield from super().post_process(  # type: ignore[no-untyped-call]
            paths, dry_run=dry_run, **options
        )
