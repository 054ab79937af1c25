"""Retries transactions after conflicts: deadlocks, or rows deleted or created concurrently.

The retry sees the other transaction's changes and reports them in its own words.
"""

import logging
import random
import time
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from psycopg import errors

logger = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

MAX_ATTEMPTS = 6
FIRST_PAUSE = 0.02
CONFLICTS = (
    errors.DeadlockDetected,
    errors.SerializationFailure,
    errors.ForeignKeyViolation,
    errors.UniqueViolation,
)


def is_conflict(error: BaseException) -> bool:
    """Returns whether the error is a conflict with a concurrent transaction."""
    # Django raises a plain DatabaseError if a row to be saved has been deleted.
    gone = isinstance(error, ObjectDoesNotExist) or type(error) is DatabaseError
    return gone or isinstance(error.__cause__, CONFLICTS)


def retry_on_conflict(function: Callable[P, T]) -> Callable[P, T]:
    """Decorator, to be placed above `atomic`; inside an outer transaction it does not retry."""

    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
        for attempt in range(MAX_ATTEMPTS - 1):
            if connection.in_atomic_block:
                break
            try:
                return function(*args, **kwargs)
            except Exception as error:
                if not is_conflict(error):
                    raise
                what = f"{type(error).__name__}: {error}"
                logger.info("transaction conflict", extra={"action": "try_again", "error": what})
            time.sleep(random.uniform(0, FIRST_PAUSE * 2**attempt))
        return function(*args, **kwargs)

    return wrapper


class RetryOnConflict:
    """Middleware (the last one) that retries a view after a conflict."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        args: list[Any],
        kwargs: dict[str, Any],
    ) -> HttpResponse:
        tries = 0

        def once() -> HttpResponse:
            nonlocal tries
            tries += 1
            setattr(request, "is_last_try", tries == MAX_ATTEMPTS)  # noqa: B010
            for uploaded in request.FILES.values() if tries > 1 else ():
                uploaded.seek(0)  # type: ignore[union-attr]
            return view(request, *args, **kwargs)

        return retry_on_conflict(once)()
