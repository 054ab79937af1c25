"""Error pages for requests that Django rejects: CSRF failures and unknown hosts."""

import logging
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from socap.lib.network.web_address import is_loopback

logger = logging.getLogger(__name__)
EXPIRED_FORM = (
    "The page was open for too long, you have signed in or out since, or your browser blocks cookies "
    "for this address. Go back, reload the page and submit it again."
)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Explains a failed CSRF check, naming the header that is wrong."""
    cause, remedy = _form_problem(request)
    facts = {"action": "form_refused", "path": request.path, "reason": reason}
    seen = {"origin": request.headers.get("Origin", ""), "host": _host(request)}
    logger.warning("a form was refused", extra=facts | seen)
    return render(request, "403_csrf.html", {"cause": cause, "remedy": remedy}, status=403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Explains a malformed request; usually its Host is not an allowed one."""
    if isinstance(exception, DisallowedHost):
        cause, remedy = _wrong_host(_host(request))
    else:
        cause, remedy = "The request could not be read.", "Go back and try again."
    if request.path.startswith(("/api/", "/healthz")):
        return JsonResponse({"error": f"{cause} {remedy}", "fields": {}}, status=400)
    return render(None, "400.html", {"cause": cause, "remedy": remedy}, status=400)


def _form_problem(request: HttpRequest) -> tuple[str, str]:
    """Returns the cause and the remedy of a failed CSRF check."""
    origin = request.headers.get("Origin", "")
    if origin == "null":
        return (
            "The browser did not say which page the form came from (Origin: null).",
            "A proxy sets Referrer-Policy: no-referrer, or the page is embedded in another one. Configure "
            "the proxy to keep SOCAP's own Referrer-Policy.",
        )
    if settings.CSRF_COOKIE_SECURE and origin.startswith("http://"):
        return (
            f"SOCAP is set up for {settings.SOCAP_BASE_URL}, and this page was opened without TLS.",
            f"Open {settings.SOCAP_BASE_URL} instead.",
        )
    own_origin = f"{request.scheme}://{request.get_host()}"
    if origin and origin not in (own_origin, *settings.CSRF_TRUSTED_ORIGINS):
        return _wrong_origin(origin, own_origin)
    if request.is_secure() and not origin and not request.headers.get("Referer"):
        return (
            "The browser sent neither an Origin nor a Referer header, so SOCAP cannot tell where the form "
            "came from.",
            "Allow this site to receive referrers in your browser's privacy settings.",
        )
    return EXPIRED_FORM, ""


def _wrong_origin(origin: str, own_origin: str) -> tuple[str, str]:
    try:
        browser, seen = urlsplit(origin), urlsplit(own_origin)
    except ValueError:
        return "The request's Origin header is not a valid address.", "Open the page in a browser."
    if browser.netloc == seen.netloc:
        cause = (
            f"Your browser is at {origin}, but the proxy in front of SOCAP does not say so: "
            "X-Forwarded-Proto is missing or wrong."
        )
        headers = "X-Forwarded-Proto"
    else:
        cause = (
            f"Your browser is at {origin}, but the request reached SOCAP as {own_origin}: the "
            "proxy in front of it changes the Host header."
        )
        headers = "Host and X-Forwarded-Proto"
    return cause, (
        f"On the server, set SOCAP_BASE_URL={origin} and restart SOCAP, or let the proxy pass on "
        f"{headers}. Other origins can be allowed with SOCAP_TRUSTED_ORIGINS."
    )


def _wrong_host(host: str) -> tuple[str, str]:
    if "_" in host:
        return (
            f"The host name {host} has an underscore, which is not allowed in host names.",
            "Open SOCAP under another name, or let the proxy send another Host header.",
        )
    if not host:
        return "The request has no Host header.", "Let the proxy in front of SOCAP send one."
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    also = "" if is_loopback(name) else f" If {name} is right, add it to SOCAP_ALLOWED_HOSTS."
    return (
        f"SOCAP does not accept requests for the host {name} (SOCAP_ALLOWED_HOSTS).",
        f"Open it under its own name.{also}",
    )


def _host(request: HttpRequest) -> str:
    return str(request.META.get("HTTP_HOST", ""))[:200]
