"""Static files under names with a hash of their content, collected when a web process starts."""

import logging

from django.core.management import call_command

logger = logging.getLogger(__name__)


def collect_static_files() -> None:
    """Copy, name and compress what is new; where that fails, pages use the plain names."""
    try:
        call_command("collectstatic", interactive=False, verbosity=0)
    except OSError as error:
        facts = {"action": "collect_static", "error": str(error)}
        logger.warning("static files could not be collected", extra=facts)
