"""How far a list is read beyond what is promised of it before SOCAP asks what is going on."""

# Counters lag and leave out what lists show, so the limit is a multiple and some pages on top.
MULTIPLE, PAGES = 3, 5
# Where nobody says how long a list is.
UNPROMISED = 20_000


def is_endless(listed: int, *, promised: int | None, page_size: int) -> bool:
    """Far more rows were listed in one reading than anything says there are.

    `promised` is how many there can be by the counter; None where there is no counter.
    """
    rows = UNPROMISED if promised is None else max(0, promised)
    return listed > MULTIPLE * rows + PAGES * page_size
