"""Which fields and expansions a request asks for, in the older names (tweet) or the newer (post).

X's contract names the same things `tweet.fields` and `post.fields`, `note_tweet` and `note_post`.
A request in the newer names is answered in them, any other in the older ones.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from socap.simulator.x_api.x_request import InvalidRequest

NEWER = {
    "tweet.fields": "post.fields",
    "edit_history_tweet_ids": "edit_history_post_ids",
    "note_tweet": "note_post",
    "referenced_tweets": "referenced_posts",
    "referenced_tweets.id": "referenced_posts",
    "pinned_tweet_id": "pinned_post_id",
    "most_recent_tweet_id": "most_recent_post_id",
    "retweet_count": "repost_count",
    "tweet_count": "post_count",
    "tweets": "posts",
}
_OLDER = {"post.fields": "tweet.fields"} | {
    new: old for old, new in NEWER.items() if old not in ("referenced_tweets.id", "tweet.fields")
}


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


POST_FIELDS = _names(
    """article attachments author_id card_uri community_id context_annotations conversation_id
    created_at display_text_range edit_controls edit_history_tweet_ids entities geo id
    in_reply_to_user_id lang media_metadata non_public_metrics note_tweet organic_metrics
    possibly_sensitive promoted_metrics public_metrics referenced_tweets reply_settings scopes
    source suggested_source_links text withheld"""
)
USER_FIELDS = _names(
    """affiliation connection_status created_at description entities id is_identity_verified
    location most_recent_tweet_id name parody pinned_tweet_id profile_banner_url
    profile_image_url protected public_metrics receives_your_dm subscription subscription_type
    url username verified verified_followers_count verified_type withheld"""
)
EXPANSIONS = _names(
    """attachments.media_keys attachments.media_source_tweet attachments.poll_ids author_id
    edit_history_tweet_ids entities.mentions.username geo.place_id in_reply_to_user_id
    pinned_tweet_id most_recent_tweet_id affiliation.user_id affiliation username
    referenced_tweets referenced_tweets.id referenced_tweets.id.author_id"""
)
OTHER_FIELDS = ("media.fields", "poll.fields", "place.fields")
PARAMETERS = frozenset(("expansions", "tweet.fields", "post.fields", "user.fields", *OTHER_FIELDS))
DEFAULT_POST = frozenset(("id", "text", "edit_history_tweet_ids"))
DEFAULT_USER = frozenset(("id", "name", "username"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """`post`, `user` and `expansions` in the older names; `in_newer_names` is how to answer."""

    post: frozenset[str]
    user: frozenset[str]
    expansions: frozenset[str]
    in_newer_names: bool

    @property
    def wants_authors(self) -> bool:
        return "author_id" in self.expansions

    @property
    def wants_referenced_posts(self) -> bool:
        return any(name.startswith("referenced_tweets") for name in self.expansions)


def selection(params: Mapping[str, str]) -> Selection:
    """Raises InvalidRequest for a field or expansion that does not exist."""
    older, newer = params.get("tweet.fields"), params.get("post.fields")
    name = "tweet.fields" if newer is None else "post.fields"
    post = _selected(name, older if newer is None else newer, POST_FIELDS)
    expansions = _selected("expansions", params.get("expansions"), EXPANSIONS)
    # What is expanded is also named in the row.
    named = {name.partition(".")[0] for name in expansions} & POST_FIELDS
    return Selection(
        post=DEFAULT_POST | post | named,
        user=DEFAULT_USER | _selected("user.fields", params.get("user.fields"), USER_FIELDS),
        expansions=expansions,
        in_newer_names=older is None and (newer is not None or _uses_newer_names(params)),
    )


def in_newer_names(value: object) -> object:
    """Returns rows and includes with every name in its newer form."""
    if isinstance(value, dict):
        return {NEWER.get(name, name): in_newer_names(part) for name, part in value.items()}
    if isinstance(value, list):
        return [in_newer_names(part) for part in value]
    return value


def _uses_newer_names(params: Mapping[str, str]) -> bool:
    return any(name in _OLDER for name in params.get("expansions", "").split(","))


def _selected(name: str, text: str | None, known: Collection[str]) -> frozenset[str]:
    if text is None:
        return frozenset()
    wanted = frozenset(_OLDER.get(part, part) for part in text.split(","))
    if unknown := sorted(wanted - frozenset(known)):
        choices = ",".join(sorted(known))
        raise InvalidRequest(
            name,
            unknown[0],
            f"The `{name}` query parameter value [{unknown[0]}] is not one of [{choices}]",
        )
    return wanted
