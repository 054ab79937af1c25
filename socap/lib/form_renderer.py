"""Renders forms like Django, and inputs and lists of choices without a template for each.

A filter by country has 250 choices, and a report's plan 200 inputs: with templates they take longer
than the rest of their page.
"""

from collections.abc import Mapping
from typing import Any

from django.forms import widgets
from django.forms.renderers import DjangoTemplates
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import escape
from django.utils.safestring import SafeString

# Those whose templates of Django's all include the one of an input.
INPUTS = {
    kind.template_name
    for kind in (
        widgets.TextInput,
        widgets.NumberInput,
        widgets.EmailInput,
        widgets.URLInput,
        widgets.PasswordInput,
        widgets.HiddenInput,
        widgets.DateInput,
        widgets.DateTimeInput,
        widgets.TimeInput,
        widgets.CheckboxInput,
    )
}


class FormRenderer(DjangoTemplates):
    def render(
        self, template_name: str, context: dict[str, Any], request: HttpRequest | None = None
    ) -> str:
        if template_name == widgets.Select.template_name:
            return _select(context["widget"])
        if template_name in INPUTS:
            return _input(context["widget"])
        return super().render(template_name, context, request)


def _input(widget: Mapping[str, Any]) -> SafeString:
    value = widget["value"]
    given = "" if value is None else f' value="{escape(str(value))}"'
    begin = f'<input type="{widget["type"]}" name="{escape(widget["name"])}"'
    return SafeString(f"{begin}{given}{flatatt(widget['attrs'])}>")


def _select(widget: Mapping[str, Any]) -> SafeString:
    groups = (
        _group(name, "".join(map(_option, options))) for name, options, _ in widget["optgroups"]
    )
    attributes = f'name="{escape(widget["name"])}"{flatatt(widget["attrs"])}'
    return SafeString(f"<select {attributes}>{''.join(groups)}</select>")


def _group(name: str | None, options: str) -> str:
    return f'<optgroup label="{escape(name)}">{options}</optgroup>' if name else options


def _option(option: Mapping[str, Any]) -> str:
    attributes = f'value="{escape(option["value"])}"{flatatt(option["attrs"])}'
    return f"<option {attributes}>{escape(option['label'])}</option>"
