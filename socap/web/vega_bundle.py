"""Builds the chart library (Vega, Vega-Lite and Vega-Embed) as one script from the wheel."""

import gzip
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from socap.lib.storage.files import replace_file

VERSION = version("vl-convert-python")
SNIPPET = "window.vegaEmbed = vegaEmbed;"


def bundle_path() -> Path:
    """Returns the path of this version's gzipped script in the data folder."""
    folder: Path = settings.SOCAP_DATA_DIR
    return folder / "assets" / f"vega-{VERSION}.js.gz"


def build_bundle() -> Path:
    """Writes the script if it is missing, in about two seconds; safe to run concurrently."""
    path = bundle_path()
    if path.exists():
        return path
    import vl_convert  # loads 60 MB, so only when needed

    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, gzip.compress(vl_convert.javascript_bundle(SNIPPET).encode(), 9))
    return path


@lru_cache(maxsize=1)
def bundle() -> bytes:
    """Returns the gzipped script."""
    return build_bundle().read_bytes()


def vega(request: HttpRequest, version: str) -> HttpResponse:
    """Serves the script; browsers cache it for a year because its URL has its version."""
    if version != VERSION:
        raise Http404(f"the chart library here is version {VERSION}")
    compressed = bundle()
    accepts_gzip = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(
        compressed if accepts_gzip else gzip.decompress(compressed),
        content_type="text/javascript; charset=utf-8",
    )
    if accepts_gzip:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
