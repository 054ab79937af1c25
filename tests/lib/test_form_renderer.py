"""Inputs and lists of choices are the same as Django's own."""

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


FIELDS = {
    "text": forms.CharField(widget=forms.TextInput(attrs={"list": "a<b", "autofocus": True})),
    "number": forms.IntegerField(min_value=1, max_value=9),
    "share": forms.FloatField(localize=True),
    "email": forms.EmailField(help_text="Whose?"),
    "url": forms.URLField(assume_scheme="https"),
    "password": forms.CharField(widget=forms.PasswordInput),
    "hidden": forms.CharField(widget=forms.HiddenInput),
    "date": forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")),
    "time": forms.TimeField(required=False),
    "moment": forms.DateTimeField(disabled=True, required=False),
    "on": forms.BooleanField(required=False),
    "words": forms.CharField(widget=forms.Textarea),
}
GIVEN = {
    "text": '<"&\'>', "number": "0", "share": "1234.5", "email": "x", "url": "y", "password": "z",
    "hidden": "<h>", "date": "2026-03-01", "time": "10:30", "on": "on", "words": "a\n<b>",
}  # fmt: skip


@pytest.mark.parametrize("given", [None, {}, GIVEN])
@pytest.mark.parametrize("name", FIELDS)
def test_inputs_are_rendered_as_by_django(given: dict[str, str] | None, name: str) -> None:
    form = type("Form", (forms.Form,), {name: FIELDS[name]})
    ours, theirs = (
        str(form(given, renderer=renderer(), initial={name: ""})[name])
        for renderer in (FormRenderer, DjangoTemplates)
    )
    assertHTMLEqual(ours, theirs)
