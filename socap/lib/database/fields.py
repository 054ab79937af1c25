"""Column types shared by the rooms; what their columns refuse, forms and `full_clean` refuse in words."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from socap.lib.bounds import (
    EARLIEST,
    HIGHEST_IMPORTANCE,
    LATEST,
    MOST_COUNTED,
    OutOfBounds,
    bounded,
)


class XIdField(models.CharField):  # type: ignore[type-arg]
    """An id given by X, kept as text and compared byte by byte, never as a number."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("max_length", 32)
        options.setdefault("db_collation", "C")
        super().__init__(**options)


def within_bounds(moment: datetime) -> None:
    """For forms and columns: a moment that every time zone can show."""
    try:
        bounded(moment)
    except OutOfBounds as error:
        raise ValidationError(f"This {error}.", code="out_of_bounds") from error


class BoundedMoment(models.DateTimeField):  # type: ignore[type-arg]
    """A moment that can be read back, in whatever time zone."""

    default_validators = [within_bounds]

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        column = connection.ops.quote_name(self.column or "")
        return f"{column} >= '{EARLIEST.isoformat()}' AND {column} < '{LATEST.isoformat()}'"


class BoundedCount(models.BigIntegerField):  # type: ignore[type-arg]
    """A public counter."""

    default_validators = [MinValueValidator(0), MaxValueValidator(MOST_COUNTED)]

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        column = connection.ops.quote_name(self.column or "")
        return f"{column} >= 0 AND {column} <= {MOST_COUNTED}"


if TYPE_CHECKING:
    # What a checker knows of these columns, empty or not, holds for the bounded ones too.
    MomentField, CountField = models.DateTimeField, models.BigIntegerField
else:

    class MomentField(BoundedMoment):
        """A moment that can be read back, in whatever time zone."""

    class CountField(BoundedCount):
        """A public counter."""


class AreImportances(models.Func):
    """A JSON object whose values are importances: SQL casts each of them to int."""

    template = f"""(jsonb_typeof(%(expressions)s) = 'object' AND NOT jsonb_path_exists(
        %(expressions)s, '$.* ? (@.type() <> "number" || @ < 0 || @ > {HIGHEST_IMPORTANCE}
            || @.floor() <> @)'))"""
    arity = 1
    output_field = models.BooleanField()
