"""The table of suggested tweets; `socap.campaigns.models` has it too."""

from django.db import models
from django.db.models import Q

from socap.lib.database.fields import CountField, MomentField, XIdField


class SuggestedTweet(models.Model):
    """A post that a campaign may want to watch: by one of its authors, or a quote with reach.

    `parent_id` is the tweet of the campaign that it continues, answers or quotes. It is open until
    somebody has `decided`; a dismissed one is not suggested again.
    """

    class Kind(models.TextChoices):
        THREAD = "thread"  # an author continues a thread
        REPLY = "reply"  # an author answers another tweet of the campaign
        QUOTE = "quote"  # an author quotes a tweet of the campaign
        POST = "post"  # another new post of an author
        REACH = "reach"  # somebody else's quote that reaches many people, or important ones

    class Decision(models.TextChoices):
        WATCHED = "watched"
        DISMISSED = "dismissed"
        # Not suggested: it is older than the campaign, whose tweets are compared with it.
        EARLIER = "earlier"

    campaign = models.ForeignKey(
        "campaigns.Campaign", on_delete=models.CASCADE, related_name="suggested_tweets"
    )
    tweet_id = XIdField()
    author = models.ForeignKey("people.Account", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    parent_id = XIdField(null=True)
    text = models.TextField(blank=True)
    lang = models.CharField(max_length=16, blank=True)
    posted_at = MomentField(null=True)
    likes = CountField(null=True)
    retweets = CountField(null=True)
    replies = CountField(null=True)
    quotes = CountField(null=True)
    views = CountField(null=True)
    found_at = MomentField()
    decision = models.CharField(max_length=9, choices=Decision, blank=True)
    decided_at = MomentField(null=True)
    decided_by = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "tweet_id"], name="suggested_once"),
        ]
        indexes = [
            # campaigns.suggestions: what is open?
            models.Index(fields=["campaign"], name="suggestion_open", condition=Q(decision="")),
        ]

    def __str__(self) -> str:
        return str(self.tweet_id)

    @property
    def url(self) -> str:
        return f"https://x.com/{self.author.username or 'i'}/status/{self.tweet_id}"
