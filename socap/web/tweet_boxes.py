"""The boxes that take addresses of tweets, and what is wrong with which address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from socap.campaigns.addresses import BadAddress, tweet_id_of
from socap.campaigns.models import Category
from socap.collection.enrolment import Refused, Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """One category's addresses with the reasons why some were refused."""

    field: BoundField
    category: Category
    problems: tuple[Refused, ...]


class TweetsForm(forms.Form):
    """Addresses of tweets, any number in each category's box."""

    main = forms.CharField(required=False, label="Main tweets", help_text="Founder and company.")
    influencer = forms.CharField(required=False, label="Influencer tweets")
    investor = forms.CharField(required=False, label="Investor tweets")

    def __init__(self, *args: Any, **kw: Any):
        super().__init__(*args, **kw)
        self.refused: list[Refused] = []
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
                problems=tuple(r for r in self.refused if r.category == category),
            )
            for category in Category
        ]

    def wanted(self) -> list[Wanted]:
        return [
            Wanted(url=url, category=category)
            for category in Category
            for url in re.split(r"[\s,]+", self.cleaned_data.get(category.value, ""))
            if url
        ]

    def clean(self) -> dict[str, Any]:
        wanted = self.wanted()
        if not wanted:
            self.add_error("main", "Give the address of at least one tweet, in any of the boxes.")
        for item in wanted:
            try:
                tweet_id_of(item.url)
            except BadAddress as error:
                self.refuse([Refused(url=item.url, category=item.category, problem=str(error))])
        return self.cleaned_data

    def refuse(self, refused: Iterable[Refused]) -> None:
        """Say at each address why it cannot be watched."""
        for item in refused:
            self.refused.append(item)
            self.add_error(item.category.value, f"{item.url}: {item.problem}")
