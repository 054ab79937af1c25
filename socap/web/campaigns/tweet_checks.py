"""What can be said of each address in the boxes before a campaign is created: is it right?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache

from socap.campaigns.addresses import BadAddress, tweet_id_of
from socap.campaigns.models import Campaign, CampaignTweet, Category
from socap.collection.enrolment import NOT_FOUND, Wanted, ask
from socap.collection.provider.client import AT_THE_DOOR, Provider
from socap.collection.provider.credentials import provider_key
from socap.sources.base import Counters, Post, SourceError
from socap.web.campaigns import provider_dependency

# What the provider said is believed for so long, so that nothing typed is paid for twice.
REMEMBERED_SECONDS = 300
UNKNOWN = "unknown"
NO_KEY = "there is no provider key yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One address with the tweet behind it. `wrong` says why it cannot be watched as it is."""

    url: str
    category: Category
    number: int  # its place in its box
    tweet_id: str = ""
    post: Post | None = None
    wrong: str = ""
    notes: tuple[str, ...] = ()

    @property
    def handle(self) -> str:
        """What the button that removes it sends."""
        return f"{self.category.value} {self.number} {self.url}"

    @property
    def address(self) -> str:
        name = self.post.author.username if self.post and self.post.author else "i"
        return f"https://x.com/{name}/status/{self.tweet_id}" if self.tweet_id else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """All addresses in order; `unasked` says why the provider could not be asked, if so."""

    tweets: tuple[Checked, ...] = ()
    unasked: str = ""

    def of(self, category: str) -> list[Checked]:
        return [tweet for tweet in self.tweets if tweet.category == category]

    @property
    def right(self) -> list[Checked]:
        return [tweet for tweet in self.tweets if not tweet.wrong]

    @property
    def wrong(self) -> list[Checked]:
        return [tweet for tweet in self.tweets if tweet.wrong]

    @property
    def counters(self) -> list[Counters]:
        """So far, of the tweets that would be watched."""
        return [tweet.post.counters if tweet.post else Counters() for tweet in self.right]


def check_tweets(
    wanted: Sequence[Wanted],
    *,
    campaign: Campaign | None = None,
    provider: Provider | None = None,
) -> Checks:
    """
    1. Read the id out of each address.
    2. Ask the provider for those it was not asked for in the last minutes, in one call a hundred.
    3. Compare them with each other and with the campaigns there are. `campaign` is the one they
       would be added to. `provider` is one that has been asked before in this request.
    """
    ids = [_id_of(item.url) for item in wanted]
    posts, unknown, unasked = _posts([tweet_id for tweet_id in ids if tweet_id], provider)
    if campaign is not None:  # a removed one comes back with its record, whatever X says of it
        unknown -= set(campaign.removed.values_list("tweet_id", flat=True))
    elsewhere = _elsewhere([tweet_id for tweet_id in ids if tweet_id])
    first_author = _usual_author(wanted, ids, posts)
    seen: dict[str, Category] = {}
    numbers: Counter[Category] = Counter()
    found = []
    for item, tweet_id in zip(wanted, ids, strict=True):
        post = posts.get(tweet_id)
        wrong = _why_wrong(item, tweet_id, seen, unknown, campaign, elsewhere)
        found.append(
            Checked(
                url=item.url,
                category=item.category,
                number=numbers[item.category],
                tweet_id=tweet_id,
                post=post,
                wrong=wrong,
                notes=()
                if wrong
                else _notes(item, post, first_author, elsewhere.get(tweet_id, ()), campaign),
            )
        )
        numbers[item.category] += 1
        if tweet_id:
            seen.setdefault(tweet_id, item.category)
    return Checks(tweets=tuple(found), unasked=unasked)


def known_posts(wanted: Sequence[Wanted]) -> dict[str, Post]:
    """What is still remembered of them, by id: they need not be asked for again."""
    ids = [tweet_id for item in wanted if (tweet_id := _id_of(item.url))]
    return {id_: post for id_, post in _remembered(ids).items() if isinstance(post, Post)}


