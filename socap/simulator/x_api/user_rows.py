"""Writes accounts as X API v2 does: id, name and username, and what else was asked for."""

import time
from collections.abc import Callable

from socap.simulator.server.pictures import picture_url
from socap.simulator.server.profile_writer import Json
from socap.simulator.world.account_pool import PROTECTED, RESTORED, Account
from socap.simulator.x_api.selected_fields import Selection


def user_row(account: Account, selected: Selection) -> Json:
    """Returns the row; a field without a value, such as no location, is left out."""
    row: Json = {"id": account.id, "name": account.name, "username": account.username}
    for name, value_of in _FIELDS.items():
        if name in selected.user and (value := value_of(account)) is not None:
            row[name] = value
    return row


def iso_time(at: int) -> str:
    """Formats as `2026-06-02T06:00:14.000Z`; X gives whole seconds."""
    return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime(at // 1000))


def _verified_type(account: Account) -> str:
    if account.verified_type:
        return account.verified_type.lower()
    return "blue" if account.blue else "none"


def _public_metrics(account: Account) -> Json:
    return {
        "followers_count": account.followers,
        "following_count": 0 if account.state == RESTORED else account.following,
        "tweet_count": account.statuses,
        "listed_count": account.followers // 90,
        "like_count": account.statuses * 2,
        "media_count": account.statuses // 9,
    }


_FIELDS: dict[str, Callable[[Account], object]] = {
    "created_at": lambda account: iso_time(account.created),
    "description": lambda account: account.bio,
    "location": lambda account: account.location or None,
    "profile_image_url": picture_url,
    "protected": lambda account: account.state == PROTECTED,
    "public_metrics": _public_metrics,
    "url": lambda account: "",
    "verified": lambda account: bool(account.blue or account.verified_type),
    "verified_type": _verified_type,
}
