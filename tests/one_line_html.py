"""Pages as one line, for tests: a phrase is found wherever its template happens to break lines."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

KEPT = re.compile(
    r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.DOTALL
)
BLOCKS = (
    "html|head|meta|link|title|body|main|header|nav|aside|section|div|p|h[1-6]|ul|ol|li|dl|dt|dd|"
    "table|thead|tbody|tfoot|tr|th|td|caption|form|fieldset|legend|details|summary|figure|"
    "figcaption|blockquote|dialog|option|select|hr|br"
)
AROUND_BLOCKS = re.compile(rf" ?(</?(?:{BLOCKS})(?: [^<>]*)?>) ?")


def one_line_html(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Take away the white space that no browser shows."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if isinstance(response, HttpResponse) and "html" in response.get("Content-Type", ""):
            parts = KEPT.split(response.content.decode())
            parts[::2] = map(collapsed, parts[::2])
            response.content = "".join(parts).encode()
        return response

    return middleware


def collapsed(html: str) -> str:
    text = re.sub(r"\s+", " ", html)
    text = re.sub(r"(<[^<>]*) >", r"\1>", text)
    return AROUND_BLOCKS.sub(r"\1", text)
