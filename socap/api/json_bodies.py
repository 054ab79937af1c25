"""Reads bodies as JSON and nothing else: what Python takes besides is refused, with the reason."""

import json
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from socap.api.errors import Problem


class StrictJson(Parser):
    """No NaN or Infinity, no name twice in one object, no endless nesting or numbers."""

    def parse_body(self, request: HttpRequest) -> Any:
        try:
            return json.loads(
                request.body, parse_constant=_no_number, object_pairs_hook=_each_name_once
            )
        except RecursionError as error:
            raise Problem(400, "body", "is nested too deeply") from error
        except UnicodeDecodeError as error:
            raise Problem(400, "body", "is not UTF-8") from error
        except ValueError as error:
            raise Problem(400, "body", f"is not JSON: {error}") from error


def _no_number(text: str) -> Any:
    raise Problem(400, "body", f"is not JSON: {text} is no number there")


def _each_name_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Problem(400, twice[:80], "is given twice in one object")
    return found
