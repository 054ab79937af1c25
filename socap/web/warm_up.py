"""Preloads what the first visitors of a web process would otherwise wait for."""

import gc
import logging
import threading
from itertools import product

from django.urls import get_resolver

from socap.charts.parts import CATEGORIES, Measure
from socap.charts.timeline import chart_template
from socap.web.vega_bundle import bundle

logger = logging.getLogger(__name__)


def warm_up() -> threading.Thread:
    """Starts preloading in a thread, so that the process serves requests at once."""
    thread = threading.Thread(target=_load, name="warm-up", daemon=True)
    thread.start()
    return thread


def _load() -> None:
    """Loads the views, the dashboard's charts and the chart library."""
    try:
        _ = get_resolver().url_patterns
        for measure, hours in product(Measure, (False, True)):
            chart_template(CATEGORIES, measure, hours)
        bundle()
        # Freezing these objects spares garbage collections, which cost a page 100 ms.
        gc.collect()
        gc.freeze()
    except Exception:  # the request that needs it will raise the same error
        logger.exception("preloading failed", extra={"action": "warm_up"})
