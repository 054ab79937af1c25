"""Loads at the start of a web process what its first visitors would otherwise wait for."""

import gc
import logging
import threading

from django.urls import get_resolver

from socap.charts.parts import CATEGORIES, Measure
from socap.charts.timeline import drawing
from socap.web.vega_bundle import bundle

logger = logging.getLogger(__name__)


def warm_up() -> threading.Thread:
    """In a thread of its own: the process serves from its first moment, only not as fast."""
    thread = threading.Thread(target=_load, name="warm-up", daemon=True)
    thread.start()
    return thread


def _load() -> None:
    """The views, the dashboard's charts, and the script that draws them."""
    try:
        _ = get_resolver().url_patterns
        for measure in Measure:
            drawing(CATEGORIES, measure)
        bundle()
        # What is loaded now stays: to look through it again and again costs a page 100 ms.
        gc.collect()
        gc.freeze()
    except Exception:  # whoever asks for it meets the same error, and sees it
        logger.exception("not everything could be loaded", extra={"action": "warm_up"})
