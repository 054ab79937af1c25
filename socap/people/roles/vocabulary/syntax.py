"""Building blocks for patterns."""


def any_of(words: str) -> str:
    """Matches one of the words or phrases, which are separated by two spaces."""
    return "(?:" + "|".join(words.split("  ")) + ")"


def gap(most: int) -> str:
    """Matches up to `most` words of the same phrase."""
    return rf"(?:[^ |]+ ){{0,{most}}}?"


AT = r"(?:at |@ ?|for |with |, )?"
ITEM = r"(?<=[|,&] )"
ITEM_END = r"(?= [|,&])"
PHRASE = r"(?<=\| )"
