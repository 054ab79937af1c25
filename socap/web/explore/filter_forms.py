"""What forms that filter have in common: fields named as the filters are, chips, and the shortest address."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.http import urlencode

from socap.analytics.filters import AccountFilters
from socap.lib.bounds import HIGHEST_IMPORTANCE
from socap.people.roles import Role
from socap.web.pagination import readable
from socap.web.templatetags.shown import roles

ANY = ("", "any")
AUTHORS = {"false": "without campaign authors", "true": "campaign authors only"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One condition in words, and the query of the page without it."""

    label: str
    without: str


def text_field(label: str, **attributes: str) -> forms.CharField:
    given = {"autocapitalize": "none", "spellcheck": "false", **attributes}
    return forms.CharField(
        label=label, required=False, max_length=200, widget=forms.TextInput(attrs=given)
    )


def choice_field(
    label: str, choices: Mapping[str, str], *, every: str = "any"
) -> forms.TypedChoiceField:
    """One of them or none; `true` and `false` are read as such."""
    return forms.TypedChoiceField(
        label=label,
        required=False,
        choices=[("", every), *choices.items()],
        coerce=lambda value: {"true": True, "false": False}.get(value, value),
        empty_value=None,
    )


class FilterForm(forms.Form):
    """Every condition is optional; one that cannot be read is named, and the others still hold.

    A field is called and written in the address as the filter is in the API.
    """

    filters_type: ClassVar[type[AccountFilters]]

    role = choice_field("Role", {role.value: roles(role.value) for role in Role})
    min_importance = forms.IntegerField(
        label="Importance from", required=False, min_value=0, max_value=HIGHEST_IMPORTANCE
    )
    is_campaign_author = choice_field("Campaign authors", AUTHORS, every="included")

    def __init__(self, given: QueryDict) -> None:
        super().__init__(readable(given), auto_id="filter_%s")

    def given(self) -> dict[str, Any]:
        """What was given and can be read, by name."""
        return {
            field.name: value
            for field in fields(self.filters_type)
            if (value := self.cleaned_data.get(field.name)) not in (None, "")
        }

    @property
    def query(self) -> str:
        """The address's query in its shortest form."""
        return urlencode(self._kept())

    def chips(self) -> list[Chip]:
        return [
            Chip(label=self._words(name), without=urlencode(self._kept(leave_out=name)))
            for name in self._kept()
            if name != "sort"
        ]

    def _kept(self, leave_out: str = "") -> dict[str, str]:
        return {
            name: str(self.data[name]).strip()
            for name in self.fields
            if name != leave_out
            and name not in self.errors
            and self.cleaned_data.get(name) not in (None, "")
        }

    def _words(self, name: str) -> str:
        """A condition in words."""
        value = self.cleaned_data[name]
        match name:
            case "role":
                return str(roles(value))
            case "min_importance":
                return f"importance from {value}"
            case "is_campaign_author":
                return AUTHORS[str(value).lower()]
        return str(value)
