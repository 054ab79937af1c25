"""The chart library as a script, kept by browsers for a year because its address names its version."""

import gzip

from django.http import Http404, HttpRequest, HttpResponse

from socap.web.vega_bundle import VERSION, bundle


def vega(request: HttpRequest, version: str) -> HttpResponse:
    if version != VERSION:
        raise Http404(f"the chart library here is version {VERSION}")
    packed = bundle()
    takes_gzip = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(
        packed if takes_gzip else gzip.decompress(packed),
        content_type="text/javascript; charset=utf-8",
    )
    if takes_gzip:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
