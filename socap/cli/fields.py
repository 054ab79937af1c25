"""Lets a command refuse what the models refuse, naming the argument as it was typed."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from django.db.models import Model


def refuse_bad_fields(row: "Model", **arguments: str) -> None:
    """Check some fields of a row before anything is stored; `arguments` names each one's argument."""
    from django.core.exceptions import ValidationError

    others = {field.name for field in row._meta.fields} - arguments.keys()
    try:
        row.clean_fields(exclude=others)
    except ValidationError as error:
        for field, problems in error.message_dict.items():
            raise click.BadParameter(" ".join(problems), param_hint=arguments[field]) from error
