"""A campaign's pace and rule of watched quotes as a request gives them; what is refused answers 422."""

from socap.analytics.pace.budget_state import require_unspent
from socap.api.errors import ApiError
from socap.api.schemas.campaign_schemas import PaceBody, QuoteRuleBody
from socap.campaigns.models import Campaign
from socap.campaigns.pace.pace_choice import InvalidPace, Pace, chosen_pace, pace_of
from socap.campaigns.quotes.quote_choice import (
    DEFAULT_RULE,
    InvalidQuoteRule,
    QuoteRule,
    chosen_quote_rule,
)
from socap.collection.pace.default_pace import new_pace


def given_quote_rule(given: QuoteRuleBody | None, *, before: QuoteRule = DEFAULT_RULE) -> QuoteRule:
    """Returns the rule; fields that are left out stay as before."""
    wanted = given.model_dump(exclude_unset=True) if given else {}
    try:
        return chosen_quote_rule(wanted, before=before)
    except InvalidQuoteRule as error:
        raise ApiError(422, f"quotes_to_watch.{error.field}", str(error)) from error


def given_pace(given: PaceBody | None, *, campaign: Campaign | None = None) -> Pace:
    """Returns the pace of a new campaign, or the changed one of `campaign`."""
    wanted = given.model_dump(exclude_unset=True) if given else {}
    try:
        if campaign is None:
            return new_pace(wanted)
        found = chosen_pace(wanted, before=pace_of(campaign))
        require_unspent(campaign, found)
    except InvalidPace as error:
        raise ApiError(422, f"pace.{error.field}", str(error)) from error
    return found
