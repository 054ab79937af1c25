"""Pages in sections, each with a version, so that a refresh sends only what changed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.template.loader import render_to_string

from socap.web.dashboard.freshness import fingerprint
from socap.web.permissions import Request

# What runs by itself in the browser is no change, nor is the mask of a form's token.
TICKING = re.compile(r'(<time[^>]*>|name="csrfmiddlewaretoken" value=")[^<"]*')


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A rendered part of the page; `held` when the reader has paged on and it must stay."""

    name: str
    html: str
    version: str
    held: bool = False


def render_sections(
    context: dict[str, Any], *, sections: Mapping[str, str], request: Request | None = None
) -> list[Section]:
    """One for each name and template; `request` is for those with forms of their own."""
    return [
        render_section(name, template, context, request=request)
        for name, template in sections.items()
    ]


def render_section(
    name: str,
    template: str | Sequence[str],
    context: dict[str, Any],
    *,
    request: Request | None = None,
) -> Section:
    """By the template, or by the first of several that there is."""
    html = render_to_string(template, context, request)
    return Section(name=name, html=html, version=fingerprint(TICKING.sub(r"\1", html)))


def changed_since(sections: Iterable[Section], seen: dict[str, tuple[str, bool]]) -> list[Section]:
    """Those whose version is not among the ones `seen` (name -> version, held)."""
    changed = []
    for section in sections:
        before, held = seen.get(section.name, ("", False))
        if section.version != before:
            changed.append(replace(section, held=held))
    return changed


def read_seen(values: list[str]) -> dict[str, tuple[str, bool]]:
    """What the page says it shows: `tweets:1f0c…`, or `engagers:1f0c…:hold`."""
    parts = [value.split(":") for value in values]
    return {part[0]: (part[1], part[2:] == ["hold"]) for part in parts if len(part) > 1}
