"""The forms that save, rename and share a view."""

from typing import Any

from django import forms

from socap.campaigns.models import Campaign
from socap.saved_views.models import SavedView
from socap.web.permissions import Request
from socap.web.saved_views.views_of_page import savable_query
from socap.web.seen_values import seen_field

MOST_CHARACTERS = 2000


def _name_field() -> forms.CharField:
    return forms.CharField(
        label="Name",
        max_length=60,
        error_messages={
            "required": "Give the view a name.",
            "max_length": "Give the view a name of at most 60 characters.",
        },
    )


class SaveViewForm(forms.Form):
    """Saves the filters that a page shows."""

    page = forms.ChoiceField(choices=SavedView.Page.choices, widget=forms.HiddenInput)
    campaign = forms.ModelChoiceField(queryset=Campaign.objects.all(), widget=forms.HiddenInput)
    query = forms.CharField(
        max_length=MOST_CHARACTERS,
        required=False,
        widget=forms.HiddenInput,
        error_messages={"max_length": "These filters are too long to be saved."},
    )
    name = _name_field()
    is_for_one_campaign = forms.BooleanField(label="Only in this campaign", required=False)
    is_shared = forms.BooleanField(label="Share with the team", required=False)
    is_default = forms.BooleanField(label="Open this page with it", required=False)

    def clean_query(self) -> str:
        query = savable_query(self.cleaned_data["query"].removeprefix("?"))
        if not query:
            raise forms.ValidationError("There are no filters to save. Choose some first.")
        return query


class ChangeViewForm(forms.Form):
    """Renames a view and shares it, or no longer."""

    name = _name_field()
    is_shared = forms.BooleanField(required=False)
    seen = seen_field()


def may_share(request: Request) -> bool:
    """Whether what this user saves may be shown to others."""
    return bool(request.user.may_change)


def values_of(view: SavedView) -> dict[str, Any]:
    return {"name": view.name, "is_shared": view.is_shared}
