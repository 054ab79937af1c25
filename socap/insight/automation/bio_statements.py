"""Finds the words by which a bio says that a program runs the account."""

import re

_BOT = re.compile(
    r"\b(?:(?:fully |semi[- ])?automated (?:account|posts?|tweets?|feed|by|bot|updates?)"
    r"|auto(?:mated|matic)?[- ](?:tweets?|posts?|posting|tweeting|retweets?)"
    r"|bot account|(?:i am|i['’]m|im|this is|just|only|beep boop,?(?: i am)?) an? (?:[\w-]+ ){0,2}bot\b"
    r"|an? (?:[\w-]+ ){0,2}bot (?:that|which|by|run|made|for|posting|tweeting|written|powered)"
    r"|(?:twitter|rss|news|weather|quote|quotes|retweet|daily|unofficial|official) bot\b"
    r"|bot (?:by|made by|run by|maintained by|created by|maintainer)"
    r"|(?:posts?|tweets?|updates?) (?:are )?(?:automated|automatically|generated (?:by|every))"
    r"|run by (?:a |an )?(?:bot|script|cron)"
    r"|cuenta automatizada|soy un bot|conta automatizada|sou um bot|compte automatis[ée]"
    r"|automatisierter account|akun otomatis)",
    re.IGNORECASE,
)
_BOT_ITEM = re.compile(r"(?:^|[|·•\n(\[])\s*(?:🤖\s*)?(bot)\s*(?:$|[|·•\n)\].])", re.IGNORECASE)
_SCRIPTS = re.compile(
    r"自動(?:投稿|ツイート|返信)|(?:非公式|公式)?(?:bot|ボット)です"
    r"|自动(?:发布|推送)|자동 ?(?:트윗|게시)|봇입니다"
)
# Denied, hated, sold or built for others.
_NOT_ITSELF = re.compile(
    r"\b(?:not|isn['’]?t|aren['’]?t|never|no|anti|hate|block(?:s|ing)?|against|report|build(?:s|ing)?"
    r"|make|makes|making|sell|selling|create|creating|develop|developing|need)\b[^.!?|\n]{0,20}$",
    re.IGNORECASE,
)


def words_of_automation(bio: str) -> str:
    """Returns the words, as written, or "".

    >>> words_of_automation("🌦 A bot that posts the weather. By @someone")
    'A bot that'
    >>> words_of_automation("I'm not a bot. I build bots.")
    ''
    """
    for pattern in (_BOT, _BOT_ITEM, _SCRIPTS):
        for found in pattern.finditer(bio):
            if not _NOT_ITSELF.search(bio[: found.start()]):
                return found[found.lastindex or 0].strip()
    return ""
