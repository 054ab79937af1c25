"""The base of filter forms: common fields, chips of active filters, and the query string."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.http import urlencode

from socap.analytics.filters import AccountFilters, Own
from socap.lib.bounds import HIGHEST_IMPORTANCE
from socap.people.roles.role_detection import Role
from socap.web.pagination import without_nul
from socap.web.templatetags.shown import roles

ANY = ("", "any")
OWN = {Own.LEFT_OUT: "left out", Own.INCLUDED: "included", Own.ONLY: "only these"}
OWN_CHIPS = {Own.INCLUDED: "with own accounts", Own.ONLY: "own accounts only"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """An active filter's label, and the page's query without it."""

    label: str
    removal_query: str


def text_field(label: str, **attributes: str) -> forms.CharField:
    given = {"autocapitalize": "none", "spellcheck": "false", **attributes}
    return forms.CharField(
        label=label, required=False, max_length=200, widget=forms.TextInput(attrs=given)
    )


def choice_field(
    label: str, choices: Mapping[str, str], *, empty_label: str = "any"
) -> forms.TypedChoiceField:
    """Returns an optional choice field; `true` and `false` become booleans."""
    return forms.TypedChoiceField(
        label=label,
        required=False,
        choices=[("", empty_label), *choices.items()],
        coerce=lambda value: {"true": True, "false": False}.get(value, value),
        empty_value=None,
    )


class FilterForm(forms.Form):
    """All filters are optional; an invalid one shows an error and the others still apply.

    Fields have the names and values of the API's filters.
    """

    filters_type: ClassVar[type[AccountFilters]]

    role = choice_field("Role", {role.value: roles(role.value) for role in Role})
    min_importance = forms.IntegerField(
        label="Importance from", required=False, min_value=0, max_value=HIGHEST_IMPORTANCE
    )
    own = forms.TypedChoiceField(
        label="Own accounts",
        required=False,
        choices=[(own.value, label) for own, label in OWN.items()],
        coerce=Own,
        empty_value=Own.LEFT_OUT,
    )

    def __init__(self, given: QueryDict) -> None:
        super().__init__(without_nul(given), auto_id="filter_%s")

    def given(self) -> dict[str, Any]:
        """Returns the valid filters by name."""
        return {
            field.name: value
            for field in fields(self.filters_type)
            if (value := self.cleaned_data.get(field.name)) not in (None, "")
        }

    @property
    def query_string(self) -> str:
        """Returns the shortest query string for these filters."""
        return urlencode(self._used_filters())

    def chips(self) -> list[Chip]:
        return [
            Chip(
                label=self._describe(name),
                removal_query=urlencode(self._used_filters(leave_out=name)),
            )
            for name in self._used_filters()
            if name != "sort"
        ]

    def _used_filters(self, leave_out: str = "") -> dict[str, str]:
        return {
            name: str(self.data[name]).strip()
            for name in self.fields
            if name != leave_out
            and name not in self.errors
            and self.cleaned_data.get(name) not in (None, "", Own.LEFT_OUT)
        }

    def _describe(self, name: str) -> str:
        """Returns a filter's label."""
        value = self.cleaned_data[name]
        match name:
            case "role":
                return str(roles(value))
            case "min_importance":
                return f"importance from {value}"
            case "own":
                return OWN_CHIPS[value]
        return str(value)
