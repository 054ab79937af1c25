"""Lets a command refuse what the models refuse, naming the argument as it was typed."""

import math
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from django.db.models import Model


class FiniteRange(click.FloatRange):
    """A number within bounds; `nan` lies within all of them, and `inf` above where none is."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value} is no number that can be used.", param, ctx)
        return number


def validate_fields(row: "Model", **arguments: str) -> None:
    """Check some fields of a row before anything is stored; `arguments` names each one's argument."""
    from django.core.exceptions import ValidationError

    others = {field.name for field in row._meta.fields} - arguments.keys()
    try:
        row.clean_fields(exclude=others)
    except ValidationError as error:
        for field, problems in error.message_dict.items():
            raise click.BadParameter(" ".join(problems), param_hint=arguments[field]) from error
