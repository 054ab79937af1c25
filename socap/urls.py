"""Routes addresses: the API, the health check and the pages."""

from django.urls import URLPattern, URLResolver, include, path

from socap.api.health import healthz
from socap.api.service import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("api/socap/", api.urls),
    path("", include("socap.web.urls")),
]

handler400 = "socap.web.error_pages.bad_request"
handler500 = "socap.web.server_errors.server_error"
