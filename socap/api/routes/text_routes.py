"""What people say: sums, texts with corrections, exports; and what of it needs an answer."""

from typing import Annotated, Any

from django.conf import settings
from django.http import Http404, HttpRequest, StreamingHttpResponse
from ninja import Field, Router

from socap.access.audit import Actor
from socap.analytics.insight.needs import MAX_LIMIT as MOST_LINES
from socap.analytics.insight.needs import need_line, needs_answer
from socap.analytics.insight.rated_texts import (
    MAX_LIMIT,
    TextFilters,
    all_rated_texts,
    best_quotes,
    one_text,
    rated_texts,
)
from socap.analytics.insight.said import said
from socap.api.auth import key_name, may_read, may_write
from socap.api.errors import reject_unknown_parameters
from socap.api.routes.campaigns import campaign_or_404
from socap.api.schemas.text_schemas import (
    NeedHandling,
    NeedName,
    NeedsOut,
    SaidOut,
    SentimentName,
    TextCorrection,
    TextOut,
    TextsOut,
)
from socap.collection.text_corrections import correct
from socap.insight.models import HandledNeed
from socap.insight.texts.corrections import Correction, handle_need, text_of
from socap.reports.export import csv_lines
from socap.reports.text_columns import TEXT_NAMES

router = Router(tags=["texts"])

BEST = 20
FILTERS = frozenset({"sentiment", "lang", "phrase"})
PAGING = frozenset({"cursor", "limit"})


@router.get("/{int:campaign_id}/said", response=SaidOut, auth=may_read)
def sums(request: HttpRequest, campaign_id: int) -> Any:
    """Sentiment, languages and recurring phrases of replies and quotes, and the best quotes."""
    campaign = campaign_or_404(campaign_id)
    found = said(campaign)
    return {
        "texts": found.texts,
        "waiting": found.waiting,
        "people": found.people,
        "rated": found.rated,
        "sentiments": found.sentiments,
        "languages": found.languages,
        "phrases": found.phrases,
        "best_quotes": best_quotes(campaign, limit=BEST),
    }


@router.get("/{int:campaign_id}/texts", response=TextsOut, auth=may_read)
def listing(
    request: HttpRequest,
    campaign_id: int,
    sentiment: SentimentName | None = None,
    lang: str | None = None,
    phrase: str | None = None,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT)] = 100,
) -> Any:
    """Replies and quotes by others with what was derived of each, newest first.

    `lang` is a code, or `unknown`.
    """
    campaign = campaign_or_404(campaign_id)
    reject_unknown_parameters(request, FILTERS | PAGING)
    filters = TextFilters(sentiment=sentiment, lang=lang, phrase=phrase)
    page = rated_texts(campaign, filters=filters, cursor=cursor, limit=limit)
    return {"texts": page.rows, "next_cursor": page.next_cursor}


@router.get("/{int:campaign_id}/texts.csv", auth=may_read)
def export(
    request: HttpRequest,
    campaign_id: int,
    sentiment: SentimentName | None = None,
    lang: str | None = None,
    phrase: str | None = None,
) -> StreamingHttpResponse:
    """All of them as CSV, streamed; cells a spreadsheet would execute get a leading '."""
    campaign = campaign_or_404(campaign_id)
    reject_unknown_parameters(request, FILTERS)
    filters = TextFilters(sentiment=sentiment, lang=lang, phrase=phrase)
    lines = csv_lines(TEXT_NAMES, all_rated_texts(campaign, filters=filters))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="campaign-{campaign_id}-texts.csv"'
    return response


@router.patch("/{int:campaign_id}/texts/{int:text_id}", response=TextOut, auth=may_write)
def correct_one(
    request: HttpRequest, campaign_id: int, text_id: int, payload: TextCorrection
) -> Any:
    """Correct what was derived of a text; it stays, and all sums follow."""
    campaign = campaign_or_404(campaign_id)
    text = text_of(campaign, text_id)
    if text is None:
        raise Http404(f"no text {text_id} of campaign {campaign_id} has been looked at")
    given = Correction(sentiment=payload.sentiment, need=payload.need)
    now = settings.SOCAP_CLOCK.now()
    correct(campaign, text, given, by=_actor(request), now=now, request=request)
    found = one_text(campaign, text_id)
    if found is None:  # by an account of the campaign itself, whom no sum counts
        raise Http404(f"text {text_id} is by one of the campaign's own accounts")
    return found


@router.get("/{int:campaign_id}/needs", response=NeedsOut, auth=may_read)
def needs(
    request: HttpRequest,
    campaign_id: int,
    need: NeedName | None = None,
    handled: bool = False,
    cursor: str | None = None,
    limit: Annotated[int, Field(ge=1, le=MOST_LINES)] = 50,
) -> Any:
    """Questions and problems, the same one by several people as one line, most people first."""
    campaign = campaign_or_404(campaign_id)
    reject_unknown_parameters(request, PAGING | {"need", "handled"})
    page = needs_answer(campaign, need=need, handled=handled, cursor=cursor, limit=limit)
    return {
        "needs": page.rows,
        "next_cursor": page.next_cursor,
        "lines": page.lines,
        "people": page.people,
        "problems": page.problems,
        "questions": page.questions,
    }


@router.post("/{int:campaign_id}/needs", response=NeedsOut, auth=may_write)
def handle(request: HttpRequest, campaign_id: int, payload: NeedHandling) -> Any:
    """Mark a line as answered or dismissed, or open it again; returns the open lines."""
    campaign = campaign_or_404(campaign_id)
    line = need_line(campaign, payload.key)
    if line is None:
        raise Http404(f"nothing in campaign {campaign_id} needs an answer with this key")
    how = None if payload.how == "open" else HandledNeed.How(payload.how)
    now = settings.SOCAP_CLOCK.now()
    handle_need(
        campaign, payload.key, how, label=line.label, by=_actor(request), now=now, request=request
    )
    return needs(request, campaign_id)


def _actor(request: HttpRequest) -> Actor:
    return Actor(kind="key", name=key_name(request))
