"""Serves the profile pictures of X accounts from SOCAP's own cache."""

from base64 import b64decode
from datetime import UTC, datetime

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_safe

from socap.collection.queue.job_queue import queue_avatars
from socap.people.avatars import picture_hash, picture_of
from socap.people.models import Account
from socap.web.permissions import Request, signed_in

KIND = "image/webp"
FOR_EVER = "private, max-age=31536000, immutable"
# Shows the initials that are behind it.
TRANSPARENT = b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
SECONDS_WITHOUT = 600


@signed_in
@require_safe
def show(request: Request, account_id: str, digest: str) -> HttpResponse:
    found = avatar_response(account_id, digest)
    if found is None:
        raise Http404("there is no such picture")
    return found


def avatar_response(account_id: str, digest: str) -> HttpResponse | None:
    """Returns the picture, or None if the address is not one that a page has shown.

    204 means that it is being fetched; pages then ask again.
    """
    if not settings.SOCAP_AVATARS:
        return None
    account = Account.objects.filter(pk=account_id.replace("\0", "")).first()
    if account is None or not constant_time_compare(
        digest, picture_hash(account.pk, account.avatar_url)
    ):
        return None
    picture = picture_of(account, now=datetime.now(UTC))
    if picture.is_new_request:
        queue_avatars()
    if picture.is_current:
        return _answer(picture.content, FOR_EVER)
    if picture.content:
        return _answer(picture.content, "no-store")
    if picture.is_awaited:
        return HttpResponse(status=204, headers={"Cache-Control": "no-store"})
    return _answer(TRANSPARENT, f"private, max-age={SECONDS_WITHOUT}")


def _answer(content: bytes, caching: str) -> HttpResponse:
    return HttpResponse(content, content_type=KIND, headers={"Cache-Control": caching})
