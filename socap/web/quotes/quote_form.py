"""The form that says which quotes a campaign watches automatically."""

from typing import Any

from django import forms

from socap.campaigns.quotes.quote_choice import (
    COLUMN_OF,
    HIGHEST,
    InvalidQuoteRule,
    QuoteRule,
    chosen_quote_rule,
)
from socap.web.seen_values import seen_field, seen_value


def _number_field(name: str, label: str, help_text: str, **options: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, help_text=help_text, min_value=0, max_value=HIGHEST[name], **options
    )


class QuoteRuleForm(forms.Form):
    """An empty importance or number of views makes no quote watched."""

    enabled = forms.BooleanField(
        required=False,
        label="Watch important quotes automatically",
    )
    importance = _number_field(
        "importance",
        "Author’s importance",
        "This or more; empty to decide by views alone.",
        required=False,
    )
    views = _number_field(
        "views",
        "Or views",
        "This many or more; empty to decide by importance alone.",
        required=False,
    )
    limit = _number_field(
        "limit", "Most at once", "Each is read like a tweet, from the same budget."
    )
    suggestions = forms.BooleanField(
        required=False,
        label="Suggest other tweets",
        help_text="Looks once an hour at each author of the campaign’s tweets.",
    )
    seen = seen_field()

    def clean(self) -> dict[str, Any]:
        super().clean()
        if not self.errors:
            try:
                chosen_quote_rule({name: self.cleaned_data[name] for name in COLUMN_OF})
            except InvalidQuoteRule as error:
                self.add_error(error.field, f"Not possible: {error}.")
        return self.cleaned_data

    def columns(self) -> dict[str, Any]:
        """Returns the columns of the campaign as typed."""
        return {column: self.cleaned_data[name] for name, column in COLUMN_OF.items()}


def initial_rule(rule: QuoteRule) -> dict[str, Any]:
    fields = {name: getattr(rule, name) for name in COLUMN_OF}
    return fields | {"seen": seen_value(rule.columns)}
