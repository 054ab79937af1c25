"""The forms of a report's plan: its words, sections, value and curation."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from pydantic import ValidationError

from socap.analytics.engagers.ranking import Engager, engagers
from socap.analytics.filters import ChosenEngagers, EngagerFilters
from socap.analytics.insight.rated_texts import RatedText, best_quotes, chosen_texts
from socap.campaigns.models import Campaign
from socap.campaigns.tweet_urls import InvalidTweetUrl, parse_tweet_id
from socap.people.models import Account
from socap.reports.composition.composer import section_title
from socap.reports.composition.language import LANGUAGES, Words
from socap.reports.composition.plan import MOST_LISTED, Plan
from socap.reports.composition.report_data import ReportData

USUAL, PINNED, HIDDEN = "usual", "pinned", "hidden"
CHOICES = [(USUAL, "as usual"), (PINNED, "show first"), (HIDDEN, "leave out")]
OFFERED_PEOPLE, OFFERED_QUOTES, OFFERED_TWEETS = 30, 20, 30
CPM = ("low", "base", "high", "source", "dated")


class PlanForm(forms.Form):
    """The report's own words and numbers; sections and curation have forms of their own."""

    title = forms.CharField(
        label="Title", required=False, max_length=200, help_text="Without one, the campaign’s name."
    )
    language = forms.ChoiceField(label="Language", choices=list(LANGUAGES.items()))
    summary = forms.CharField(
        label="Summary",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text="Emptied, it is made of the numbers again. An empty line starts a new paragraph.",
    )
    most_people = forms.IntegerField(label="People listed", min_value=1, max_value=MOST_LISTED)
    most_tweets = forms.IntegerField(label="Tweets listed", min_value=1, max_value=MOST_LISTED)
    low = forms.FloatField(label="Low", required=False, min_value=0.01, max_value=10_000)
    base = forms.FloatField(label="Base", required=False, min_value=0.01, max_value=10_000)
    high = forms.FloatField(label="High", required=False, min_value=0.01, max_value=10_000)
    source = forms.CharField(label="Source of the prices", required=False, max_length=200)
    dated = forms.DateField(
        label="Date of the prices",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    another_person = forms.CharField(
        label="Show another person first", required=False, max_length=60, help_text="By @username."
    )
    another_quote = forms.CharField(
        label="Show another reply or quote first", required=False, help_text="By its address on X."
    )
    another_tweet = forms.CharField(
        label="Show another tweet of the campaign first",
        required=False,
        help_text="By its address on X.",
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.campaign = campaign

    def clean_another_person(self) -> str:
        """Returns the account id of someone who engaged and is not the client's own, or ''."""
        if not (name := self.cleaned_data["another_person"].strip().lstrip("@")):
            return ""
        ids = list(Account.objects.filter(username__iexact=name).values_list("pk", flat=True))
        found = engagers(self.campaign, limit=1, filters=ChosenEngagers(ids=ids)) if ids else []
        if not found:
            raise forms.ValidationError(f"@{name} is not among the people who engaged.")
        return found[0].account_id

    def clean_another_quote(self) -> str:
        """Returns the reply's or quote's own tweet id, or ''."""
        tweet_id = self._tweet_id("another_quote")
        if tweet_id and not chosen_texts(self.campaign, [tweet_id]):
            raise forms.ValidationError("No reply or quote of this campaign has this address.")
        return tweet_id

    def clean_another_tweet(self) -> str:
        tweet_id = self._tweet_id("another_tweet")
        if tweet_id and not self.campaign.entries.filter(tweet=tweet_id).exists():
            raise forms.ValidationError("No tweet of this campaign has this address.")
        return tweet_id

    def _tweet_id(self, name: str) -> str:
        if not (given := self.cleaned_data[name].strip()):
            return ""
        try:
            return parse_tweet_id(given)
        except InvalidTweetUrl as error:
            raise forms.ValidationError(error.reason) from error

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        present = [name for name in CPM if given.get(name) not in (None, "")]
        if present:
            for name in CPM:
                if name not in present and name not in self.errors:
                    self.add_error(name, "Needed for the value; or empty all five fields.")
        low, base, high = (given.get(name) for name in ("low", "base", "high"))
        if None not in (low, base, high) and not low <= base <= high:  # type: ignore[operator]
            self.add_error("base", "Between low and high.")
        return given

    @property
    def cpm(self) -> dict[str, Any] | None:
        given = {name: self.cleaned_data.get(name) for name in CPM}
        return given if given["source"] else None


class SectionForm(forms.Form):
    key = forms.CharField(widget=forms.HiddenInput)
    order = forms.IntegerField(label="Place", min_value=1, max_value=99)
    on = forms.BooleanField(label="Show", required=False)
    title = forms.CharField(label="Title", required=False, max_length=200)
    words = forms.CharField(
        label="Your words above it",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class ChoiceForm(forms.Form):
    """One person, quote or tweet."""

    key = forms.CharField(widget=forms.HiddenInput)
    choice = forms.ChoiceField(label="Show", choices=CHOICES)
    note = forms.CharField(label="Note", required=False, max_length=500)


SectionForms = forms.formset_factory(SectionForm, extra=0)
ChoiceForms = forms.formset_factory(ChoiceForm, extra=0, max_num=400, absolute_max=500)


@dataclass(frozen=True, slots=True, kw_only=True)
class Curated:
    """Something to choose, with what it is called and a line about it."""

    key: str
    label: str
    about: str


def offered(data: ReportData) -> dict[str, list[Curated]]:
    """Returns what can be pinned or hidden: `person`, `quote` and `tweet`.

    These are the first that the report would list, and what was chosen before.
    """
    campaign, choice = data.campaign, data.plan.curation
    chosen_people = [*choice.pinned_people, *choice.hidden_people]
    people = engagers(
        campaign, limit=OFFERED_PEOPLE, filters=EngagerFilters(min_importance=1)
    ) + engagers(campaign, limit=MOST_LISTED, filters=ChosenEngagers(ids=chosen_people))
    quotes = best_quotes(campaign, limit=OFFERED_QUOTES) + chosen_texts(
        campaign, [*choice.pinned_quotes, *choice.hidden_quotes]
    )
    most, chosen = (
        max(OFFERED_TWEETS, data.plan.most_tweets),
        choice.pinned_tweets + choice.hidden_tweets,
    )
    results = data.answers.results.tweets
    tweets = [*results[:most], *(one for one in results[most:] if one.tweet_id in chosen)]
    return {
        "person": _once(map(_person, people)),
        "quote": _once(map(_quote, quotes)),
        "tweet": [Curated(key=one.tweet_id, label=one.name, about=one.text) for one in tweets],
    }


def _once(found: Iterable[Curated]) -> list[Curated]:
    return list({one.key: one for one in found}.values())


def _person(one: Engager) -> Curated:
    return Curated(
        key=one.account_id, label=f"{one.name or one.username} @{one.username}", about=one.bio
    )


def _quote(one: RatedText) -> Curated:
    return Curated(key=one.engagement_id, label=f"@{one.username}", about=one.text)


LISTS = {"person": "people", "quote": "quotes", "tweet": "tweets"}


def plan_values(plan: Plan, revision: int) -> dict[str, Any]:
    cpm = plan.cpm.model_dump() if plan.cpm else {}
    return {
        "title": plan.title,
        "language": plan.language,
        "summary": plan.summary,
        "most_people": plan.most_people,
        "most_tweets": plan.most_tweets,
        "revision": revision,
    } | cpm


def section_values(plan: Plan) -> list[dict[str, Any]]:
    return [
        {"order": place, **section.model_dump()} for place, section in enumerate(plan.sections, 1)
    ]


def choice_values(plan: Plan, kind: str, found: Iterable[Curated]) -> list[dict[str, Any]]:
    pinned = getattr(plan.curation, f"pinned_{LISTS[kind]}")
    hidden = getattr(plan.curation, f"hidden_{LISTS[kind]}")
    return [
        {
            "key": one.key,
            "choice": PINNED if one.key in pinned else HIDDEN if one.key in hidden else USUAL,
            "note": plan.curation.notes.get(f"{kind} {one.key}", ""),
        }
        for one in found
    ]


def section_labels(plan: Plan) -> Iterator[tuple[str, str]]:
    words = Words("en", "UTC")
    for section in plan.sections:
        yield section.key, section_title(section.key, words)


def read_plan(
    before: Plan,
    form: PlanForm,
    sections: Iterable[Mapping[str, Any]],
    choices: Mapping[str, Iterable[Mapping[str, Any]]],
) -> Plan:
    """Returns the plan as it was given; what the page did not show stays. Raises pydantic's error."""
    given = form.cleaned_data
    curation = before.curation.model_dump()
    for kind, rows in choices.items():
        for row in rows:
            for which in (PINNED, HIDDEN):
                name = f"{which}_{LISTS[kind]}"
                others = [key for key in curation[name] if key != row["key"]]
                is_kept = row["key"] in curation[name]
                if row["choice"] == which:
                    curation[name] = curation[name] if is_kept else [*others, row["key"]]
                else:
                    curation[name] = others
            note, at = row["note"].strip(), f"{kind} {row['key']}"
            curation["notes"] = {k: v for k, v in curation["notes"].items() if k != at}
            if note:
                curation["notes"][at] = note
    for kind, name in LISTS.items():
        if key := given[f"another_{kind}"]:
            curation[f"hidden_{name}"] = [one for one in curation[f"hidden_{name}"] if one != key]
            pinned = [one for one in curation[f"pinned_{name}"] if one != key]
            curation[f"pinned_{name}"] = [key, *pinned]
    ordered = sorted(sections, key=lambda row: row["order"])
    return Plan.model_validate(
        {
            "title": given["title"],
            "language": given["language"],
            "summary": given["summary"].replace("\r\n", "\n"),
            "most_people": given["most_people"],
            "most_tweets": given["most_tweets"],
            "cpm": form.cpm,
            "sections": [
                {name: row[name] for name in ("key", "on", "title", "words")} for row in ordered
            ],
            "curation": curation,
        }
    )


def problems_of(error: ValidationError) -> list[str]:
    """Returns what is wrong, each with the field that it is about."""
    return [f"{' '.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()]
