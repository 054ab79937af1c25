"""For who sets SOCAP up: the line of steps above the pages, and what is wrong with links."""

from collections.abc import Mapping
from typing import Any

from django import template

from socap.campaigns.public_address import link_problem
from socap.web.setup.checklist import SETTING_UP, next_step, step_at, steps

register = template.Library()
register.simple_tag(link_problem)


@register.inclusion_tag("web/setup/_steps.html", takes_context=True)
def setting_up(context: Mapping[str, Any]) -> dict[str, Any]:
    """On the pages of the steps; for everybody else nothing, and no query."""
    request = context.get("request")
    user = getattr(request, "user", None)
    if request is None or user is None or not user.is_authenticated:
        return {}
    if not request.session.get(SETTING_UP):
        return {}
    found = steps()
    here = step_at(request, found)
    if here is None:
        return {}
    following = next_step(found, after=here.name, user=user)
    return {
        "steps": found,
        "here": here,
        "following": following,
        "user": user,
        "csrf_token": context.get("csrf_token"),
    }
