"""What a card of the dashboard says about itself; page, wall, share link and API take it from here.

A card is a module `cards/<name>_card.py` with a `CARD`, and the template that shows its answer,
`web/templates/web/dashboard/cards/<name>.html`, in which the answer is `card`. Nothing else names it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar, get_type_hints

from socap.reports.common_answers import CommonAnswers

Answer = TypeVar("Answer")


class WallPlace(StrEnum):
    """Where on a wall; cards on the left, or on the right, take turns, and end where the screen does."""

    TOP = "top"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Generic[Answer]):
    """`question` returns a dataclass, and its annotation is the API's schema.

    `order` counts from the top. Two cards in a row that are `half` as wide stand side by side.
    """

    name: str
    question: Callable[[CommonAnswers], Answer]
    order: int
    half: bool = False
    # So many of the cards after it stand beside it, on a page that is wide enough.
    beside: int = 0
    wall: WallPlace | None = WallPlace.LEFT
    # `redacted(answer, hide_names)` is what a client may see of it, `hide_names` without who is on
    # the important list. None: not shared. What says nothing of people takes `unchanged`.
    redacted: Callable[[Answer, bool], Any] | None = None
    # Where the API tells it instead of in `cards` of its dashboard: fields there, or paths.
    told_by: tuple[str, ...] = ()
    # SQL for values of which one changes when the answer does, about the campaign `c`; not needed for
    # what follows from readings, lists, snapshots and scores. What two cards name is asked once.
    versions: tuple[str, ...] = ()
    # False: drawn once by the page's scripts, which keep it true by themselves.
    refreshed: bool = True

    @property
    def answer_type(self) -> Any:
        return get_type_hints(self.question)["return"]
