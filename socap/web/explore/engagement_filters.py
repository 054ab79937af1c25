"""The filter form of engagements: reads the filters from the URL's query and writes them back."""

from django import forms
from django.http import QueryDict
from django.utils import timezone

from socap.analytics.engagements.listing import Sort
from socap.analytics.filters import EngagementFilters, On
from socap.campaigns.action_words import PLURALS
from socap.campaigns.models import Campaign, Category
from socap.lib.bounds import zone_of
from socap.lib.database.fields import within_bounds
from socap.people.models import Account
from socap.web.explore.filter_forms import FilterForm, choice_field, text_field
from socap.web.formatting import clock_time
from socap.web.local_time_fields import WallTimeField

BASELINE = {"false": "during monitoring", "true": "before monitoring"}


def _time_field(label: str, *, later: bool = False) -> WallTimeField:
    return WallTimeField(
        label=label,
        later=later,
        required=False,
        validators=[within_bounds],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )


class EngagementFilterForm(FilterForm):
    """The filters of engagements, and their order."""

    filters_type = EngagementFilters
    MAIN_FIELDS = ("text", "action", "category", "role", "min_importance", "sort")
    MORE_FIELDS = ("account", "tweet", "on", "baseline", "own", "since", "until")
    field_order = (*MAIN_FIELDS, *MORE_FIELDS)

    text = text_field("Text contains", type="search", placeholder="words", **{"data-search": ""})
    action = choice_field("Action", PLURALS)
    category = choice_field("Tweets", {name: name for name in Category.values})
    account = text_field("Account", placeholder="@name")
    tweet = text_field("Tweet", placeholder="id", inputmode="numeric")
    on = choice_field(
        "On", {On.QUOTES.value: "watched quotes"}, empty_label="the campaign’s tweets"
    )
    baseline = choice_field("Happened", BASELINE)
    since = _time_field("Since")
    until = _time_field("Before", later=True)
    sort = forms.ChoiceField(
        label="Order",
        required=False,
        choices=[(Sort.NEWEST.value, "newest"), (Sort.IMPORTANCE.value, "importance")],
    )

    def __init__(self, given: QueryDict, *, campaign: Campaign) -> None:
        super().__init__(given)
        self.campaign = campaign
        with timezone.override(zone_of(campaign.timezone)):
            self.full_clean()

    @property
    def main_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.MAIN_FIELDS]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.MORE_FIELDS]

    @property
    def uses_more_fields(self) -> bool:
        """Returns whether a filter under "More filters" is used or invalid."""
        used = self._used_filters()
        return any(name in used or name in self.errors for name in self.MORE_FIELDS)

    @property
    def filters(self) -> EngagementFilters:
        return EngagementFilters(**self.given())

    @property
    def sort_order(self) -> Sort:
        return Sort(self.cleaned_data.get("sort") or Sort.NEWEST)

    def _used_filters(self, leave_out: str = "") -> dict[str, str]:
        used = super()._used_filters(leave_out)
        if used.get("sort") == Sort.NEWEST:
            del used["sort"]
        return used

    def _describe(self, name: str) -> str:
        value = self.cleaned_data[name]
        match name:
            case "text":
                return f"says “{value}”"
            case "action":
                return PLURALS[value]
            case "category":
                return f"{value} tweets"
            case "account":
                return f"@{_username(value)}"
            case "tweet":
                return f"tweet {value}"
            case "on":
                return "on watched quotes"
            case "baseline":
                return BASELINE[str(value).lower()]
            case "since" | "until":
                time_text = clock_time(value, self.campaign.timezone, value, dated=True)
                return f"{'since' if name == 'since' else 'before'} {time_text}"
        return super()._describe(name)


def _username(account: str) -> str:
    """Returns the username of an account given by id or name."""
    name = account.lstrip("@")
    known = Account.objects.filter(pk=name).values_list("username", flat=True).first()
    return known or name
