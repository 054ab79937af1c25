"""Pages in sections, each with a version, so that a refresh sends only what changed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
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
    context: dict[str, Any],
    seen: dict[str, tuple[str, bool]],
    *,
    sections: Mapping[str, str],
    request: Request | None = None,
) -> list[Section]:
    """The sections (name -> template) whose version is not among those `seen` (name -> version, held).

    `request` is for sections with forms of their own.
    """
    changed = []
    for name, template in sections.items():
        html = render_to_string(template, context, request)
        version = fingerprint(TICKING.sub(r"\1", html))
        before, held = seen.get(name, ("", False))
        if version != before:
            changed.append(Section(name=name, html=html, version=version, held=held))
    return changed


def read_seen(values: list[str]) -> dict[str, tuple[str, bool]]:
    """What the page says it shows: `tweets:1f0c…`, or `engagers:1f0c…:hold`."""
    parts = [value.split(":") for value in values]
    return {part[0]: (part[1], part[2:] == ["hold"]) for part in parts if len(part) > 1}
