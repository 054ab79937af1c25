"""Pieces of which the patterns are put together."""


def any_of(words: str) -> str:
    """One of the words or phrases; the table writes them apart by two spaces."""
    return "(?:" + "|".join(words.split("  ")) + ")"


def gap(most: int) -> str:
    """Up to so many words of the same phrase."""
    return rf"(?:[^ |]+ ){{0,{most}}}?"


AT = r"(?:at |@ ?|for |with |, )?"
ITEM = r"(?<=[|,&] )"
ITEM_END = r"(?= [|,&])"
PHRASE = r"(?<=\| )"
