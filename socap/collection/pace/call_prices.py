"""What the calls of an adaptive pace cost, in dollars, at the prices of the providers in use."""

from functools import cached_property

from socap.collection.pace.reading_rules import ListPrice
from socap.collection.provider.prices import Offer, Offers, offers
from socap.sources.base import Action
from socap.sources.traits import Endpoint

ROWS_PER_PAGE = 100


class CallPrices:
    """The prices at one moment."""

    def __init__(self, known: Offers | None = None) -> None:
        self._offers = offers() if known is None else known
        self._of_lists: dict[Action, ListPrice] = {}

    @cached_property
    def counters(self) -> float:
        """The price of one tweet's counters, which are read many times a day."""
        offer = self._offers.get(Endpoint.TWEETS)
        return 0.0 if offer is None or offer.prices.once_a_day else _dollars(offer, Endpoint.TWEETS)

    @property
    def actions(self) -> list[Action]:
        """The lists that a provider in use offers."""
        return [action for action in Action if Endpoint(action) in self._offers]

    def of_list(self, action: Action) -> ListPrice:
        if action not in self._of_lists:
            self._of_lists[action] = self._price_of(action)
        return self._of_lists[action]

    def _price_of(self, action: Action) -> ListPrice:
        offer = self._offers.get(Endpoint(action))
        if offer is None or action not in offer.traits.lists:
            # Read with an author's permission: free, but within narrow windows.
            page = self.counters * ROWS_PER_PAGE
            return ListPrice(row=0.0, minimum=page, page=ROWS_PER_PAGE, since=False)
        served = offer.traits.lists[action]
        return ListPrice(
            row=_dollars(offer, Endpoint(action)),
            minimum=offer.prices.minimum / offer.prices.unit.per_dollar,
            page=served.page_size,
            since=served.takes_since,
            again=0.0 if offer.prices.once_a_day else 1.0,
        )


def _dollars(offer: Offer, endpoint: Endpoint) -> float:
    return offer.prices.each(endpoint) / offer.prices.unit.per_dollar
