"""Composes the content of a report from what is recorded, all of one moment."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from types import ModuleType
from typing import Any

from django.db import connection, transaction

from socap.analytics.engagements.coverage import TweetState
from socap.analytics.engagers.engager_summary import engager_summary
from socap.analytics.growth.totals import COUNTERS
from socap.campaigns.models import Campaign, Status
from socap.people.avatars import picture_of
from socap.people.models import Account
from socap.reports.composition.content import Brand, Content, Section
from socap.reports.composition.frozen_rows import Frozen, freeze_rows, freeze_table
from socap.reports.composition.language import Words
from socap.reports.composition.plan import BrandPlan, Plan
from socap.reports.composition.report_data import ExactAnswers, ReportData
from socap.reports.sections import (
    comparison,
    growth,
    method,
    organisations,
    people,
    places,
    readings,
    said,
    spread,
    summary,
    tweets,
    value,
)

SECTIONS: Mapping[str, ModuleType] = {
    "summary": summary,
    "growth": growth,
    "people": people,
    "organisations": organisations,
    "places": places,
    "said": said,
    "spread": spread,
    "tweets": tweets,
    "value": value,
    "comparison": comparison,
    "method": method,
    "readings": readings,
}
LOGO = "logo.png"
TWEET_COLUMNS = (
    "tweet_id", "category", "username", "url", "posted_at", "text", "engagements",
    "engagements_growth", *COUNTERS, *(f"{name}_growth" for name in COUNTERS),
    "people", "people_first", "important", "important_first", "cost_dollars",
)  # fmt: skip
QUOTE_COLUMNS = (
    "tweet_id", "parent_id", "category", "username", "url", "posted_at", "text", "views", "likes",
    "retweets", "replies", "quotes", "people", "important", "also_here",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A report's content, the pictures it refers to, and the rows it rests on, all by name."""

    content: Content
    assets: Mapping[str, bytes]
    rows: Mapping[str, bytes]


def compose(
    campaign: Campaign,
    plan: Plan,
    brand: BrandPlan,
    *,
    number: int,
    author: str,
    now: datetime,
    logo: bytes = b"",
    removed: Sequence[str] = (),
    progress: Callable[[int, str], None] = lambda share, step: None,
) -> Composed:
    """Returns one version; `progress` is told percents and what is being done."""
    with one_moment():
        data = ReportData(
            campaign=campaign,
            plan=plan,
            words=Words(plan.language, campaign.timezone),
            answers=ExactAnswers(campaign, now=now),
            now=now,
        )
        progress(5, "rows")
        frozen = [
            *freeze_rows(campaign),
            _tweets(data),
            _quotes(data),
            _launches(data),
            _days(data),
        ]
        sections = list(_sections(data, progress))
    if logo:
        data.assets[LOGO] = logo
    cover = plan.section("cover")
    content = Content(
        number=number,
        language=plan.language,
        timezone=campaign.timezone,
        campaign_id=campaign.pk,
        title=plan.title or campaign.name,
        client=campaign.client_name,
        starts_at=campaign.starts_at,
        ends_at=campaign.ends_at,
        as_of=data.answers.totals.as_of,
        final=campaign.status == Status.COMPLETED,
        created_at=now,
        author=author,
        brand=Brand(**brand.model_dump(), logo=LOGO if logo else ""),
        cover=cover.on,
        cover_words=cover.words,
        sections=sections,
        tables=[one.table for one in frozen],
        removed=list(removed),
    )
    rows = {one.table.name: one.data for one in frozen}
    return Composed(content=content, assets=data.assets, rows=rows)


@contextmanager
def one_moment() -> Iterator[None]:
    """Lets all queries see the database as of one moment, while recording goes on.

    Inside another transaction it is that one's isolation that counts.
    """
    is_inner = connection.in_atomic_block
    with transaction.atomic():
        if not is_inner:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield


def ask_for_avatars(campaign: Campaign, plan: Plan, *, now: datetime) -> None:
    """Puts down the missing pictures of those that a report will show, to be fetched."""
    answers = ExactAnswers(campaign, now=now)
    words = Words(plan.language, campaign.timezone)
    data = ReportData(campaign=campaign, plan=plan, words=words, answers=answers, now=now)
    shown = [person.account_id for person in data.people] + [one.user_id for one in data.quotes]
    for account in Account.objects.filter(pk__in=shown):
        picture_of(account, now=now)


def live_data(campaign: Campaign, plan: Plan, *, now: datetime) -> ReportData:
    """Returns what a version would be made of now, counted less slowly than for one."""
    answers = ExactAnswers(campaign, now=now)
    answers.engager_summary = engager_summary(campaign)  # quick; a version counts anew
    return ReportData(
        campaign=campaign,
        plan=plan,
        words=Words(plan.language, campaign.timezone),
        answers=answers,
        now=now,
    )


def generated_summary(data: ReportData) -> list[str]:
    """Returns the paragraphs that the summary begins with."""
    return summary.summary_sentences(data)


def section_title(key: str, words: Words) -> str:
    """Returns the usual title of a section."""
    return words.say("Cover") if key == "cover" else words.say(SECTIONS[key].TITLE)


def _sections(data: ReportData, progress: Callable[[int, str], None]) -> Iterator[Section]:
    chosen = [section for section in data.plan.sections if section.on and section.key in SECTIONS]
    for place, section in enumerate(chosen):
        progress(20 + 40 * place // len(chosen), section.key)
        blocks = SECTIONS[section.key].compose(data)
        if blocks or section.words:
            title = section.title or section_title(section.key, data.words)
            yield Section(key=section.key, title=title, words=section.words, blocks=blocks)


def _tweets(data: ReportData) -> Frozen:
    brought = {one.tweet_id: one for one in data.answers.results.tweets}
    grown = data.answers.deltas.by_tweet

    def cells(state: TweetState) -> list[Any]:
        return list(_cells(state))

    def _cells(state: TweetState) -> Iterator[Any]:
        tweet, result = state.tweet, brought[state.tweet.id]
        start = grown[tweet.id].start
        yield from (
            tweet.id,
            state.category,
            result.username,
            tweet.url,
            tweet.posted_at,
            tweet.text,
        )
        yield from (state.counted, start.engagements)
        yield from (getattr(tweet, name) for name in COUNTERS)
        yield from (getattr(start, name) for name in COUNTERS)
        yield from (result.people, result.first, result.important, result.first_important)
        yield state.cost_dollars

    return freeze_table("tweets", TWEET_COLUMNS, map(cells, data.answers.states))


def _quotes(data: ReportData) -> Frozen:
    quotes = data.answers.reach_through_quotes.quotes
    rows = ([getattr(one, name) for name in QUOTE_COLUMNS] for one in quotes)
    return freeze_table("quotes", QUOTE_COLUMNS, rows)


def _launches(data: ReportData) -> Frozen:
    rows = comparison.launch_rows(data.answers.comparison)
    return freeze_table("launches", comparison.LAUNCH_COLUMNS, rows)


def _days(data: ReportData) -> Frozen:
    rows = growth.day_rows(data.answers.points)
    return freeze_table("days", growth.DAY_COLUMNS, rows)
