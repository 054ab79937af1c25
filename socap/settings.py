"""Every setting of SOCAP, flat; each is explained in docs/settings.md."""

import hashlib
import secrets
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.http.request import split_domain_port, validate_host

from socap.lib import env
from socap.lib.clock import Clock
from socap.lib.database.database_url import database_settings
from socap.lib.network.web_address import allowed_host, local_origin, trusted_origin
from socap.lib.postgres import EmbeddedPostgres
from socap.lib.storage.files import make_file_once
from socap.sources.registry import SOURCES

BASE_DIR = Path(__file__).resolve().parent

# --- Where things are -------------------------------------------------------------------------
SOCAP_DATA_DIR = env.folder("SOCAP_DATA_DIR", ".socap")
with env.folder_for("SOCAP_DATA_DIR"):
    SOCAP_DATA_DIR.mkdir(parents=True, exist_ok=True)
SOCAP_HOST = env.host("SOCAP_HOST", "127.0.0.1")
SOCAP_PORT = env.whole("SOCAP_PORT", 8000, at_most=65535)
# '' where it is not given: `campaigns.public_address` then knows better than a default.
SOCAP_BASE_URL = env.origin("SOCAP_BASE_URL")
SOCAP_LOCAL_URL = local_origin(SOCAP_HOST, SOCAP_PORT)
try:
    SOCAP_CLOCK = Clock.parse(env.text("SOCAP_CLOCK"))
except ValueError as error:
    raise env.InvalidSetting(f"SOCAP_CLOCK: {error}; write MOMENT@SPEED.") from error
SOCAP_DEMO = env.flag("SOCAP_DEMO", False)
# Kept there until there is a login: whoever may read the folder may make the first one.
SOCAP_SETUP_TOKEN_PATH = SOCAP_DATA_DIR / "setup_token"

# --- The provider -----------------------------------------------------------------------------
# In this order: the first that has what is asked for is asked.
SOCAP_SOURCES = env.choices("SOCAP_SOURCE", next(iter(SOURCES)), SOURCES)
SOCAP_FAILOVER_MINUTES = env.number("SOCAP_FAILOVER_MINUTES", 10, at_least=0, at_most=1440)
# Each provider's address and credentials, under the variables that its traits name. What is given
# here wins over what was typed into the pages.
for _traits in (source.traits for source in SOURCES.values()):
    if _traits.url_variable:
        globals()[_traits.url_variable] = env.url(_traits.url_variable, _traits.url)
    for _field in _traits.credentials:
        if _field.variable:
            globals()[_field.variable] = env.secret(_field.variable)
# The app with which authors connect their X account, and the page where X asks them.
X_CLIENT_ID = env.secret("X_CLIENT_ID")
X_CLIENT_SECRET = env.secret("X_CLIENT_SECRET")
X_AUTHORIZE_URL = env.url("X_AUTHORIZE_URL")
# None where it is not given: then the database's holds, which people change at run time.
TWITTER_QPS_LIMIT = (
    env.number("TWITTER_QPS_LIMIT", 3.0, at_least=0.01, at_most=1000)
    if env.variable_for("TWITTER_QPS_LIMIT")
    else None
)
# Where prices have moved since a provider's traits were written: `price`, or `provider.price`.
SOCAP_PRICES = env.amounts(
    "SOCAP_PRICES",
    [
        name
        for source in SOCAP_SOURCES
        for price in SOURCES[source].traits.prices.table()
        for name in (price, f"{source}.{price}")
    ],
)
# None where it is not given: what the provider publishes holds.
SOCAP_CREDITS_PER_DOLLAR = (
    env.whole("SOCAP_CREDITS_PER_DOLLAR", 1, at_least=1)
    if env.variable_for("SOCAP_CREDITS_PER_DOLLAR")
    else None
)

# --- The workers ------------------------------------------------------------------------------
SOCAP_WORKER_CONCURRENCY = env.whole("SOCAP_WORKER_CONCURRENCY", 5, at_least=1, at_most=64)
SOCAP_MAX_JOBS_PER_BATCH = env.whole("SOCAP_MAX_JOBS_PER_BATCH", 100, at_least=1)
SOCAP_WORKER_GRACE_SECONDS = env.whole("SOCAP_WORKER_GRACE_SECONDS", 30, at_least=1)

# --- Pages ------------------------------------------------------------------------------------
SOCAP_AVATARS = env.flag("SOCAP_AVATARS", True)

# --- Alerts -----------------------------------------------------------------------------------
SOCAP_ALLOW_PRIVATE_ADDRESSES = env.flag("SOCAP_ALLOW_PRIVATE_ADDRESSES", False)
SOCAP_PING_URL = env.url("SOCAP_PING_URL")

