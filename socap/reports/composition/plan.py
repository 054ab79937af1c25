"""How a campaign's report is to be composed: sections, words, curation; and what a client's reports share."""

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field, StringConstraints, model_validator

from socap.reports.composition.content import Part
from socap.reports.composition.language import LANGUAGES

SectionKey = Literal[
    "cover",
    "summary",
    "growth",
    "people",
    "organisations",
    "places",
    "said",
    "spread",
    "tweets",
    "value",
    "comparison",
    "method",
    "readings",
]
SECTION_KEYS: tuple[SectionKey, ...] = get_args(SectionKey)
# An appendix of many pages: in a report only where somebody asks for it.
OFF_AT_FIRST: frozenset[SectionKey] = frozenset({"readings"})
MOST_LISTED = 100
LONGEST_WORDS = 4_000
MOST_DOLLARS = 10_000

Language = Literal["en", "de"]
Text = Annotated[str, StringConstraints(max_length=LONGEST_WORDS)]
Line = Annotated[str, StringConstraints(max_length=200, strip_whitespace=True)]
Ids = Annotated[list[Annotated[str, StringConstraints(max_length=64)]], Field(max_length=500)]
Dollars = Annotated[float, Field(gt=0, le=MOST_DOLLARS)]

assert set(LANGUAGES) == {"en", "de"}


class SectionPlan(Part):
    """`title` replaces the usual one where it is not empty; `words` stand above what is counted."""

    key: SectionKey
    on: bool = True
    title: Line = ""
    words: Text = ""


class Cpm(Part):
    """Dollars for a thousand impressions: what they are taken to be worth, by `source` of `dated`."""

    low: Dollars
    base: Dollars
    high: Dollars
    source: Line = Field(min_length=1)
    dated: date

    @model_validator(mode="after")
    def _ascending(self) -> "Cpm":
        if not self.low <= self.base <= self.high:
            raise ValueError("low must not be above base, and base not above high")
        return self


class Curation(Part):
    """Ids of accounts, of replies and quotes, and of tweets to hide or to show first.

    `notes` are by `person ID`, `quote ID` or `tweet ID`.
    """

    hidden_people: Ids = []
    pinned_people: Ids = []
    hidden_quotes: Ids = []
    pinned_quotes: Ids = []
    hidden_tweets: Ids = []
    pinned_tweets: Ids = []
    notes: dict[str, Annotated[str, StringConstraints(max_length=500)]] = {}


def all_sections() -> list[SectionPlan]:
    return [SectionPlan(key=key, on=key not in OFF_AT_FIRST) for key in SECTION_KEYS]


class Plan(Part):
    """A campaign's own choices; `summary` replaces the one made of the numbers where it is not empty."""

    language: Language = "en"
    title: Line = ""
    sections: list[SectionPlan] = Field(default_factory=all_sections)
    summary: Text = ""
    cpm: Cpm | None = None
    most_people: Annotated[int, Field(ge=1, le=MOST_LISTED)] = 20
    most_tweets: Annotated[int, Field(ge=1, le=MOST_LISTED)] = 20
    curation: Curation = Field(default_factory=Curation)

    @model_validator(mode="after")
    def _every_section_once(self) -> "Plan":
        given = [section.key for section in self.sections]
        if len(given) != len(set(given)):
            raise ValueError("a section is named twice")
        missing = [one for one in all_sections() if one.key not in given]
        if missing:  # one that came with a later version
            self.sections = [*self.sections, *missing]
        return self

    def section(self, key: str) -> SectionPlan:
        return next(section for section in self.sections if section.key == key)


class BrandPlan(Part):
    """How all reports for a client look."""

    name: Line = ""
    colour: Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")] = "#2f5fc4"
    footer: Line = ""


class ClientDefaults(Part):
    """What new reports for a client begin with."""

    brand: BrandPlan = Field(default_factory=BrandPlan)
    language: Language = "en"
    sections: list[SectionPlan] = Field(default_factory=all_sections)
    cpm: Cpm | None = None

    def plan(self) -> Plan:
        return Plan(language=self.language, sections=self.sections, cpm=self.cpm)
