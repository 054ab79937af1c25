"""Loads at the start of a web process what its first visitors would otherwise wait for."""

import logging
import threading

from django.urls import get_resolver

from socap.web.bundle import bundle

logger = logging.getLogger(__name__)


def warm_up() -> threading.Thread:
    """In a thread of its own: the process serves from its first moment, only not as fast."""
    thread = threading.Thread(target=_load, name="warm-up", daemon=True)
    thread.start()
    return thread


def _load() -> None:
    """The views, a second of charting library, and the script that draws the charts."""
    try:
        _ = get_resolver().url_patterns
        import altair  # noqa: F401

        bundle()
    except Exception:  # whoever asks for it meets the same error, and sees it
        logger.exception("not everything could be loaded", extra={"action": "warm_up"})