# --- E-mail -----------------------------------------------------------------------------------
EMAIL_SERVICE = env.choice("EMAIL_SERVICE", "console", ("console", "smtp", "sendgrid", "ses"))
EMAIL_FROM = DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.mailbox(
    "EMAIL_FROM", "SOCAP <socap@localhost>"
)
# The variables with which the environment decides: '' where what was entered in Settings holds.
MAIL_FIXED_BY = next(
    filter(
        None,
        map(
            env.variable_for,
            ("EMAIL_SERVICE", "SMTP_HOST", "SMTP_PORT", "SMTP_USER", "SMTP_PASSWORD", "SMTP_TLS"),
        ),
    ),
    "",
)
MAIL_SENDER_FIXED_BY = env.variable_for("EMAIL_FROM")
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = {
    # A demo tells of so much that it would bury everything else on the terminal.
    "console": f"django.core.mail.backends.{'filebased' if SOCAP_DEMO else 'console'}.EmailBackend",
    "smtp": "django.core.mail.backends.smtp.EmailBackend",
    "sendgrid": "anymail.backends.sendgrid.EmailBackend",
    "ses": "anymail.backends.amazon_ses.EmailBackend",
}[EMAIL_SERVICE]
EMAIL_FILE_PATH = SOCAP_DATA_DIR / "mail"

SMTP_HOST = env.text("SMTP_HOST")
EMAIL_HOST = SMTP_HOST or "localhost"
EMAIL_PORT = env.whole("SMTP_PORT", 587, at_least=1, at_most=65535)
EMAIL_HOST_USER = env.text("SMTP_USER")
EMAIL_HOST_PASSWORD = env.text("SMTP_PASSWORD")
SMTP_TLS = env.choice(
    "SMTP_TLS",
    {465: "implicit", 587: "starttls"}.get(EMAIL_PORT, "no"),
    ("starttls", "implicit", *env.TRUE, *env.FALSE),
)
EMAIL_USE_SSL = SMTP_TLS == "implicit"
EMAIL_USE_TLS = SMTP_TLS == "starttls" or SMTP_TLS in env.TRUE

SENDGRID_API_KEY = env.secret("SENDGRID_API_KEY")
# Everything else that SES needs boto3 finds where AWS's tools do.
AWS_SES_REGION = env.text("AWS_SES_REGION")
ANYMAIL = {
    "REQUESTS_TIMEOUT": EMAIL_TIMEOUT,
    "SENDGRID_API_KEY": SENDGRID_API_KEY,
    "SENDGRID_API_URL": env.url("SENDGRID_API_URL", "https://api.sendgrid.com/v3") + "/",
    "SENDGRID_GENERATE_MESSAGE_ID": False,
    # SendGrid would rewrite the links and add a picture where the account says so.
    "SENDGRID_SEND_DEFAULTS": {"track_clicks": False, "track_opens": False},
    "AMAZON_SES_CLIENT_PARAMS": {
        "region_name": AWS_SES_REGION or None,
        "config": {
            "connect_timeout": EMAIL_TIMEOUT,
            "read_timeout": EMAIL_TIMEOUT,
            # Trying again is the delivery's business, which keeps count.
            "retries": {"total_max_attempts": 1},
        },
    },
}

# --- Language model (optional) ----------------------------------------------------------------
SOCAP_LLM_BASE_URL = env.url("SOCAP_LLM_BASE_URL", "https://api.openai.com/v1")
SOCAP_LLM_API_KEY = env.secret("SOCAP_LLM_API_KEY")
SOCAP_LLM_MODEL = env.text("SOCAP_LLM_MODEL")

# --- Django -----------------------------------------------------------------------------------
DEBUG = env.flag("SOCAP_DEBUG", False)


def _secret_key() -> str:
    """The one given, or one made once and kept beside the data."""
    if given := env.text("SOCAP_SECRET_KEY"):
        return given
    path = SOCAP_DATA_DIR / "secret_key"
    with env.folder_for("SOCAP_DATA_DIR"):
        content = make_file_once(path, lambda: secrets.token_urlsafe(48).encode())
    try:
        if kept := content.decode().strip():
            return kept
    except UnicodeDecodeError:
        pass
    raise env.InvalidSetting(
        f"{path} holds no secret key; restore it, set SOCAP_SECRET_KEY, or remove the file for a new"
        " key, with which everybody signs in again."
    )


SECRET_KEY = _secret_key()
# Former ones: what they signed or encrypted is still read, nothing new is made with them.
SECRET_KEY_FALLBACKS = env.words("SOCAP_SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = env.each("SOCAP_ALLOWED_HOSTS", allowed_host, "*")
CSRF_TRUSTED_ORIGINS = env.each("SOCAP_TRUSTED_ORIGINS", trusted_origin)
if SOCAP_BASE_URL:
    # A proxy that passes neither Host nor X-Forwarded-Proto on leaves this as the only sign.
    CSRF_TRUSTED_ORIGINS.append(SOCAP_BASE_URL)
    if not validate_host(split_domain_port(urlsplit(SOCAP_BASE_URL).netloc)[0], ALLOWED_HOSTS):
        raise env.InvalidSetting(
            "SOCAP_ALLOWED_HOSTS lacks the host name of SOCAP_BASE_URL; add it."
        )
CSRF_FAILURE_VIEW = "socap.web.error_pages.form_refused"
ROOT_URLCONF = "socap.urls"
WSGI_APPLICATION = "socap.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "ninja",
    "procrastinate.contrib.django",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_otp.plugins.otp_totp",
    "socap",
    "socap.access",
    "socap.people",
    "socap.insight",
    "socap.campaigns",
    "socap.follow_ups",
    "socap.saved_views",
    "socap.alerts",
    "socap.reports",
    "socap.collection",
    "socap.api",
    "socap.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "socap.web.middleware.SignInTrackingMiddleware",
    "socap.web.signin.first_run.FirstRunMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "socap.web.middleware.PublicAddressMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "socap.web.middleware.SecurityHeadersMiddleware",
    "socap.web.middleware.UnstorableInputMiddleware",
    "socap.api.middleware.JsonErrors",
    "socap.api.middleware.AuditedChanges",
    "axes.middleware.AxesMiddleware",
    "socap.lib.database.contention.RetryOnConflict",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "socap.web.context_processors.common_context",
            ],
            "builtins": ["socap.web.templatetags.addresses"],
        },
    },
]
FORM_RENDERER = "socap.lib.form_renderer.FormRenderer"


