"""Template tags of the pages about the important list."""

from django import template

from socap.analytics.people.weight_guide import WeightGuide

register = template.Library()


@register.simple_tag
def weight_effect(guide: WeightGuide, weight: int | None) -> str:
    """What a weight does at the threshold of today's campaigns; no weight means 1."""
    return guide.effect_of(1 if weight is None else weight)
