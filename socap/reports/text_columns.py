"""Defines the columns of exported texts."""

from socap.analytics.insight.rated_texts import RatedText
from socap.reports.cells import CellType
from socap.reports.export_columns import NAME, profile_link
from socap.reports.workbook import Column


def text_link(row: RatedText) -> tuple[str, str] | None:
    return (row.url, "open") if NAME.fullmatch(row.username) else None


TEXT_COLUMNS = (
    Column(title="Written", read=lambda row: row.occurred_at, cell_type=CellType.MOMENT, width=19),
    Column(title="Action", read=lambda row: row.action, width=9),
    Column(title="Tweet category", read=lambda row: row.category),
    Column(
        title="Account",
        read=lambda row: profile_link(row.username),
        cell_type=CellType.LINK,
        width=18,
    ),
    Column(title="Name", read=lambda row: row.name, width=22),
    Column(
        title="Importance", read=lambda row: row.importance, cell_type=CellType.NUMBER, width=11
    ),
    Column(title="Text", read=lambda row: row.text, width=60),
    Column(title="Post", read=text_link, cell_type=CellType.LINK, width=8),
    Column(title="Sentiment", read=lambda row: row.sentiment.replace("_", " "), width=11),
    Column(title="Where it comes from", read=lambda row: row.explanation, width=40),
    Column(title="Language", read=lambda row: row.language, width=12),
    Column(title="Needs an answer", read=lambda row: row.need, width=14),
    Column(title="Why", read=lambda row: row.need_reason if row.need else "", width=30),
    Column(title="Views", read=lambda row: row.views, cell_type=CellType.NUMBER, width=10),
    Column(title="Likes", read=lambda row: row.likes, cell_type=CellType.NUMBER, width=10),
)
TEXT_NAMES = (
    "engagement_id", "tweet_id", "category", "action", "user_id", "username", "name", "followers",
    "importance", "text", "occurred_at", "views", "likes", "lang", "lang_source", "sentiment",
    "confidence", "explanation", "method", "corrected_by", "corrected_at", "need", "need_label",
)  # fmt: skip
