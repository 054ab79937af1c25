"""The OpenAPI document of the API, with all error responses; generated once."""

from functools import cached_property
from http.client import responses
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from socap.api.schemas.system_schemas import ErrorOut

ERROR = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorOut"}}}
# Errors that any request can cause before a route is called.
ALWAYS = {400, 401, 403, 422, 500, 503}
WITH_BODY = {408, 413}
CHANGING = ("post", "put", "patch", "delete")


class DescribedApi(NinjaAPI):
    """`NinjaAPI` that also documents error responses, and caches the (large) document."""

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
    """Documents the error responses of an operation: general ones, 404 and 409."""
    codes = ALWAYS | (WITH_BODY if method in CHANGING else set())
    names = [parameter["name"] for parameter in operation.get("parameters", [])]
    if any(name.endswith("_id") for name in names) or "{" in path:
        codes |= {404}
    if method in ("post", "patch"):
        codes |= {409}
    for code in sorted(codes - set(operation["responses"])):
        operation["responses"][code] = {"description": responses[code], "content": ERROR}
