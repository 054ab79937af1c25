"""The published description of the API: complete, with every answer that can come, and made once."""

from functools import cached_property
from http.client import responses
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from socap.api.schemas.system_schemas import ErrorOut

ERROR = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorOut"}}}
# What the door answers before any route is asked.
ALWAYS = {400, 401, 403, 422, 500, 503}
WITH_BODY = {408, 413}
CHANGING = ("post", "put", "patch", "delete")


class DescribedApi(NinjaAPI):
    """`NinjaAPI` that describes its errors, too, and works it all out once: it is large."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        return self._described

    @cached_property
    def _described(self) -> OpenAPISchema:
        found = super().get_openapi_schema()
        found["components"]["schemas"]["ErrorOut"] = ErrorOut.model_json_schema()
        for path, operations in found["paths"].items():
            for method, operation in operations.items():
                _name_errors(operation, path, method)
        return found


def _name_errors(operation: dict[str, Any], path: str, method: str) -> None:
    """Every error in the one shape: those of the door, of a place in the path, and of a conflict."""
    codes = ALWAYS | (WITH_BODY if method in CHANGING else set())
    if "{" in path:
        codes |= {404}
    if method in ("post", "patch"):
        codes |= {409}
    for code in sorted(codes - set(operation["responses"])):
        operation["responses"][code] = {"description": responses[code], "content": ERROR}
