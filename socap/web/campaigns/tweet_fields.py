"""The boxes that take addresses of tweets, and what is wrong with which address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from socap.campaigns.addresses import BadAddress, addresses_in, numbers_left_out, tweet_id_of
from socap.campaigns.models import Campaign, Category
from socap.collection.enrolment import Refused, Wanted
from socap.web.campaigns.tweet_checks import Checked, Checks, check_tweets

NOTHING_YET = Checks()


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One category's text with what was found in it, and the reasons why some were refused."""

    field: BoundField
    category: Category
    tweets: list[Checked]
    problems: tuple[Refused, ...]
    left_out: tuple[str, ...]  # numbers in the text that are not taken for tweets


class TweetsForm(forms.Form):
    """Addresses of tweets, any number in each category's box, in whatever text around them."""

    main = forms.CharField(required=False, label="Main tweets", help_text="Founder and company.")
    influencer = forms.CharField(required=False, label="Influencer tweets")
    investor = forms.CharField(required=False, label="Investor tweets")

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        self.refused: list[Refused] = []
        self.checks = NOTHING_YET
        for field in self.fields.values():
            field.widget = forms.Textarea(
                attrs={"rows": 3, "spellcheck": "false", "autocapitalize": "off"}
            )

    @property
    def boxes(self) -> list[Box]:
        return [
            Box(
                field=self[category.value],
                category=category,
                tweets=self.checks.of(category),
                problems=tuple(r for r in self.refused if r.category == category),
                left_out=tuple(numbers_left_out(str(self[category.value].value() or ""))),
            )
            for category in Category
        ]

    def wanted(self) -> list[Wanted]:
        return wanted_in(self.cleaned_data)

    def clean(self) -> dict[str, Any]:
        wanted = self.wanted()
        if not wanted:
            self.add_error("main", "Give the address of at least one tweet, in any of the boxes.")
        for item in wanted:
            try:
                tweet_id_of(item.url)
            except BadAddress as error:
                self.refuse([Refused(url=item.url, category=item.category, problem=error.reason)])
        return self.cleaned_data

    def refuse(self, refused: Iterable[Refused]) -> None:
        """Say at each address why it cannot be watched."""
        for item in refused:
            self.refused.append(item)
            self.add_error(item.category.value, f"{item.url}: {item.problem}")


def wanted_in(texts: Mapping[str, Any]) -> list[Wanted]:
    """The addresses in each box's text, box by box."""
    return [
        Wanted(url=url, category=category)
        for category in Category
        for url in addresses_in(str(texts.get(category.value) or ""))
    ]


def edited_boxes(given: Mapping[str, str], campaign: Campaign | None = None) -> dict[str, str]:
    """The boxes as they were typed, without the address whose button was pressed."""
    texts = {name: given.get(name, "") for name in Category.values}
    handle = given.get("remove", "")
    if handle == "wrong":
        return texts | without_wrong(texts, check_tweets(wanted_in(texts), campaign=campaign))
    return texts | (without(texts, handle) if handle else {})


def without(texts: Mapping[str, Any], handle: str) -> dict[str, str]:
    """The box that `handle` is of, without that address; the text around the addresses goes too."""
    name, _, rest = handle.partition(" ")
    number, _, url = rest.partition(" ")
    urls = addresses_in(str(texts.get(name) or ""))
    place = int(number) if number.isdecimal() and len(number) < 6 else -1
    if not 0 <= place < len(urls) or urls[place] != url:
        place = urls.index(url) if url in urls else -1
    if place < 0 or name not in Category.values:
        return {}
    return {name: "\n".join(urls[:place] + urls[place + 1 :])}


def without_wrong(texts: Mapping[str, Any], checks: Checks) -> dict[str, str]:
    """Every box that holds something wrong, with the right addresses only."""
    return {
        name: "\n".join(tweet.url for tweet in checks.of(name) if not tweet.wrong)
        for name in {tweet.category.value for tweet in checks.wrong}
    }
