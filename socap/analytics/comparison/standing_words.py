"""Says in a sentence where a launch stands among others, for pages and the API."""

from socap.analytics.comparison.launch_comparison import Standing

MEDIANS = {
    "earlier": "your median launch",
    "chosen": "the median of the chosen launches",
    "imported": "the median of the imported launches",
    "demo": "the median of the demo’s launches",
}
MINUTES_ALONE = 2  # hours


def standing_sentence(found: Standing, *, basis: str, measure: str, is_over: bool) -> str:
    """Returns `Now at 1.4 × your median launch, 5 h after launch: 1,240 engagements; …`."""
    when = hours_in_words(found.hour)
    median = MEDIANS[basis] if found.launches > 1 or basis == "earlier" else "the other launch"
    begins = "It came to" if is_over else "Now at"
    if found.ratio is None:
        stands = f"{begins} {found.value:,.0f} {measure} {when} after launch; {median} had none yet"
    else:
        stands = (
            f"{begins} {ratio_in_words(found.ratio)} {median}, {when} after launch:"
            f" {found.value:,.0f} {measure}, theirs {found.median:,.0f}"
        )
    if found.launches == 1:
        return f"{stands}."
    return f"{stands}; {_place(found)}."


def _place(found: Standing) -> str:
    if found.above == found.launches:
        return f"more than any of the {found.launches} launches"
    if not found.above:
        return f"none of the {found.launches} launches had less"
    return f"more than {found.above} of {found.launches} launches"


def ratio_in_words(ratio: float) -> str:
    """`1.4 ×`, `0.25 ×` or `12 ×`."""
    return f"{ratio:.2f} ×" if ratio < 1 else f"{ratio:.1f} ×" if ratio < 10 else f"{ratio:,.0f} ×"


def hours_in_words(hours: float) -> str:
    """`40 min`, `5 h` or `3 d`."""
    if hours < MINUTES_ALONE:
        return f"{60 * hours:.0f} min"
    return f"{hours:.0f} h" if hours < 72 else f"{hours / 24:.0f} d"