DATABASE_URL = env.text("DATABASE_URL")
# None when an external server is used: then nobody here starts or stops it.
EMBEDDED_POSTGRES = None if DATABASE_URL else EmbeddedPostgres(SOCAP_DATA_DIR / "postgres")
if EMBEDDED_POSTGRES is not None:
    env.clear_libpq_settings()
try:
    DATABASES = {"default": database_settings(DATABASE_URL or EMBEDDED_POSTGRES.url)}  # type: ignore[union-attr]
except ValueError as error:
    raise env.InvalidSetting(f"{env.variable_for('DATABASE_URL')} {error}.") from None

AUTH_USER_MODEL = "access.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
# Axes looks first: whoever has guessed too often is not even compared.
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "campaigns"
LOGOUT_REDIRECT_URL = "login"
PASSWORD_RESET_TIMEOUT = 24 * 3600

# --- Guessing passwords -----------------------------------------------------------------------
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = "socap.web.signin.sign_in.lockout_parameters"
# Trying on while locked out neither counts nor makes it longer, so the page can say until when.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "socap.access.audit.request_ip"
AXES_LOCKOUT_CALLABLE = "socap.web.signin.sign_in.locked_out"
AXES_SENSITIVE_PARAMETERS = ["username", "csrfmiddlewaretoken", "code"]
# The audit log keeps sign-ins; a second record of them helps nobody.
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
OTP_TOTP_ISSUER = "SOCAP"

# --- Sessions ---------------------------------------------------------------------------------
# Two weeks since last seen; `SignInTrackingMiddleware` renews used sessions, at most once a minute.
SESSION_COOKIE_AGE = 14 * 24 * 3600
# Cookies know no ports: two installations on one host must not take each other's.
_installation = hashlib.sha256(f"socap cookies {SECRET_KEY}".encode()).hexdigest()[:8]
SESSION_COOKIE_NAME = f"socap_session_{_installation}"
CSRF_COOKIE_NAME = f"socap_csrf_{_installation}"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# Session and CSRF cookies travel only over TLS when the outside address says so.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SOCAP_BASE_URL.startswith("https://")
# SOCAP itself speaks plain HTTP, so behind an https:// address there is at least one proxy.
SOCAP_PROXIES = env.whole("SOCAP_PROXIES", int(SESSION_COOKIE_SECURE), at_least=0, at_most=9)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# As much as `cli/request_pools.py` takes of any body, for whoever runs another server.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "en-us"
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = SOCAP_DATA_DIR / "static"
with env.folder_for("SOCAP_DATA_DIR"):
    STATIC_ROOT.mkdir(exist_ok=True)
# Names hold a hash of the content, so browsers keep files for ever (`web/static_files.py`).
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "socap.web.style_sheets.StaticFiles"},
}
# Without a manifest, as on a full disk, files go by their plain names.
WHITENOISE_MANIFEST_STRICT = False
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

SOCAP_LOG_LEVEL = env.text("SOCAP_LOG_LEVEL", "INFO").upper()
if SOCAP_LOG_LEVEL not in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"):
    raise env.InvalidSetting(
        f"SOCAP_LOG_LEVEL is {SOCAP_LOG_LEVEL!r}; write DEBUG, INFO, WARNING or ERROR."
    )

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "socap.lib.logs.LineFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": SOCAP_LOG_LEVEL},
    "loggers": {
        "httpx": {"level": "WARNING"},
        "httpcore": {"level": "WARNING"},
        "httpx2": {"level": "WARNING"},
        "authlib": {"level": "WARNING"},
        # In detail it would write down the paths that are asked, and some hold tokens.
        "urllib3": {"level": "WARNING"},
        "procrastinate": {"level": "WARNING"},
        "waitress": {"level": "WARNING"},
        "waitress.queue": {"level": "ERROR"},  # that somebody waits a moment is no news
        # `web.error_pages` says the same with the headers that tell why.
        "django.security.csrf": {"level": "ERROR"},
        "axes": {"level": "ERROR"},  # each failed sign-in; what matters is logged by web
    },
}
