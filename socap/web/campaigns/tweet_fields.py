"""The form fields that take addresses of tweets, with the result for each address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from socap.campaigns.models import Campaign, Category
from socap.campaigns.tweet_urls import (
    InvalidTweetUrl,
    find_tweet_urls,
    ignored_line_numbers,
    parse_tweet_id,
)
from socap.collection.enrolment import RefusedTweet, RequestedTweet
from socap.web.campaigns.tweet_checks import CheckedTweet, TweetChecks, check_tweets

NO_CHECKS = TweetChecks()


@dataclass(frozen=True, slots=True, kw_only=True)
class TweetField:
    """One category's field with the addresses found in it and the reasons for refusals."""

    field: BoundField
    category: Category
    tweets: list[CheckedTweet]
    problems: tuple[RefusedTweet, ...]
    ignored_numbers: tuple[str, ...]  # numbers in the text that are not read as tweet ids


class TweetsForm(forms.Form):
    """One text field per category, with any number of addresses in free text."""

    main = forms.CharField(required=False, label="Main tweets", help_text="Founder and company.")
    influencer = forms.CharField(required=False, label="Influencer tweets")
    investor = forms.CharField(required=False, label="Investor tweets")

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        self.refused: list[RefusedTweet] = []
        self.checks = NO_CHECKS
        for field in self.fields.values():
            field.widget = forms.Textarea(
                attrs={"rows": 3, "spellcheck": "false", "autocapitalize": "off"}
            )

    @property
    def tweet_fields(self) -> list[TweetField]:
        return [
            TweetField(
                field=self[category.value],
                category=category,
                tweets=self.checks.in_category(category),
                problems=tuple(r for r in self.refused if r.category == category),
                ignored_numbers=tuple(
                    ignored_line_numbers(str(self[category.value].value() or ""))
                ),
            )
            for category in Category
        ]

    def wanted(self) -> list[RequestedTweet]:
        return wanted_tweets(self.cleaned_data)

    def clean(self) -> dict[str, Any]:
        wanted = self.wanted()
        if not wanted:
            self.add_error(
                "main", "Enter the address of at least one tweet, in any of these fields."
            )
        for item in wanted:
            try:
                parse_tweet_id(item.url)
            except InvalidTweetUrl as error:
                self.refuse(
                    [RefusedTweet(url=item.url, category=item.category, problem=error.reason)]
                )
        return self.cleaned_data

    def refuse(self, refused: Iterable[RefusedTweet]) -> None:
        """Adds an error for each refused address."""
        for item in refused:
            self.refused.append(item)
            self.add_error(item.category.value, f"{item.url}: {item.problem}")


def wanted_tweets(texts: Mapping[str, Any]) -> list[RequestedTweet]:
    """Returns the addresses in the text of each category."""
    return [
        RequestedTweet(url=url, category=category)
        for category in Category
        for url in find_tweet_urls(str(texts.get(category.value) or ""))
    ]


def texts_after_removal(
    given: Mapping[str, str], campaign: Campaign | None = None
) -> dict[str, str]:
    """Returns the typed texts, without the address whose Remove button was pressed."""
    texts = {name: given.get(name, "") for name in Category.values}
    removal = given.get("remove", "")
    if removal == "invalid":
        return texts | without_invalid(texts, check_tweets(wanted_tweets(texts), campaign=campaign))
    return texts | (without_address(texts, removal) if removal else {})


def without_address(texts: Mapping[str, Any], removal: str) -> dict[str, str]:
    """Returns the changed field without the address that `removal` names, or {} if it is not there.

    Text around the addresses is dropped, too.
    """
    name, _, rest = removal.partition(" ")
    number, _, url = rest.partition(" ")
    urls = find_tweet_urls(str(texts.get(name) or ""))
    index = int(number) if number.isdecimal() and len(number) < 6 else -1
    if not 0 <= index < len(urls) or urls[index] != url:
        index = urls.index(url) if url in urls else -1
    if index < 0 or name not in Category.values:
        return {}
    return {name: "\n".join(urls[:index] + urls[index + 1 :])}


def without_invalid(texts: Mapping[str, Any], checks: TweetChecks) -> dict[str, str]:
    """Returns each field that has invalid addresses, with only the valid ones left."""
    return {
        name: "\n".join(tweet.url for tweet in checks.in_category(name) if not tweet.problem)
        for name in {tweet.category.value for tweet in checks.invalid}
    }
