"""The error page for unhandled exceptions: 503 for outages, 500 for bugs."""

import sys

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from socap.lib.database.outage import log_outage, outage_message


def server_error(request: HttpRequest) -> HttpResponse:
    """Returns 503 with a reason for an outage, logged in one line; else 500, logged by Django."""
    error = sys.exception()
    explanation = outage_message(error)
    status = 503 if explanation else 500
    if request.path.startswith(("/api/", "/healthz")):
        message = explanation or "internal error; it has been logged"
        response: HttpResponse = JsonResponse({"error": message, "fields": {}}, status=status)
    else:
        response = render(None, f"{status}.html", {"cause": explanation}, status=status)
    return log_outage(request, response, error) if error is not None and explanation else response
