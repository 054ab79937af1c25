"""Tries again what lost a race: a deadlock, a row deleted or made by somebody else meanwhile.

The second look sees what the other one did, and says so in its own words: gone, or there already.
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

TIMES = 6
FIRST_PAUSE = 0.02
LOST = (
    errors.DeadlockDetected,
    errors.SerializationFailure,
    errors.ForeignKeyViolation,
    errors.UniqueViolation,
)


def lost_a_race(error: BaseException) -> bool:
    """Whether it may go well at a second look."""
    # Django's own DatabaseError, not one of the driver's: a row that was to be saved is gone.
    gone = isinstance(error, ObjectDoesNotExist) or type(error) is DatabaseError
    return gone or isinstance(error.__cause__, LOST)


def tried_again(function: Callable[P, T]) -> Callable[P, T]:
    """Put it above `atomic`, around whole transactions; within a larger one it tries once."""

    @wraps(function)
    def trying(*args: P.args, **kwargs: P.kwargs) -> T:
        for attempt in range(TIMES - 1):
            if connection.in_atomic_block:
                break
            try:
                return function(*args, **kwargs)
            except Exception as error:
                if not lost_a_race(error):
                    raise
                what = f"{type(error).__name__}: {error}"
                logger.info("lost a race", extra={"action": "try_again", "error": what})
            time.sleep(random.uniform(0, FIRST_PAUSE * 2**attempt))
        return function(*args, **kwargs)

    return trying


class TryAgain:
    """Middleware, the last one: a page or a call of the API that lost a race begins anew."""

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
            setattr(request, "is_last_try", tries == TIMES)  # noqa: B010
            for uploaded in request.FILES.values() if tries > 1 else ():
                uploaded.seek(0)  # type: ignore[union-attr]
            return view(request, *args, **kwargs)

        return tried_again(once)()
