"""What of a campaign's engagements somebody wants to see: read from the address, and put back into it."""

from dataclasses import dataclass

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.http import urlencode

from socap.analytics.engagements.listing import Filters, Sort
from socap.campaigns.models import Campaign, Category
from socap.lib.bounds import HIGHEST_IMPORTANCE, zone_of
from socap.lib.database.fields import within_bounds
from socap.people.models import Account
from socap.people.roles import Category as Role
from socap.sources.base import Action
from socap.web.formatting import clock_time
from socap.web.local_time_fields import WallTimeField
from socap.web.pagination import readable
from socap.web.templatetags.shown import ENGAGEMENTS, roles

ANY = ("", "any")
BASELINE = {"no": "without baseline", "yes": "baseline only"}
AUTHORS = {"no": "without campaign authors", "only": "campaign authors only"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One condition in words, and the query of the page without it."""

    label: str
    without: str


def _text(label: str, **attributes: str) -> forms.CharField:
    given = {"autocapitalize": "none", "spellcheck": "false", **attributes}
    return forms.CharField(
        label=label, required=False, max_length=200, widget=forms.TextInput(attrs=given)
    )


def _choice(label: str, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=[ANY, *choices])


def _moment(label: str, *, later: bool = False) -> WallTimeField:
    return WallTimeField(
        label=label,
        later=later,
        required=False,
        validators=[within_bounds],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )


class EngagementFilterForm(forms.Form):
    """Every condition is optional; one that cannot be read is named, and the others still hold."""

    text = _text("Text contains", type="search", placeholder="words", **{"data-search": ""})
    action = _choice("Action", [(action.value, ENGAGEMENTS[action.value]) for action in Action])
    category = _choice("Tweets", [(name, name) for name in Category.values])
    role = _choice("Role", [(role.value, roles(role.value)) for role in Role])
    min_importance = forms.IntegerField(
        label="Importance from", required=False, min_value=0, max_value=HIGHEST_IMPORTANCE
    )
    account = _text("Account", placeholder="@name")
    tweet = _text("Tweet", placeholder="id", inputmode="numeric")
    baseline = _choice("Baseline", [*BASELINE.items()])
    authors = forms.ChoiceField(
        label="Campaign authors", required=False, choices=[("", "included"), *AUTHORS.items()]
    )
    since = _moment("Since")
    until = _moment("Before", later=True)
    sort = forms.ChoiceField(
        label="Order",
        required=False,
        choices=[
            (Sort.NEWEST.value, "newest"),
            (Sort.IMPORTANCE.value, "importance"),
        ],
    )

    FIRST = ("text", "action", "category", "role", "min_importance", "sort")
    FURTHER = ("account", "tweet", "baseline", "authors", "since", "until")

    def __init__(self, given: QueryDict, *, campaign: Campaign) -> None:
        super().__init__(readable(given), auto_id="filter_%s")
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
        return any(self.cleaned_data.get(name) or name in self.errors for name in self.FURTHER)

    @property
    def filters(self) -> Filters:
        given = {name: self.cleaned_data.get(name) or None for name in Filters.__slots__}
        given["min_importance"] = self.cleaned_data.get("min_importance")
        if given["account"]:
            given["account"] = given["account"].lstrip("@")
        if given["baseline"]:
            given["baseline"] = given["baseline"] == "yes"
        else:
            given["baseline"] = None
        given["is_campaign_author"] = only_authors(self.cleaned_data.get("authors"))
        return Filters(**given)

    @property
    def sort_order(self) -> Sort:
        return Sort(self.cleaned_data.get("sort") or Sort.NEWEST)

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
        usable = {
            name: str(self.data[name]).strip()
            for name in self.fields
            if name != leave_out
            and name not in self.errors
            and self.cleaned_data.get(name) not in (None, "")
        }
        if usable.get("sort") == Sort.NEWEST:
            del usable["sort"]
        return usable

    def _words(self, name: str) -> str:
        value = self.cleaned_data[name]
        match name:
            case "text":
                return f"says “{value}”"
            case "action":
                return ENGAGEMENTS[value]
            case "category":
                return f"{value} tweets"
            case "role":
                return roles(value)
            case "min_importance":
                return f"importance from {value}"
            case "account":
                return f"@{_username(value)}"
            case "tweet":
                return f"tweet {value}"
            case "baseline":
                return BASELINE[value]
            case "authors":
                return AUTHORS[value]
        written = clock_time(value, self.campaign.timezone, value, dated=True)
        return f"{'since' if name == 'since' else 'before'} {written}"


def only_authors(chosen: str | None) -> bool | None:
    """What was chosen about the campaign's own accounts, as a filter."""
    return {"no": False, "only": True}.get(chosen or "")


def _username(account: str) -> str:
    """The name of an account given by its id or name."""
    name = account.lstrip("@")
    known = Account.objects.filter(pk=name).values_list("username", flat=True).first()
    return known or name
