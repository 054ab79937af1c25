"""The cards of the dashboard as they are shown: each asked, and rendered by its template."""

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


def own_cards(common: CommonAnswers, context: dict[str, Any]) -> list[ShownCard]:
    """All cards, for whoever may sign in."""
    found = []
    for card in all_cards():
        shown = context | {"card": card.question(common)}
        section = render_section(card.name, f"{TEMPLATES}/{card.name}.html", shown)
        found.append(ShownCard(card=card, section=section))
    return found


def clients_cards(
    common: CommonAnswers, context: dict[str, Any], *, hide_names: bool
) -> list[ShownCard]:
    """Those that say what of them a client may see; by a template for clients, where there is one."""
    found = []
    for card in all_cards():
        if card.redacted is None:
            continue
        templates = [f"{folder}/{card.name}.html" for folder in (FOR_CLIENTS, TEMPLATES)]
        answer = card.redacted(card.question(common), hide_names)
        section = render_section(card.name, templates, context | {"card": answer})
        found.append(ShownCard(card=card, section=section))
    return found


def rows_of(shown: Sequence[ShownCard]) -> list[list[ShownCard]]:
    """From top to bottom; two that are half as wide stand in one row."""
    rows: list[list[ShownCard]] = []
    for one in shown:
        if one.card.half and rows and len(rows[-1]) == 1 and rows[-1][0].card.half:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def wall_of(shown: Sequence[ShownCard]) -> dict[str, list[ShownCard]]:
    """Which cards a wall shows at its top, left and right."""
    return {place.value: [one for one in shown if one.card.wall is place] for place in WallPlace}
