"""The published description of the API: complete, with every answer that can come, and made once."""

from functools import cached_property
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

ERROR = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorOut"}}}


class DescribedApi(NinjaAPI):
    """`NinjaAPI` that works out its description once: it is large, and anybody may ask for it."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        return self._described

    @cached_property
    def _described(self) -> OpenAPISchema:
        return super().get_openapi_schema()
