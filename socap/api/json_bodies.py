"""Parses request bodies as strict JSON, without Python's extensions."""

import json
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from socap.api.errors import ApiError


class StrictJson(Parser):
    """Rejects NaN and Infinity, duplicate names, and excessive nesting or numbers."""

    def parse_body(self, request: HttpRequest) -> Any:
        try:
            return json.loads(
                request.body, parse_constant=_no_number, object_pairs_hook=_each_name_once
            )
        except RecursionError as error:
            raise ApiError(400, "body", "is nested too deeply") from error
        except UnicodeDecodeError as error:
            raise ApiError(400, "body", "is not UTF-8") from error
        except ValueError as error:
            raise ApiError(400, "body", f"is not JSON: {error}") from error


def _no_number(text: str) -> Any:
    raise ApiError(400, "body", f"is not JSON: {text} is no number there")


def _each_name_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ApiError(400, twice[:80], "is given twice in one object")
    return found
