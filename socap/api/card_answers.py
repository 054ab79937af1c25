"""The dashboard's cards in the API: by name, with the schema of their dataclasses."""

from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler, TypeAdapter
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from socap.reports.card import Card
from socap.reports.card_registry import all_cards
from socap.reports.common_answers import CommonAnswers


class _CardSchemas:
    """Builds the schema from the card registry."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        cards = {card.name: handler(_adapter(card).core_schema) for card in _api_cards()}
        return {"type": "object", "properties": cards, "required": [*cards]}


CardAnswers = Annotated[dict[str, Any], _CardSchemas]


def card_answers(common: CommonAnswers) -> dict[str, Any]:
    """Returns the data of all cards that is not elsewhere in the API."""
    return {
        card.name: _adapter(card).dump_python(card.question(common), mode="json")
        for card in _api_cards()
    }


def _api_cards() -> list[Card[Any]]:
    return [card for card in all_cards() if not card.told_by]


def _adapter(card: Card[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(card.answer_type)
