"""The cards of the dashboard as the API answers them: each under its name, by its dataclass's schema."""

from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler, TypeAdapter
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from socap.reports.card import Card
from socap.reports.card_registry import all_cards
from socap.reports.common_answers import CommonAnswers


class _CardSchemas:
    """Reads the schemas from the registry, so that the document names every card there is."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        cards = {card.name: handler(_adapter(card).core_schema) for card in _told_here()}
        return {"type": "object", "properties": cards, "required": [*cards]}


CardAnswers = Annotated[dict[str, Any], _CardSchemas]


def card_answers(common: CommonAnswers) -> dict[str, Any]:
    """The answers of all cards that the API does not tell elsewhere."""
    return {
        card.name: _adapter(card).dump_python(card.question(common), mode="json")
        for card in _told_here()
    }


def _told_here() -> list[Card[Any]]:
    return [card for card in all_cards() if not card.told_by]


def _adapter(card: Card[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(card.answer_type)
