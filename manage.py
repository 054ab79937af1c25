"""Django's own commands, for development: `uv run manage.py makemigrations`."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    from socap.lib.env import InvalidSetting
    from socap.lib.postgres import ServerProblem

    try:
        from socap.settings import EMBEDDED_POSTGRES

        if EMBEDDED_POSTGRES is not None:
            EMBEDDED_POSTGRES.start()
    except (InvalidSetting, ServerProblem) as error:
        sys.exit(f"Error: {error}")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "socap.settings")
    main()
