"""The fields that say which quotes a campaign watches automatically, and the form with only these."""

from typing import Any

from django import forms

from socap.campaigns.quotes.quote_choice import (
    COLUMN_OF,
    DEFAULT_RULE,
    HIGHEST,
    InvalidQuoteRule,
    QuoteRule,
    chosen_quote_rule,
)
from socap.web.seen_values import seen_field, seen_value


def _number_field(name: str, label: str, help_text: str, **options: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=help_text,
        min_value=0,
        max_value=HIGHEST[name],
        initial=getattr(DEFAULT_RULE, name),
        **options,
    )


class QuoteRuleFields(forms.Form):
    """An empty importance or number of views makes no quote watched.

    Without a limit, as from a page that did not have these fields, the rule stays as it is.
    """

    watches_quotes = forms.BooleanField(
        required=False,
        label="Watch important quotes automatically",
        initial=DEFAULT_RULE.enabled,
    )
    quote_importance = _number_field(
        "importance",
        "Author’s importance",
        "This or more; empty to decide by views alone.",
        required=False,
    )
    quote_views = _number_field(
        "views",
        "Or views",
        "This many or more; empty to decide by importance alone.",
        required=False,
    )
    quote_limit = _number_field(
        "limit", "Most at once", "Each is read like a tweet, from the same budget.", required=False
    )
    suggests_tweets = forms.BooleanField(
        required=False,
        label="Suggest other tweets",
        help_text="Looks once an hour at each author of the campaign’s tweets.",
        initial=DEFAULT_RULE.suggestions,
    )

    def clean(self) -> dict[str, Any]:
        super().clean()
        if self._is_given and not self.errors.keys() & COLUMN_OF.values():
            typed = {name: self.cleaned_data[column] for name, column in COLUMN_OF.items()}
            try:
                self.cleaned_data["quote_rule"] = chosen_quote_rule(typed)
            except InvalidQuoteRule as error:
                self.add_error(COLUMN_OF[error.field], f"Not possible: {error}.")
        return self.cleaned_data

    def quote_rule(self) -> QuoteRule | None:
        """Returns the valid rule as typed; None where it was not given."""
        return self.cleaned_data.get("quote_rule")

    @property
    def _is_given(self) -> bool:
        return self.add_prefix("quote_limit") in self.data

    @property
    def are_quotes_adjusted(self) -> bool:
        """Whether the fields besides the first have to be seen."""
        usual = {
            column: getattr(DEFAULT_RULE, name)
            for name, column in COLUMN_OF.items()
            if name != "enabled"
        }
        return any(
            name in self.errors or not _shows(self[name].value(), value)
            for name, value in usual.items()
        )


class QuoteRuleForm(QuoteRuleFields):
    """Only the rule, for the page of the watched quotes."""

    seen = seen_field()


def initial_rule(rule: QuoteRule) -> dict[str, Any]:
    return rule.columns | {"seen": seen_value(rule.columns)}


def _shows(shown: Any, value: object) -> bool:
    """Whether a field shows this value; a draft has it as text."""
    if isinstance(value, bool):
        return (shown not in (False, None, "", "False")) is value
    return str("" if shown is None else shown).strip() == str(value)
