"""The tag that shows the control of a follow-up in lists, where nearly all say that nobody is on it."""

from functools import lru_cache
from typing import Any

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString

from socap.follow_ups.states import FollowUpState

register = template.Library()

TEMPLATE = "web/follow_ups/_control.html"
# Stands for the account in a control that is rendered once for all.
ANYBODY = "0-account-0"


@register.simple_tag(takes_context=True)
def follow_up_control(context: Context, state: FollowUpState, place: str) -> SafeString:
    if state == FollowUpState(account_id=state.account_id):
        may_change = bool(getattr(context.get("user"), "may_change", False))
        control = _untouched(context["campaign"].pk, place, may_change)
        return SafeString(control.replace(ANYBODY, escape(state.account_id)))
    found = context.template.engine.get_template(TEMPLATE)  # type: ignore[union-attr]
    with context.push(state=state, place=place):
        return found.render(context)


@lru_cache(maxsize=512)
def _untouched(campaign_id: int, place: str, may_change: bool) -> str:
    given: dict[str, Any] = {
        "campaign": {"pk": campaign_id},
        "state": FollowUpState(account_id=ANYBODY),
        "place": place,
        "user": {"may_change": may_change},
    }
    return render_to_string(TEMPLATE, given)
