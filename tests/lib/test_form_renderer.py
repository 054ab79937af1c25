"""Lists of choices are the same as Django's own."""

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from pytest_django.asserts import assertHTMLEqual

from socap.lib.form_renderer import FormRenderer

CHOICES = [
    ("", "any"),
    ("<&>", 'A & "B" <c>'),
    (3, "three"),
    ("Europe", [("Europe/Paris", "Paris"), ("Europe/Rome", "Rome")]),
]


@pytest.mark.parametrize("chosen", ["", "<&>", "3", "Europe/Rome", None])
@pytest.mark.parametrize("required", [True, False])
def test_choices_are_rendered_as_by_django(chosen: str | None, required: bool) -> None:
    class Form(forms.Form):
        place = forms.ChoiceField(
            choices=CHOICES,
            required=required,
            widget=forms.Select(attrs={"aria-label": 'a "place"', "autofocus": True}),
        )

    given = None if chosen is None else {"place": chosen}
    ours, theirs = (
        str(Form(given, renderer=renderer())["place"])
        for renderer in (FormRenderer, DjangoTemplates)
    )
    assertHTMLEqual(ours, theirs)
