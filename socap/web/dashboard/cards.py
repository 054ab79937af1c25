"""Renders the dashboard's cards with their templates."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from socap.reports.card import Card, WallPlace
from socap.reports.card_registry import all_cards
from socap.reports.common_answers import CommonAnswers
from socap.web.sections import Section, render_section

TEMPLATES, FOR_CLIENTS = "web/dashboard/cards", "web/sharing/cards"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCard:
    card: Card[Any]
    section: Section


def all_card_sections(common: CommonAnswers, context: dict[str, Any]) -> list[ShownCard]:
    """Returns all cards, for signed-in users."""
    found = []
    for card in all_cards():
        shown = context | {"card": card.question(common)}
        section = render_section(card.name, f"{TEMPLATES}/{card.name}.html", shown)
        found.append(ShownCard(card=card, section=section))
    return found


def client_card_sections(
    common: CommonAnswers, context: dict[str, Any], *, hide_names: bool
) -> list[ShownCard]:
    """Returns the redacted cards for clients, with client templates where they exist."""
    found = []
    for card in all_cards():
        if card.redacted is None:
            continue
        templates = [f"{folder}/{card.name}.html" for folder in (FOR_CLIENTS, TEMPLATES)]
        answer = card.redacted(card.question(common), hide_names)
        section = render_section(card.name, templates, context | {"card": answer})
        found.append(ShownCard(card=card, section=section))
    return found


def layout_rows(shown: Sequence[ShownCard]) -> list[list[ShownCard]]:
    """Returns the rows from top to bottom; two half-width cards share one, and those beside another."""
    rows: list[list[ShownCard]] = []
    for one in shown:
        first = rows[-1][0].card if rows else one.card
        if rows and len(rows[-1]) <= (first.beside or (first.half and one.card.half)):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def wall_columns(shown: Sequence[ShownCard]) -> dict[str, list[ShownCard]]:
    """Returns the cards at the top, left and right of the wall."""
    return {place.value: [one for one in shown if one.card.wall is place] for place in WallPlace}
