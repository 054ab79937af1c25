"""The chart library: Vega, Vega-Lite and Vega-Embed as one script, built once from the wheel."""

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
    """Where the gzipped script of this version is kept, beside the data."""
    folder: Path = settings.SOCAP_DATA_DIR
    return folder / "assets" / f"vega-{VERSION}.js.gz"


def build_bundle() -> Path:
    """Write the script unless it is there; about two seconds. Two builders do no harm."""
    path = bundle_path()
    if path.exists():
        return path
    import vl_convert  # 60 MB of engine: only for the one who builds

    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, gzip.compress(vl_convert.javascript_bundle(SNIPPET).encode(), 9))
    return path


@lru_cache(maxsize=1)
def bundle() -> bytes:
    """The gzipped script."""
    return build_bundle().read_bytes()


def vega(request: HttpRequest, version: str) -> HttpResponse:
    """Browsers keep it for a year, because its address names its version."""
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