def _id_of(url: str) -> str:
    try:
        return tweet_id_of(url)
    except BadAddress:
        return ""


def _reason(url: str) -> str:
    """Why no id can be read out of it."""
    try:
        tweet_id_of(url)
    except BadAddress as error:
        return error.reason
    return ""


def _posts(ids: Sequence[str], provider: Provider | None) -> tuple[dict[str, Post], set[str], str]:
    """(what is known, which ids the provider does not know, why it was not asked)."""
    known = _remembered(ids)
    missing = [id_ for id_ in dict.fromkeys(ids) if id_ not in known]
    unasked = ""
    if missing:
        answers, unasked = _ask(missing, provider)
        if not unasked:
            known |= dict.fromkeys(missing, UNKNOWN)
        known |= answers
        fresh = {_key(id_): known[id_] for id_ in missing if id_ in known}
        cache.set_many(fresh, REMEMBERED_SECONDS)
    posts = {id_: post for id_, post in known.items() if isinstance(post, Post)}
    return posts, known.keys() - posts.keys(), unasked


def _ask(ids: Sequence[str], provider: Provider | None) -> tuple[dict[str, Post | str], str]:
    try:
        provider = provider or provider_dependency.provider().within(AT_THE_DOOR)
        if provider.name == settings.SOCAP_SOURCE and not provider_key():
            return {}, NO_KEY  # asking would only close the circuit
        posts, why = ask(ids, provider)
    except SourceError as error:
        return {}, str(error)
    return dict(posts), why


def _remembered(ids: Sequence[str]) -> dict[str, Post | str]:
    found = cache.get_many([_key(id_) for id_ in ids])
    return {id_: found[_key(id_)] for id_ in ids if _key(id_) in found}


def _key(tweet_id: str) -> str:
    return f"post:{settings.SOCAP_SOURCE}:{tweet_id}"


def _elsewhere(ids: Sequence[str]) -> dict[str, list[Campaign]]:
    found: dict[str, list[Campaign]] = {}
    entries = CampaignTweet.objects.filter(tweet_id__in=ids).select_related("campaign")
    for entry in entries.order_by("-campaign_id"):
        found.setdefault(entry.tweet_id, []).append(entry.campaign)
    return found


def _usual_author(wanted: Sequence[Wanted], ids: Sequence[str], posts: Mapping[str, Post]) -> str:
    """Who wrote most of the main tweets; of equals the one named first."""
    authors = Counter(
        author.username
        for item, tweet_id in zip(wanted, ids, strict=True)
        if item.category == Category.MAIN
        and (post := posts.get(tweet_id)) is not None
        and (author := post.author) is not None
    )
    return authors.most_common(1)[0][0] if authors else ""


def _why_wrong(
    item: Wanted,
    tweet_id: str,
    seen: Mapping[str, Category],
    unknown: set[str],
    campaign: Campaign | None,
    elsewhere: Mapping[str, Sequence[Campaign]],
) -> str:
    if not tweet_id:
        return _reason(item.url)
    if tweet_id in seen:
        return f"given twice; it stays a {seen[tweet_id].value} tweet"
    if campaign is not None and campaign in elsewhere.get(tweet_id, ()):
        return "already in this campaign"
    return NOT_FOUND if tweet_id in unknown else ""


def _notes(
    item: Wanted,
    post: Post | None,
    usual_author: str,
    campaigns: Sequence[Campaign],
    campaign: Campaign | None,
) -> tuple[str, ...]:
    """What is worth a look, and stops nothing."""
    notes = []
    author = post.author.username if post and post.author else ""
    if item.category == Category.MAIN and author and author != usual_author:
        notes.append(f"not by @{usual_author}, as other main tweets are")
    if post and post.retweeted:
        notes.append("a retweet; what people do counts for the tweet it repeats")
    if others := [other.name for other in campaigns if other != campaign]:
        more = f" and {len(others) - 1} more" if len(others) > 1 else ""
        notes.append(f"also in {others[0]}{more}")
    return tuple(notes)
