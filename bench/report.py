"""Measures how long a version of a large launch's report takes: `python bench/report.py` prints JSON.

The launch has 500 tweets and 200,000 engagements. A version is composed, its rows frozen, its charts drawn,
and its PDF made; memory is the peak of the process, without the database.
"""

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from socap.lib import env

LIMITS = {"seconds": 20, "memory_mb": 500}


def main(engagements: int, tweets: int) -> dict[str, object]:
    with tempfile.TemporaryDirectory(prefix="socap-bench-") as folder:
        env.clear_settings()
        os.environ |= {
            "SOCAP_DATA_DIR": folder,
            "SOCAP_LOG_LEVEL": "ERROR",
            "TWITTER_API_KEY": "none",
            "TWITTER_API_URL": "http://127.0.0.1:9",
            "DJANGO_SETTINGS_MODULE": "socap.settings",
        }
        from socap.cli.ready import django_ready

        with django_ready():
            return measured(engagements, tweets)


def measured(engagements: int, tweets: int) -> dict[str, object]:
    from bench.record import BIG, Size, fill
    from socap.campaigns.models import Campaign
    from socap.reports.versions.report_files import download
    from socap.reports.versions.report_versions import make_version, request_version

    fill(Size(engagements=engagements, accounts=engagements // 3, tweets=tweets))
    now = datetime.now(UTC)
    version = request_version(Campaign.objects.get(name=BIG), by="bench", now=now)
    started, worked = time.perf_counter(), time.process_time()
    made = make_version(version.pk, now=now)
    assert made is not None
    composed = time.perf_counter()
    size = len(download(made, "pdf").data)
    seconds = time.perf_counter() - started
    others = {}
    for kind in ("xlsx", "csv", "json", "pptx"):
        began = time.perf_counter()
        download(made, kind)
        others[kind] = round(time.perf_counter() - began, 2)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {
        "tweets": tweets,
        "engagements": engagements,
        "seconds": round(seconds, 2),
        "of_these_for_the_pdf": round(started + seconds - composed, 2),
        "cpu_seconds": round(time.process_time() - worked, 2),
        "memory_mb": memory,
        "seconds_of_other_files": others,
        "pdf_kb": size // 1024,
        "rows_mb": round(
            sum(len(one.data) for one in made.files.filter(name__startswith="rows/")) / 1e6, 1
        ),
        "limits": LIMITS,
        "within_limits": seconds < LIMITS["seconds"] and memory < LIMITS["memory_mb"],
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--engagements", type=int, default=200_000)
    parser.add_argument("--tweets", type=int, default=500)
    arguments = parser.parse_args()
    result = main(arguments.engagements, arguments.tweets)
    print(json.dumps(result, indent=2))
    sys.exit(0 if result["within_limits"] else 1)
