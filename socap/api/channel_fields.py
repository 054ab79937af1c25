"""Channel fields whose schemas depend on the registered kinds of channels."""

from typing import Annotated

from ninja import Field
from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from socap.alerts.channels.registry import CHANNELS, all_channels
from socap.api.field_types import TEXT, Text


class _Kinds:
    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(schema) | {"enum": list(CHANNELS)}


class _Options:
    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "object",
            "properties": {
                option.name: {
                    "type": "string",
                    "maxLength": option.longest,
                    "description": f"of {kind.kind}: {option.help or option.label}",
                }
                for kind in all_channels()
                for option in kind.options
            },
            "additionalProperties": False,
        }


ChannelKind = Annotated[Text, _Kinds]
ChannelOptions = Annotated[dict[str, Annotated[str, Field(max_length=5000), TEXT]], _Options]
