"""The web application as a WSGI server loads it."""

import os

import django
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "socap.settings")
django.setup()

from socap.web.static_files import collect_static_files  # noqa: E402  needs Django to be loaded
from socap.web.warm_up import warm_up  # noqa: E402

collect_static_files()
application = get_wsgi_application()
warm_up()
