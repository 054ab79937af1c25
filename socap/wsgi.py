"""The web application as a WSGI server loads it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "socap.settings")
application = get_wsgi_application()

from socap.web.warm_up import warm_up  # noqa: E402  needs Django to be loaded

warm_up()
