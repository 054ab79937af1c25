"""The product's settings, on data of this run's own: nothing of the developer's leaks in."""

import os
import tempfile

from socap.lib import env as _env

_env.clear_settings()
for _name in [name for name in os.environ if name.startswith("AWS_")]:
    del os.environ[_name]
os.environ["SOCAP_DATA_DIR"] = tempfile.mkdtemp(prefix="socap-tests-")

from socap.settings import *  # noqa: E402, F403

# Quick to check; how well a real one protects is Django's business.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Every test client begins the middleware anew; it need not read all static files each time.
WHITENOISE_AUTOREFRESH = True
# Nothing is collected for the tests of single pages, so files go by their plain names.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
# What stands in a page does not depend on where its template breaks lines.
MIDDLEWARE = ["tests.one_line_html.one_line_html", *MIDDLEWARE]  # noqa: F405
