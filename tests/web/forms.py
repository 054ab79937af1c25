"""Reads the values that a form on a page would send as it is."""

from typing import Any

from lxml import html  # type: ignore[import-untyped]


def filled(answer: Any, css_class: str = "stack") -> dict[str, Any]:
    """Returns the fields of the first form with this class; unchecked boxes are not sent."""
    page = html.fromstring(answer.content)
    form = next(one for one in page.forms if css_class in (one.get("class") or "").split())
    return {name: value for name, value in form.form_values() if name != "csrfmiddlewaretoken"}
