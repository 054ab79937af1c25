"""The fields that are asked of X API v2, by the names that X has given them.

Its contract of 2026 calls a tweet a post (`post.fields`, `includes.posts`, `repost_count`), while most
of its documentation, and servers of the older contract, say tweet. The newer names are asked for
first; a server that refuses them or leaves the fields out is asked by the older ones from then on.
Responses are read by both.
"""

from enum import StrEnum

_USER = (
    "created_at,description,location,public_metrics,verified,verified_type,protected,"
    "profile_image_url"
)
_COMMON = "created_at,public_metrics,lang,conversation_id"


class Fields(StrEnum):
    """Which names are used."""

    POST = "post"
    TWEET = "tweet"

    @property
    def other(self) -> "Fields":
        return Fields.TWEET if self is Fields.POST else Fields.POST

    def asked_for(self, *, posts: bool) -> dict[str, str]:
        """The parameters that ask for posts with their authors, or for accounts."""
        found = {"user.fields": _USER}
        if not posts:
            return found
        if self is Fields.POST:
            # What refers to other objects is asked for as an expansion only.
            return found | {
                "post.fields": f"{_COMMON},note_post",
                "expansions": "author_id,referenced_posts,edit_history_post_ids",
            }
        return found | {
            "tweet.fields": f"{_COMMON},author_id,in_reply_to_user_id,referenced_tweets,"
            "edit_history_tweet_ids,note_tweet",
            "expansions": "author_id",
        }


def fields_missing(body: object) -> bool | None:
    """Whether posts came without what was asked for; None where no post came."""
    data = body.get("data") if isinstance(body, dict) else None
    rows = [row for row in data if isinstance(row, dict)] if isinstance(data, list) else []
    if not rows:
        return None
    return not any("created_at" in row or "public_metrics" in row for row in rows)
