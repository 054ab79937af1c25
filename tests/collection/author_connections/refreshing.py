"""A process that asks for an author's access token so often, as its workers' jobs do.

Arguments: the account's id, and how many times.
"""

import os
import sys

import django


def main(account_id: str, times: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "socap.settings")
    django.setup()
    from socap.collection.author_connections.access_tokens import access_token
    from socap.sources.base import ErrorKind, SourceError

    got = 0
    while got < times:
        try:
            print(access_token(account_id), flush=True)
            got += 1
        except SourceError as error:
            if error.kind is not ErrorKind.RATE_LIMITED:  # it would be queued again
                raise


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
