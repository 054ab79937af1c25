"""What people say about a campaign, and what of it needs an answer."""

from datetime import datetime
from typing import Literal

from ninja import Schema
from pydantic import ConfigDict

from socap.api.field_types import ActionName, Body, CategoryName

SentimentName = Literal["positive", "neutral", "critical", "unsure", "not_rated"]
NeedName = Literal["problem", "question"]


class SentimentCountOut(Schema):
    sentiment: SentimentName
    texts: int
    replies: int
    quotes: int
    people: int
    corrected: int


class LanguageCountOut(Schema):
    """`lang` is '' where the language is unknown."""

    lang: str
    name: str
    texts: int
    people: int


class PhraseCountOut(Schema):
    phrase: str
    texts: int
    people: int


class TextOut(Schema):
    """`sentiment` is '' until the text has been looked at. `explanation` says in words where it comes from.

    `leaning` and `confidence` (0 to 1) were derived, also where somebody corrected the sentiment;
    `lang_source` is `provider`, `detected` or ''.
    """

    id: int
    engagement_id: str
    url: str
    tweet_id: str
    category: CategoryName
    action: ActionName
    user_id: str
    username: str
    name: str
    followers: int | None
    importance: int
    text: str
    views: int | None
    likes: int | None
    occurred_at: datetime
    lang: str
    lang_source: str
    sentiment: str
    derived_sentiment: str
    leaning: str
    confidence: float | None
    explanation: str
    method: str
    corrected_sentiment: str | None
    corrected_need: str | None
    corrected_by: str
    corrected_at: datetime | None
    need: str
    need_reason: str
    need_label: str


class SaidOut(Schema):
    """Sums of all replies and quotes by others; `waiting` have not been looked at yet. `best_quotes` are in
    favour, by the most important people."""

    texts: int
    waiting: int
    people: int
    rated: int
    sentiments: list[SentimentCountOut]
    languages: list[LanguageCountOut]
    phrases: list[PhraseCountOut]
    best_quotes: list[TextOut]


class TextsOut(Schema):
    texts: list[TextOut]
    next_cursor: str | None


class TextCorrection(Body):
    """How somebody reads a text; '' undoes a correction, and what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    sentiment: Literal["positive", "neutral", "critical", "not_rated", ""] | None = None
    need: Literal["problem", "question", "none", ""] | None = None


class NeedLineOut(Schema):
    """One line of what needs an answer. `text` is by the most important of its people; `how` it was handled
    (`answered`, `dismissed` or ''): in open lines what came before the texts counted here."""

    key: str
    need: NeedName
    label: str
    people: int
    important: int
    texts: int
    newest_at: datetime
    reason: str
    id: int
    account_id: str
    username: str
    name: str
    importance: int
    text: str
    url: str
    handled_at: datetime | None
    handled_by: str
    how: str


class NeedsOut(Schema):
    """`lines` counts all lines, `people` everybody once."""

    needs: list[NeedLineOut]
    next_cursor: str | None
    lines: int
    people: int
    problems: int
    questions: int


class NeedHandling(Body):
    model_config = ConfigDict(extra="forbid")

    key: str
    how: Literal["answered", "dismissed", "open"]
