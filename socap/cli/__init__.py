"""The `socap` command line."""

import contextlib
import errno
import os
import sys

import click

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "socap.settings")


class ErrorReportingGroup(click.Group):
    """Reports errors that the user can fix in one line, without a traceback."""

    def invoke(self, context: click.Context) -> object:
        from socap.lib.env import InvalidSetting
        from socap.lib.postgres import ServerProblem

        try:
            return super().invoke(context)
        except (InvalidSetting, ServerProblem) as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT):
                raise
            # Flushing the rest of the buffer at exit would fail again.
            with open(os.devnull, "w") as nowhere, contextlib.suppress(OSError, ValueError):
                os.dup2(nowhere.fileno(), sys.stdout.fileno())
            raise click.ClickException(
                f"cannot write: {error.strerror}; free some disk space"
            ) from error
        except Exception as error:
            from socap.lib.database.outage import outage_message

            if not (words := outage_message(error)):
                raise
            reason = str(error).strip().partition("\n")[0]
            raise click.ClickException(f"{words} ({reason})") from error

    def parse_args(self, context: click.Context, args: list[str]) -> list[str]:
        for given in args:
            try:
                given.encode()
            except UnicodeEncodeError as error:
                if not os.path.exists(given):  # file names may have any encoding
                    raise click.UsageError(f"{given!a} is not UTF-8 text") from error
        return super().parse_args(context, args)


@click.group(cls=ErrorReportingGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="socap")
def main() -> None:
    """SOCAP watches a launch on X: who engages, how important they are, and whom to alert.

    Start with `socap demo`, or `socap init` and `socap up` with a data provider's key.
    """


def _register() -> None:
    from socap.cli import access, campaigns, channels, people, server

    for module in (server, access, people, campaigns, channels):
        module.register(main)


_register()
