"""Column types shared by the rooms."""

from typing import Any

from django.db import models


class XIdField(models.CharField):  # type: ignore[type-arg]
    """An id given by X, kept as text and compared byte by byte, never as a number."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_length", 32)
        options.setdefault("db_collation", "C")
        super().__init__(**options)
