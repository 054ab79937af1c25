"""The rules: what counts as a sign of automation, for how many points, and in which words.

No share of accounts flagged rightly can be stated: published rules do not carry over to new data. They
are therefore signs, shown with their reasons, and totals are given with and without these accounts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

CERTAIN = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class SignRule:
    """`condition` is SQL over a row `m` of `MEASURES` with the thresholds as parameters.

    `words` are formatted with the measures; `threshold` names the column of `AutomationRules`, and
    `label` explains it in Settings.
    """

    code: str
    points: int
    condition: str
    words: str
    threshold: str = ""
    label: str = ""


RULES = (
    SignRule(
        code="label",
        points=CERTAIN,
        condition="m.labelled",
        words="X labels it as automated",
    ),
    SignRule(
        code="bio",
        points=CERTAIN,
        condition="m.bio_words <> ''",
        words="its bio says “{bio_words}”",
    ),
    SignRule(
        code="very_many_posts",
        points=2,
        condition="m.posts_per_day > %(very_many_posts)s",
        words="{posts_per_day:,.0f} posts a day since it joined",
        threshold="very_many_posts",
        label="More posts a day than, since it joined",
    ),
    SignRule(
        code="many_posts",
        points=1,
        condition="""m.posts_per_day >= %(many_posts)s AND NOT
            (%(very_many_posts)s > 0 AND m.posts_per_day > %(very_many_posts)s)""",
        words="{posts_per_day:,.0f} posts a day since it joined",
        threshold="many_posts",
        label="Posts a day from, since it joined",
    ),
    SignRule(
        code="young",
        points=1,
        condition="m.age_days < %(young_days)s",
        words="joined {age_days:.0f} days before it was first seen",
        threshold="young_days",
        label="Joined fewer days before it was first seen than",
    ),
    SignRule(
        code="handle_digits",
        points=1,
        condition="m.handle_digits >= %(handle_digits)s",
        words="its handle ends in {handle_digits} digits",
        threshold="handle_digits",
        label="Digits at the end of the handle, from",
    ),
    SignRule(
        code="following",
        points=1,
        condition="""m.following >= %(least_following)s
            AND m.following >= %(following_ratio)s::bigint * m.followers""",
        words="follows {following:,} and has {followers:,} followers",
        threshold="following_ratio",
        label="Follows so many times as many accounts as follow it, from",
    ),
    SignRule(
        code="default_picture",
        points=1,
        condition="m.default_picture",
        words="has no picture of its own",
        threshold="default_picture",
        label="Has no picture of its own (1: counts, 0: does not)",
    ),
    SignRule(
        code="empty_profile",
        points=1,
        condition="m.empty_profile",
        words="has no bio and no place",
        threshold="empty_profile",
        label="Has no bio and no place (1: counts, 0: does not)",
    ),
    SignRule(
        code="same_text",
        points=2,
        condition="m.same_text >= %(same_text)s",
        words="{same_text} accounts wrote the same text within an hour",
        threshold="same_text",
        label="Accounts that wrote the same text within an hour, from",
    ),
    SignRule(
        code="burst",
        points=2,
        condition="m.tweets_in_minute >= %(tweets_in_minute)s",
        words="engaged with {tweets_in_minute} watched tweets within a minute",
        threshold="tweets_in_minute",
        label="Watched tweets engaged with within a minute, from",
    ),
)
_BY_CODE = {rule.code: rule for rule in RULES}

# What the rules compare, of accounts `a` with their `insight_accountsigns g`. A picture or a bio
# counts as missing only where the profile has been read: a reduced one leaves them out.
MEASURES = """SELECT a.id, a.labelled_automated AS labelled, g.bio_words,
    a.posts / CASE WHEN a.joined_at IS NOT NULL
        THEN greatest(extract(epoch FROM a.updated_at - a.joined_at) / 86400, 1) END AS posts_per_day,
    CASE WHEN a.joined_at IS NOT NULL
        THEN greatest(extract(epoch FROM a.first_seen_at - a.joined_at) / 86400, 0) END AS age_days,
    length(substring(a.username FROM '[0-9]*$')) AS handle_digits, a.following, a.followers,
    a.avatar_url LIKE '%%/default_profile%%' AS default_picture,
    a.bio = '' AND a.location = '' AND a.posts IS NOT NULL AS empty_profile,
    g.same_text, g.tweets_in_minute
FROM insight_accountsigns g JOIN people_account a ON a.id = g.account_id"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A rule that an account fulfils: its points, and the reason in words."""

    code: str
    points: int
    words: str

    @property
    def is_certain(self) -> bool:
        return self.points >= CERTAIN

    def __str__(self) -> str:
        return self.words


def sign(code: str, measures: Mapping[str, Any]) -> Sign:
    rule = _BY_CODE[code]
    return Sign(code=code, points=rule.points, words=rule.words.format(**measures))


def condition_sql(rule: SignRule) -> str:
    """Returns the rule's condition; a rule whose threshold is 0 holds for nobody."""
    switched_on = f"%({rule.threshold})s > 0 AND " if rule.threshold else ""
    return f"coalesce({switched_on}({rule.condition}), false)"
