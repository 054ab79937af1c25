"""Decides, page by page, whether a list has been read far enough. Pure: no network, no tables.

Lists come newest first, shift while they are read, and say untrue things about their end. So a run
reads from the newest end to known ground: rows that were known before the run began. The tweet's
counter is the second witness: it tells how many new rows to expect.

    after a page                                               the pass
    ─────────────────────────────────────────────────────────  ────────────────────────────────
    KNOWN_GROUND rows in a row, or a whole page, were known    has ended
    the expected rows are found and known ground is touched    has ended
    "no more", an empty page, no cursor, one already followed  has ended; but while rows are
                                                               missing the page is asked again
    anything else                                              goes on with the next cursor

A pass that ended while rows are missing is read once more from the top where its ending can be a
lie. A run that was cut off all the same is left open for the next cycle.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from math import floor, sqrt

KNOWN_GROUND = 20
EXTRA_PASSES = 1
SAME_PAGE_AGAIN, SHORT_PAGE_AGAIN = 4, 2
# A list that ends at a short page may lack so many of the expected rows, counted but protected or
# withheld; a list that ends at a full page lacks none by itself.
ORDINARY_LOSS, ORDINARY_ROWS = 0.5, 5


class Ending(Enum):
    """Why a pass over a list stopped."""

    KNOWN_GROUND = "reached rows that were known before"
    EXPECTED = "found as many rows as the counter rose by"
    LIST_END = "the list ended"
    EMPTY_PAGE = "the provider answered an empty page"
    NO_CURSOR = "the provider claimed more rows but gave no cursor"
    REPEATED_CURSOR = "the provider gave the same cursor again"
    ENDLESS = "far more rows were listed than the counter says there are"


# These endings are how a list ends, and also how a broken answer looks.
BREAKS = (Ending.LIST_END, Ending.EMPTY_PAGE, Ending.NO_CURSOR, Ending.REPEATED_CURSOR)


class Verdict(Enum):
    """What to do after a pass has ended."""

    SATISFIED = "done"
    AGAIN = "read once more from the top"
    SHORT = "done, though rows seem to be missing"
    STOPPED = "stopped, for the list has no end"


@dataclass(frozen=True, slots=True)
class Step:
    """What to ask next within a pass: `cursor` again or anew, or nothing when the pass has ended."""

    ended: bool
    again: bool = False
    cursor: str | None = None


@dataclass(slots=True)
class Delta:
    """One run over one list.

    `rise` is how much the counter rose since the last satisfied run (None: unknown; in a first run
    the whole counter; in a `deep` one all that is counted and not known); `visible` is the share
    of counted rows that the list has shown so far, 1.0 when nothing was ever missing: protected
    accounts are counted but never listed, and waiting for them would cost calls for ever.
    `bounded` says that the pass asks only for rows since a moment. A `deep` run passes over known
    ground to the end of the list.
    """

    page_size: int
    first: bool
    rise: int | None
    visible: float = 1.0
    bounded: bool = False
    deep: bool = False
    found: set[Hashable] = field(default_factory=set)
    passes: int = 1
    pages: int = 0
    ending: Ending | None = None
    below_known: bool = False  # a row that was known before has been passed
    _streak: int = 0
    _pages_in_pass: int = 0
    _asked_again: int = 0
    _full: bool = False
    _largest: int = 0
    _followed: set[str] = field(default_factory=set)

    @property
    def expected(self) -> int | None:
        """How many rows this run should find, or None where nobody can tell.

        Where rows have been missing before, the number that comes with near certainty when each
        counted row is listed with the probability `visible`.
        """
        if self.rise is None:
            return None
        rise, share = max(0, self.rise), self.visible
        return max(0, floor(rise * share - 2 * sqrt(rise * share * (1 - share))))

    @property
    def missing(self) -> int:
        return max(0, (self.expected or 0) - len(self.found))

    @property
    def cut_off(self) -> bool:
        """The pass ended as lies end: blank where rows must be, at a full page, or far too early."""
        if self.deep or self.ending not in BREAKS:
            return False
        if self._blank:
            return True
        many = self.missing > max(ORDINARY_ROWS, ORDINARY_LOSS * (self.expected or 0))
        return bool(self.missing) and (self._full or many)

    def surplus(self, *, likely: float) -> int:
        """How many rows were found beyond the counter's rise because they came after it was read.

        `likely` is how many come in that time at the list's own rate. Far more than that has another
        reason (rows taken back, or listed late), and counts as none.
        """
        if self.rise is None:
            return 0
        surplus = max(0, len(self.found) - max(0, self.rise))
        # A first run knows no rows that could have been taken back since.
        return surplus if self.first or surplus <= likely + 3 * sqrt(likely) else 0

    def after_page(
        self,
        keys: Sequence[Hashable],
        known_before: Sequence[bool],
        *,
        next_cursor: str | None,
        has_next: bool,
    ) -> Step:
        """Take one page into account; returns how to go on.

        `known_before[i]` says that row i was known before this run began.
        """
        self.pages += 1
        self._pages_in_pass += 1
        # As large as nominal, or as the pages before it: a provider's pages need not be full.
        self._full = len(keys) >= self.page_size or 0 < self._largest <= len(keys)
        for key, known in zip(keys, known_before, strict=True):
            if known:
                self._streak += 1
                self.below_known = True
            else:
                self._streak = 0
                self.found.add(key)
        self.ending = self._ending(keys, known_before, next_cursor, has_next)
        if self.ending is None:
            assert next_cursor is not None
            self._followed.add(next_cursor)
            self._largest = max(self._largest, len(keys))
            self._asked_again = 0
            return Step(ended=False, cursor=next_cursor)
        if self._ask_again():
            self._asked_again += 1
            return Step(ended=False, again=True)
        return Step(ended=True)

    def follow(self, cursor: str) -> None:
        """The run resumes at a stored cursor."""
        self._followed.add(cursor)

    def verdict(self) -> Verdict:
        """Whether the ended pass can be believed."""
        assert self.ending is not None, "the pass has not ended"
        if self.ending is Ending.ENDLESS:
            return Verdict.STOPPED
        if not self.missing and not self._blank:
            return Verdict.SATISFIED
        # Rows that leave the list while it is read pull later ones over a page boundary unseen.
        shifted = not self.first and self._pages_in_pass > 1 + self._asked_again
        # What is older than the bound, but was listed late, shows without it.
        hidden_by_bound = self.bounded and self.ending in BREAKS
        again = self.cut_off or shifted or hidden_by_bound
        if again and not self.deep and self.passes <= EXTRA_PASSES:
            return Verdict.AGAIN
        return Verdict.SHORT

    def begin_pass(self) -> None:
        """Start again at the newest end; what was found stays found."""
        self.passes += 1
        self.ending, self.bounded, self.below_known = None, False, False
        self._streak = self._pages_in_pass = self._asked_again = 0
        self._followed.clear()

    def _ask_again(self) -> bool:
        """The same page once more: cheap, and what was a passing fault answers rightly now."""
        if self.ending not in BREAKS or self.deep:
            return False
        if self.cut_off:
            return self._asked_again < SAME_PAGE_AGAIN
        plain_end = self.ending is Ending.LIST_END or self.bounded
        return bool(self.missing) and not plain_end and self._asked_again < SHORT_PAGE_AGAIN

    @property
    def _blank(self) -> bool:
        """The very first page was empty, though the list has known rows or the counter rose."""
        nothing = self.ending is Ending.EMPTY_PAGE and self._pages_in_pass == 1 + self._asked_again
        return nothing and (not self.first or self.rise is None or self.rise > 0)

    def _ending(
        self,
        keys: Sequence[Hashable],
        known_before: Sequence[bool],
        next_cursor: str | None,
        has_next: bool,
    ) -> Ending | None:
        if not keys:
            return Ending.EMPTY_PAGE
        if not self.deep and (self._streak >= KNOWN_GROUND or all(known_before)):
            return Ending.KNOWN_GROUND
        all_found = self.expected is not None and len(self.found) >= self.expected
        if self._streak and not self.first and all_found:
            return Ending.EXPECTED
        if next_cursor is None:
            return Ending.NO_CURSOR if has_next else Ending.LIST_END
        if next_cursor in self._followed:
            return Ending.REPEATED_CURSOR
        full = len(keys) >= self.page_size
        if not full and ((self.first and all_found) or (not has_next and not self.missing)):
            return Ending.LIST_END
        return None
