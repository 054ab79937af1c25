"""Detects lists that go on far beyond their counter."""

# Counters lag and omit some listed rows, so the limit is a multiple plus some pages.
MULTIPLE, PAGES = 3, 5
# Used if there is no counter.
DEFAULT_LENGTH = 20_000


def is_endless(listed: int, *, expected: int | None, page_size: int) -> bool:
    """Returns whether far more rows were listed than expected.

    `expected` is the number of rows according to the counter, or None if there is no counter.
    """
    rows = DEFAULT_LENGTH if expected is None else max(0, expected)
    return listed > MULTIPLE * rows + PAGES * page_size
