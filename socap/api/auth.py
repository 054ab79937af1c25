"""Authenticates requests by bearer key, and checks the key's scope."""

from django.http import HttpRequest
from ninja.security import HttpBearer

from socap.access.api_keys import allows, find_key
from socap.access.models import ApiKey
from socap.api.errors import ApiError


class BearerKey(HttpBearer):
    """`Authorization: Bearer KEY`; without a valid key 401, with too small a scope 403."""

    def __init__(self, scope: ApiKey.Scope) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> ApiKey | None:
        key = find_key(token)
        if key is None:
            return None
        if not allows(key, self.scope):
            raise ApiError(
                403,
                "scope",
                f"this key may only {key.scope}; this needs a key with {self.scope.value}",
            )
        return key


def key_name(request: HttpRequest) -> str:
    """Returns the name of the key that asks, '' without one."""
    key = getattr(request, "auth", None)
    return key.name if isinstance(key, ApiKey) else ""


may_read = BearerKey(ApiKey.Scope.READ)
may_write = BearerKey(ApiKey.Scope.WRITE)
may_administer = BearerKey(ApiKey.Scope.ADMIN)
