"""Template filters of a tweet's results."""

from django import template

from socap.web import formatting

register = template.Library()


@register.filter
def rate(value: float | None) -> str:
    """`0.42`, `3.1` or `31`; a dash for None."""
    if value is None:
        return formatting.UNKNOWN
    return f"{value:.2f}" if value < 1 else f"{value:.1f}" if value < 10 else f"{value:,.0f}"


@register.filter
def times(ratio: float) -> str:
    """`1.4×` or `12×`, to be read after what it multiplies."""
    return f"{ratio:.1f}×" if ratio < 10 else f"{ratio:,.0f}×"


@register.filter
def price(amount: float | None) -> str:
    """Dollars; a dash where there is no amount."""
    return formatting.UNKNOWN if amount is None else formatting.dollars(amount)
