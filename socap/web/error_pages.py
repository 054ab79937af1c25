"""What is said to a request that is refused before any page sees it: a form, or a host name."""

import logging
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from socap.lib.network.web_address import is_loopback

logger = logging.getLogger(__name__)
STALE = (
    "Its page was open for too long, somebody has signed in or out since, or your browser keeps no "
    "cookies for this address. Go back, reload the page and send it again."
)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's check that a form comes from our own page has failed: name the header to mend."""
    cause, remedy = _cause(request)
    facts = {"action": "form_refused", "path": request.path, "reason": reason}
    seen = {"origin": request.headers.get("Origin", ""), "host": _host(request)}
    logger.warning("a form was refused", extra=facts | seen)
    return render(request, "403_csrf.html", {"cause": cause, "remedy": remedy}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that cannot be read; mostly its Host is none that SOCAP answers to."""
    if isinstance(exception, DisallowedHost):
        cause, remedy = _wrong_host(_host(request))
    else:
        cause, remedy = "The request could not be read.", "Go back and try again."
    if request.path.startswith(("/api/", "/healthz")):
        return JsonResponse({"error": f"{cause} {remedy}", "fields": {}}, status=400)
    return render(None, "400.html", {"cause": cause, "remedy": remedy}, status=400)


def _cause(request: HttpRequest) -> tuple[str, str]:
    """(what is the matter, what to do), for a form."""
    origin = request.headers.get("Origin", "")
    if origin == "null":
        return (
            "The browser did not say which page the form comes from (Origin: null).",
            "Something between SOCAP and your browser sets Referrer-Policy: no-referrer, or the page is "
            "shown inside another one. Let the proxy leave SOCAP's own Referrer-Policy as it is.",
        )
    if settings.CSRF_COOKIE_SECURE and origin.startswith("http://"):
        return (
            f"SOCAP is set up for {settings.SOCAP_BASE_URL}, and this page was opened without TLS.",
            f"Open {settings.SOCAP_BASE_URL} instead.",
        )
    own = f"{request.scheme}://{request.get_host()}"
    if origin and origin not in (own, *settings.CSRF_TRUSTED_ORIGINS):
        return _wrong_origin(origin, own)
    if request.is_secure() and not origin and not request.headers.get("Referer"):
        return (
            "The browser sent neither an Origin nor a Referer header, so nothing says that the form "
            "comes from a page of SOCAP.",
            "Allow this site to receive referrers in your browser's privacy settings.",
        )
    return STALE, ""


def _wrong_origin(origin: str, own: str) -> tuple[str, str]:
    try:
        given, seen = urlsplit(origin), urlsplit(own)
    except ValueError:
        return "The request's Origin header holds no address.", "Open the page in a browser."
    if given.netloc == seen.netloc:
        cause = (
            f"Your browser is at {origin}, and the proxy in front of SOCAP does not say so: the header "
            "X-Forwarded-Proto is missing or wrong."
        )
        passed = "X-Forwarded-Proto"
    else:
        cause = (
            f"Your browser is at {origin}, and SOCAP was asked as {own}: the proxy in front of it "
            "passes another Host header on."
        )
        passed = "Host and X-Forwarded-Proto"
    return cause, (
        f"Whoever runs SOCAP sets SOCAP_BASE_URL={origin} and starts it again, or lets the proxy pass "
        f"{passed} on. Other origins of forms can be allowed with SOCAP_TRUSTED_ORIGINS."
    )


def _wrong_host(host: str) -> tuple[str, str]:
    if "_" in host:
        return (
            f"The host name {host} has an underscore, which host names cannot have.",
            "Open SOCAP under another name, or let the proxy send another Host header.",
        )
    if not host:
        return "The request has no Host header.", "Let the proxy in front of SOCAP send one."
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    also = "" if is_loopback(name) else f" If {name} is right, add it to SOCAP_ALLOWED_HOSTS."
    return (
        f"SOCAP does not answer under the name {name} (SOCAP_ALLOWED_HOSTS).",
        f"Open it under its own name.{also}",
    )


def _host(request: HttpRequest) -> str:
    return str(request.META.get("HTTP_HOST", ""))[:200]
