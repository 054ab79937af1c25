"""Assigns each request to a thread pool and limits the size of its body.

Slow requests have their own threads, so that pages never wait behind them; the number of threads
also limits how many run at once. `tests/cli/test_request_pools.py` checks the table against all URLs.
"""

import re

from socap.lib.network.http_server import RequestLimits, RequestPool

KB, MB = 1024, 1024 * 1024
HEALTH = RequestPool("health", threads=2, waiting=100)
SIGN_IN = RequestPool("sign-in", threads=2, waiting=50)
EXPORTS = RequestPool("exports", threads=3, waiting=20)
OUTSIDE = RequestPool("outside", threads=6, waiting=20)
HEAVY = RequestPool("heavy", threads=2, waiting=10)
# A page asks for up to fifty of them at once.
PICTURES = RequestPool("pictures", threads=3, waiting=300)
PAGES = RequestPool("pages", threads=8, waiting=300)

CAMPAIGN = r"/socap/campaigns/\d+"
# The first match applies: methods, full path, pool, and maximum body size in bytes.
POOL_TABLE = [
    ("*", r"/healthz", HEALTH, 0),
    # Visitors without an account may send less, and hashing a password is slow.
    ("POST", r"/login(/code)?|/password.*|/join/.*|/share/.*|/logout", SIGN_IN, 64 * KB),
    ("*", r".*\.(csv|xlsx|png)", EXPORTS, 64 * KB),
    ("*", r"(/share/[^/]+)?/avatars/.*", PICTURES, 0),
    # These call an external service during the request: the provider, an alert channel or a language model.
    ("*", r"/socap/create(/draft)?|/socap/welcome/provider", OUTSIDE, MB),
    ("POST", rf"{CAMPAIGN}/tweets(/check)?|/socap/settings/.*", OUTSIDE, MB),
    ("POST", r"/socap/channels/.*", OUTSIDE, MB),
    ("*", r"/connect/.*", OUTSIDE, 64 * KB),
    ("POST", rf"{CAMPAIGN}/likers/.*", OUTSIDE, 64 * KB),
    ("POST", rf"{CAMPAIGN}/reports/plan/summary", OUTSIDE, MB),
    ("DELETE", r"/api/socap/campaigns/\d+/likers/.*", OUTSIDE, 64 * KB),
    ("POST|PATCH", r"/api/socap/campaigns(/\d+)?|/api/socap/channels.*", OUTSIDE, MB),
    # These write a lot, or run queued jobs.
    ("PUT|PATCH", r"/api/socap/people", HEAVY, 4 * MB),
    ("POST", r"/socap/people/add", HEAVY, 4 * MB),
    ("POST", r"/api/socap/(workers/run|alerts/process)", HEAVY, MB),
    ("*", r"/api/socap/init-db", HEAVY, MB),
    ("POST", rf"{CAMPAIGN}/share(/.*)?", PAGES, 2 * MB),
]
_RULES = [
    (
        re.compile(methods.replace("*", ".*")),
        re.compile(path),
        RequestLimits(pool=pool, most_bytes=most_bytes),
    )
    for methods, path, pool, most_bytes in POOL_TABLE
]
_DEFAULT_LIMITS = RequestLimits(pool=PAGES, most_bytes=MB)


def request_limits(method: str, path: str) -> RequestLimits:
    for methods, paths, terms in _RULES:
        if methods.fullmatch(method) and paths.fullmatch(path):
            return terms
    return _DEFAULT_LIMITS
