"""Decides, page by page, whether a list has been read far enough; uses no network and no database.

Lists come newest first, shift while they are read, and may claim to end too early. So a run reads
from the newest row back to rows known before the run began, and compares what it found with the
rise of the tweet's counter.

    after a page                                             the pass
    ───────────────────────────────────────────────────────  ──────────────────────────────────
    KNOWN_ROWS rows in a row, or a whole page, were known    ends
    the expected rows and at least one known row were found  ends
    no more rows, an empty page, no cursor or a repeated one ends; the page is requested again
                                                             while rows are missing
    anything else                                            goes on with the next cursor

A pass that ended with rows missing is repeated once from the top if its ending is suspect. A run
that still seems cut off stays open for the next cycle.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from math import floor, inf, sqrt

KNOWN_ROWS = 20
EXTRA_PASSES = 1
SAME_PAGE_AGAIN, SHORT_PAGE_AGAIN = 4, 2
# A list ending with a short page may lack this many expected rows (protected or withheld accounts
# are counted, too); one that ends with a full page should lack none.
ORDINARY_LOSS, ORDINARY_ROWS = 0.5, 5


class Ending(Enum):
    """Why a pass over a list stopped."""

    KNOWN_ROWS = "reached rows that were known before"
    EXPECTED = "found as many rows as the counter rose by"
    LIST_END = "the list ended"
    EMPTY_PAGE = "the provider answered an empty page"
    NO_CURSOR = "the provider claimed more rows but gave no cursor"
    REPEATED_CURSOR = "the provider gave the same cursor again"
    ENDLESS = "far more rows were listed than the counter says there are"


# A list may really end like this, but a broken response looks the same.
SUSPECT_ENDINGS = (Ending.LIST_END, Ending.EMPTY_PAGE, Ending.NO_CURSOR, Ending.REPEATED_CURSOR)


class Verdict(Enum):
    """What to do after a pass."""

    SATISFIED = "done"
    AGAIN = "read once more from the top"
    SHORT = "done, though rows seem to be missing"
    STOPPED = "stopped, for the list has no end"


@dataclass(frozen=True, slots=True)
class Step:
    """The next request of a pass: the same page `again`, or the page at `cursor`, unless `ended`."""

    ended: bool
    again: bool = False
    cursor: str | None = None


@dataclass(slots=True)
class Delta:
    """State of one run over one list.

    `rise` is how much the counter rose since the last complete run: None if unknown, the whole
    counter in a first run, all counted but unknown rows in a `deep` run. `visible` is the share of
    counted rows that the list has shown so far (protected accounts are counted but never listed),
    estimated from so many `visible_of` rows. `bounded`: the pass only requests rows since a moment. A
    `deep` run reads past known rows to the end of the list.
    """

    page_size: int
    first: bool
    rise: int | None
    visible: float = 1.0
    visible_of: float = inf
    bounded: bool = False
    none_known: bool = False  # no row of the list was known before this run
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
        """Returns how many new rows this run should find, or None if unknown.

        The lower bound (two standard deviations) if each counted row is listed with probability
        `visible`, which is itself only an estimate: the beta-binomial distribution.
        """
        if self.rise is None:
            return None
        rise, share = max(0, self.rise), self.visible
        variance = rise * share * (1 - share) * (1 + rise / self.visible_of)
        return max(0, floor(rise * share - 2 * sqrt(variance)))

    @property
    def missing(self) -> int:
        return max(0, (self.expected or 0) - len(self.found))

    @property
    def cut_off(self) -> bool:
        """Returns whether the list was probably cut off: blank, at a full page, or far too early."""
        if self.deep or self.ending not in SUSPECT_ENDINGS:
            return False
        if self._is_blank:
            return True
        many = self.missing > max(ORDINARY_ROWS, ORDINARY_LOSS * (self.expected or 0))
        return bool(self.missing) and (self._full or many)

    def surplus(self, *, likely: float) -> int:
        """Returns how many rows beyond the counter's rise are new since the counter was read.

        `likely` is how many to expect in that time at the list's own rate. Returns 0 if there are
        far more: then the reason is another (rows removed, or listed late).
        """
        if self.rise is None:
            return 0
        surplus = max(0, len(self.found) - max(0, self.rise))
        # Before a first run there were no known rows that could have been removed.
        return surplus if self.first or surplus <= likely + 3 * sqrt(likely) else 0

    def after_page(
        self,
        keys: Sequence[Hashable],
        known_before: Sequence[bool],
        *,
        next_cursor: str | None,
        has_next: bool,
        foreign: int = 0,
    ) -> Step:
        """Adds one page and returns the next step.

        `known_before[i]` says whether row i was known before this run began. `foreign` rows were on
        the page as well, but belong to other lists.
        """
        self.pages += 1
        self._pages_in_pass += 1
        # Full by the nominal size, or as large as the largest page so far.
        rows = len(keys) + foreign
        self._full = rows >= self.page_size or 0 < self._largest <= rows
        for key, known in zip(keys, known_before, strict=True):
            if known:
                self._streak += 1
                self.below_known = True
            else:
                self._streak = 0
                self.found.add(key)
        self.ending = self._ending(rows, known_before, next_cursor, has_next)
        if self.ending is None:
            assert next_cursor is not None
            self._followed.add(next_cursor)
            self._largest = max(self._largest, rows)
            self._asked_again = 0
            return Step(ended=False, cursor=next_cursor)
        if self._ask_again():
            self._asked_again += 1
            return Step(ended=False, again=True)
        return Step(ended=True)

    def follow(self, cursor: str) -> None:
        """Marks a stored cursor as followed when a run is resumed there."""
        self._followed.add(cursor)

    def verdict(self) -> Verdict:
        """Returns whether the result of the ended pass is plausible."""
        assert self.ending is not None, "the pass has not ended"
        if self.ending is Ending.ENDLESS:
            return Verdict.STOPPED
        if not self.missing and not self._is_blank:
            return Verdict.SATISFIED
        # Rows removed during the pass shift later rows across a page boundary, unseen.
        shifted = not self.first and self._pages_in_pass > 1 + self._asked_again
        # Rows older than the bound that were listed late only appear without it.
        hidden_by_bound = self.bounded and self.ending in SUSPECT_ENDINGS
        # From the top, a blank list is the same page, which has been requested again.
        same = self._is_blank and self._may_be_blank
        again = (self.cut_off and not same) or shifted or hidden_by_bound
        if again and not self.deep and self.passes <= EXTRA_PASSES:
            return Verdict.AGAIN
        return Verdict.SHORT

    def begin_pass(self) -> None:
        """Restarts at the newest row, keeping the rows found so far."""
        self.passes += 1
        self.ending, self.bounded, self.below_known = None, False, False
        self._streak = self._pages_in_pass = self._asked_again = 0
        self._followed.clear()

    def _ask_again(self) -> bool:
        """Returns whether to request the same page again, which fixes transient faults cheaply."""
        if self.ending not in SUSPECT_ENDINGS or self.deep:
            return False
        if self.cut_off:
            return self._asked_again < self._most_asked_again
        plain_end = self.ending is Ending.LIST_END or self.bounded
        return bool(self.missing) and not plain_end and self._asked_again < SHORT_PAGE_AGAIN

    @property
    def _most_asked_again(self) -> int:
        """Returns how often to request a page again; of few counted rows all may be unlisted ones."""
        few = self.rise if self._is_blank and self._may_be_blank else None
        return SAME_PAGE_AGAIN if few is None else min(SAME_PAGE_AGAIN, max(1, few))

    @property
    def _may_be_blank(self) -> bool:
        return (self.first or self.none_known) and not self.bounded

    @property
    def _is_blank(self) -> bool:
        """Returns whether the first page was empty although the list must have rows."""
        nothing = self.ending is Ending.EMPTY_PAGE and self._pages_in_pass == 1 + self._asked_again
        return nothing and (not self.first or self.rise is None or self.rise > 0)

    def _ending(
        self,
        rows: int,
        known_before: Sequence[bool],
        next_cursor: str | None,
        has_next: bool,
    ) -> Ending | None:
        if not rows:
            return Ending.EMPTY_PAGE
        all_known = bool(known_before) and all(known_before)
        if not self.deep and (self._streak >= KNOWN_ROWS or all_known):
            return Ending.KNOWN_ROWS
        all_found = self.expected is not None and len(self.found) >= self.expected
        if self._streak and not self.first and all_found:
            return Ending.EXPECTED
        if next_cursor is None:
            return Ending.NO_CURSOR if has_next else Ending.LIST_END
        if next_cursor in self._followed:
            return Ending.REPEATED_CURSOR
        full = rows >= self.page_size
        if not full and ((self.first and all_found) or (not has_next and not self.missing)):
            return Ending.LIST_END
        return None
