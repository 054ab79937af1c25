"""`{% url %}` as Django has it, remembering addresses: a page of rows asks for hundreds, many alike."""

from functools import lru_cache
from typing import Any

from django import template
from django.template import Context, defaulttags
from django.template.base import Parser, Token
from django.urls import NoReverseMatch, reverse
from django.utils.html import conditional_escape

register = template.Library()


class RememberingURLNode(defaulttags.URLNode):
    def render(self, context: Context) -> str:
        if self.kwargs:
            return super().render(context)
        try:
            found = _address(
                self.view_name.resolve(context), *(one.resolve(context) for one in self.args)
            )
        except NoReverseMatch:
            return super().render(context)
        if self.asvar:
            context[self.asvar] = found
            return ""
        return conditional_escape(found) if context.autoescape else found


@register.tag
def url(parser: Parser, token: Token) -> RememberingURLNode:
    node: Any = defaulttags.url(parser, token)
    return RememberingURLNode(node.view_name, node.args, node.kwargs, node.asvar)


@lru_cache(maxsize=8192)
def _address(view_name: str, *arguments: Any) -> str:
    return reverse(view_name, args=arguments)
