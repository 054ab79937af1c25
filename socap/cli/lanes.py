"""Assigns each request to a thread pool (lane) and limits the size of its body.

Slow requests have threads of their own, so that pages never wait behind them; the number of threads
also limits how many run at once. `tests/cli/test_lanes.py` checks the table against all URLs.
"""

import re

from socap.lib.network.http_server import Lane, Terms

KB, MB = 1024, 1024 * 1024
HEALTH = Lane("health", threads=2, waiting=100)
SIGN_IN = Lane("sign-in", threads=2, waiting=50)
EXPORTS = Lane("exports", threads=3, waiting=20)
OUTSIDE = Lane("outside", threads=6, waiting=20)
HEAVY = Lane("heavy", threads=2, waiting=10)
PAGES = Lane("pages", threads=8, waiting=300)

CAMPAIGN = r"/socap/campaigns/\d+"
# The first match applies: methods, full path, lane, and maximum body size in bytes.
LANE_TABLE = [
    ("*", r"/healthz", HEALTH, 0),
    # Visitors without an account may send less, and hashing a password is slow.
    ("POST", r"/login(/code)?|/password.*|/join/.*|/share/.*|/logout", SIGN_IN, 64 * KB),
    ("*", r".*\.(csv|xlsx)", EXPORTS, 64 * KB),
    # These call an external service during the request: the provider or an alert channel.
    ("*", r"/socap/create(/draft)?|/socap/welcome/provider", OUTSIDE, MB),
    ("POST", rf"{CAMPAIGN}/tweets(/check)?|/socap/settings/.*", OUTSIDE, MB),
    ("POST", r"/socap/channels/.*", OUTSIDE, MB),
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
        Terms(lane=lane, most_bytes=most_bytes),
    )
    for methods, path, lane, most_bytes in LANE_TABLE
]
_DEFAULT_LIMITS = Terms(lane=PAGES, most_bytes=MB)


def request_limits(method: str, path: str) -> Terms:
    for methods, paths, terms in _RULES:
        if methods.fullmatch(method) and paths.fullmatch(path):
            return terms
    return _DEFAULT_LIMITS
