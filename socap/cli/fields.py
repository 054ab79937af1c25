"""Validates command-line arguments with the models' rules."""

import math
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from django.db.models import Model


class FiniteRange(click.FloatRange):
    """A float range that rejects `nan` and `inf`, which click's range accepts."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value} is not a finite number.", param, ctx)
        return number


def validate_fields(row: "Model", **arguments: str) -> None:
    """Validates fields of an unsaved row; `arguments` maps each field to its argument's name."""
    from django.core.exceptions import ValidationError

    others = {field.name for field in row._meta.fields} - arguments.keys()
    try:
        row.clean_fields(exclude=others)
    except ValidationError as error:
        for field, problems in error.message_dict.items():
            raise click.BadParameter(" ".join(problems), param_hint=arguments[field]) from error
