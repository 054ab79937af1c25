"""Writes accounts as the provider's JSON: three shapes, each with its quirks.

An account's quirks follow from its index, so that every response shows the same.
"""

import json
from typing import Any

from socap.simulator.server.pictures import picture_url
from socap.simulator.server.time_format import profile_date, tweet_date
from socap.simulator.world.account_pool import PROTECTED, RESTORED, Account

Json = dict[str, Any]


def dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class ProfileWriter:
    """Caches profiles as JSON texts; `clear` it when an account changes."""

    def __init__(self) -> None:
        self._reduced: dict[str, str] = {}
        self._snake_case: dict[str, str] = {}
        self._author: dict[str, Json] = {}

    def clear(self) -> None:
        self._reduced.clear()
        self._snake_case.clear()
        self._author.clear()

    def reduced(self, account: Account) -> str:
        """Returns a row of `retweeters`: camelCase, with few of an author's fields."""
        text = self._reduced.get(account.id)
        if text is None:
            text = self._reduced[account.id] = dumps(reduced_profile(account))
        return text

    def snake_case(self, account: Account) -> str:
        """Returns a row of `followings`: snake_case."""
        text = self._snake_case.get(account.id)
        if text is None:
            text = self._snake_case[account.id] = dumps(snake_profile(account))
        return text

    def author(self, account: Account) -> Json:
        """Returns the full profile inside a tweet."""
        profile = self._author.get(account.id)
        if profile is None:
            profile = self._author[account.id] = author_profile(account)
        return profile


def reduced_profile(account: Account) -> Json:
    row: Json = {
        "type": "user",
        "id": account.id,
        "userName": account.username,
        "name": account.name,
        "isVerified": False,
        "isBlueVerified": account.blue,
        "profilePicture": picture_url(account),
        "location": account.location,
        "followers": _unreliable_count(account.followers, account),
        "following": _followed(account),
        "createdAt": tweet_date(account.created),
    }
    if account.index % 6:
        row["verifiedType"] = account.verified_type
    return row | _bio_fields(account)


def snake_profile(account: Account) -> Json:
    row: Json = {
        "id": account.id,
        "name": account.name,
        "screen_name": account.username,
        "username": None if account.index % 2 else account.username,
        "location": account.location,
        "url": None,
        "description": account.bio,
        "email": None,
        "protected": account.state == PROTECTED,
        "verified": False,
        "followers_count": _unreliable_count(account.followers, account),
        "following_count": _followed(account),
        "friends_count": _followed(account),
        "favourites_count": 0,
        "statuses_count": account.statuses,
        "media_tweets_count": account.statuses // 9,
        "created_at": tweet_date(account.created),
        "profile_image_url_https": picture_url(account),
        "can_dm": bool(account.index % 3),
    }
    if account.blue:
        row["isBlueVerified"] = True
    return row


def author_profile(account: Account) -> Json:
    row: Json = {
        "type": "user",
        "userName": account.username,
        "url": f"https://x.com/{account.username}",
        "twitterUrl": f"https://twitter.com/{account.username}",
        "id": account.id,
        "name": account.name,
        "isVerified": False,
        "isBlueVerified": account.blue,
        "verifiedType": account.verified_type,
        "profilePicture": picture_url(account),
        "coverPicture": "",
        "location": account.location,
        "followers": str(account.followers) if account.index % 37 == 0 else account.followers,
        "following": _followed(account),
        "status": "",
        "canDm": bool(account.index % 3),
        "canMediaTag": True,
        "createdAt": tweet_date(account.created),
        "entities": {"description": {"urls": []}, "url": {}},
        "fastFollowersCount": 0,
        "favouritesCount": account.statuses * 2,
        "hasCustomTimelines": True,
        "isTranslator": False,
        "mediaCount": account.statuses // 9,
        "statusesCount": account.statuses,
        "withheldInCountries": [],
        "affiliatesHighlightedLabel": {} if account.index % 2 else [],
        "possiblySensitive": False,
        "pinnedTweetIds": [],
        "isAutomated": account.automated,
        "automatedBy": None,
    }
    return row | _bio_fields(account)


def info_profile(account: Account) -> Json:
    """Returns the profile of `user/info`: an author's with an ISO date and `protected`."""
    return author_profile(account) | {
        "createdAt": profile_date(account.created),
        "protected": account.state == PROTECTED,
    }


def about_profile(account: Account) -> Json:
    """Returns the `user_about` profile, with the country the account is based in."""
    hidden = account.index % 11 == 0
    return {
        "id": account.id,
        "name": account.name,
        "userName": account.username,
        "createdAt": profile_date(account.created),
        "isBlueVerified": account.blue,
        "protected": account.state == PROTECTED,
        "affiliates_highlighted_label": {},
        "about_profile": {
            "account_based_in": None if hidden else account.country,
            "location_accurate": account.index % 13 != 0,
            "source": "Web" if account.index % 3 else f"{account.country} App Store",
            "username_changes": {"count": str(account.index % 4)},
        },
    }


def _bio_fields(account: Account) -> Json:
    """Returns the bio fields; often only `profile_bio` has it, which may be a list, empty or absent."""
    turn = account.index % 10
    if turn == 0:
        return {"description": account.bio, "profile_bio": []}
    if turn == 1:
        return {"description": account.bio}
    if turn == 2:
        return {"description": account.bio, "profile_bio": {"description": ""}}
    nested = {"description": account.bio, "entities": {"description": {"urls": []}, "url": {}}}
    return {"description": "" if turn < 8 else account.bio, "profile_bio": nested}


def _followed(account: Account) -> int:
    return 0 if account.state == RESTORED else account.following


def _unreliable_count(count: int, account: Account) -> int | str | None:
    if account.index % 41 == 0:
        return None
    return str(count) if account.index % 37 == 0 else count
