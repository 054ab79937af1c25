"""What of a campaign's engagements somebody wants to see: read from the address, and put back into it."""

from django import forms
from django.http import QueryDict
from django.utils import timezone

from socap.analytics.engagements.listing import Sort
from socap.analytics.filters import EngagementFilters
from socap.campaigns.action_words import PLURALS
from socap.campaigns.models import Campaign, Category
from socap.lib.bounds import zone_of
from socap.lib.database.fields import within_bounds
from socap.people.models import Account
from socap.web.explore.filter_forms import FilterForm, choice_field, text_field
from socap.web.formatting import clock_time
from socap.web.local_time_fields import WallTimeField

BASELINE = {"false": "without baseline", "true": "baseline only"}


def _moment(label: str, *, later: bool = False) -> WallTimeField:
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
    FIRST = ("text", "action", "category", "role", "min_importance", "sort")
    FURTHER = ("account", "tweet", "baseline", "is_campaign_author", "since", "until")
    field_order = (*FIRST, *FURTHER)

    text = text_field("Text contains", type="search", placeholder="words", **{"data-search": ""})
    action = choice_field("Action", PLURALS)
    category = choice_field("Tweets", {name: name for name in Category.values})
    account = text_field("Account", placeholder="@name")
    tweet = text_field("Tweet", placeholder="id", inputmode="numeric")
    baseline = choice_field("Baseline", BASELINE)
    since = _moment("Since")
    until = _moment("Before", later=True)
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
    def first(self) -> list[forms.BoundField]:
        return [self[name] for name in self.FIRST]

    @property
    def further(self) -> list[forms.BoundField]:
        return [self[name] for name in self.FURTHER]

    @property
    def is_further(self) -> bool:
        """Whether one of the conditions that are folded away is in use, or wrong."""
        kept = self._kept()
        return any(name in kept or name in self.errors for name in self.FURTHER)

    @property
    def filters(self) -> EngagementFilters:
        return EngagementFilters(**self.given())

    @property
    def sort_order(self) -> Sort:
        return Sort(self.cleaned_data.get("sort") or Sort.NEWEST)

    def _kept(self, leave_out: str = "") -> dict[str, str]:
        usable = super()._kept(leave_out)
        if usable.get("sort") == Sort.NEWEST:
            del usable["sort"]
        return usable

    def _words(self, name: str) -> str:
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
            case "baseline":
                return BASELINE[str(value).lower()]
            case "since" | "until":
                written = clock_time(value, self.campaign.timezone, value, dated=True)
                return f"{'since' if name == 'since' else 'before'} {written}"
        return super()._words(name)


def _username(account: str) -> str:
    """The name of an account given by its id or name."""
    name = account.lstrip("@")
    known = Account.objects.filter(pk=name).values_list("username", flat=True).first()
    return known or name
