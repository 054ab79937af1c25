"""What an action is called, wherever people read of it: on pages, in charts, alerts and problems."""

from socap.sources.base import Action

# "retweeted your main tweet"
VERBS = {
    Action.RETWEET.value: "retweeted",
    Action.REPLY.value: "replied to",
    Action.QUOTE.value: "quoted",
    Action.LIKE.value: "liked",
}
# "412 retweets"; a tweet's counter is called the same.
PLURALS = {
    Action.RETWEET.value: "retweets",
    Action.REPLY.value: "replies",
    Action.QUOTE.value: "quotes",
    Action.LIKE.value: "likes",
}
COUNTER_OF = PLURALS


def verb(action: str) -> str:
    return VERBS.get(action, action)


def plural(action: str) -> str:
    return PLURALS.get(action, action)
