"""What is said where an exception got as far as the server: an outage, or a fault of ours."""

import sys

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from socap.lib.database.outage import noted, outage


def server_error(request: HttpRequest) -> HttpResponse:
    """503 in words for an outage, noted in one line; 500 for all else, which Django logs in full."""
    error = sys.exception()
    words = outage(error)
    status = 503 if words else 500
    if request.path.startswith(("/api/", "/healthz")):
        said = words or "something broke here; it has been logged"
        response: HttpResponse = JsonResponse({"error": said, "fields": {}}, status=status)
    else:
        response = render(None, f"{status}.html", {"cause": words}, status=status)
    return noted(request, response, error) if error is not None and words else response
