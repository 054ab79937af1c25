"""The page on which the owner of an invented account allows an app to read, or cancels."""

from collections.abc import Mapping, Sequence
from html import escape

from socap.simulator.server.responses import Response
from socap.simulator.world.account_pool import Account

SCOPES = {
    "tweet.read": "See posts, including those of protected accounts that you follow",
    "users.read": "See any account that you can see",
    "like.read": "See the posts that you have liked, and likes that you can see",
    "follows.read": "See whom you follow and who follows you",
    "offline.access": "Stay connected until you revoke access",
}
"""What can be asked for, and what it means in words."""

_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
  body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem }}
  button, select {{ font: inherit; padding: .5rem 1rem; margin: .5rem .5rem 0 0; min-height: 44px }}
  :root {{ color-scheme: light dark }}
</style>
<h1>{title}</h1>
{content}
</html>
"""
_FORM = """<p>This is the simulator's stand-in for X: the accounts are invented.</p>
<p>The app <b>{app}</b> wants to:</p>
<ul>{scopes}</ul>
<form method="post" action="{path}">
{fields}
<p><label>You are signed in as <select name="username">{authors}</select></label></p>
<button name="decision" value="allow">Authorize app</button>
<button name="decision" value="cancel">Cancel</button>
</form>"""


def authorize_page(asked: Mapping[str, str], *, authors: Sequence[Account], path: str) -> Response:
    return _page(
        "Authorize an app to access your account",
        _FORM.format(
            app=escape(asked["client_id"]),
            path=path,
            scopes="".join(f"<li>{SCOPES[scope]}</li>" for scope in asked["scope"].split()),
            fields="\n".join(
                f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
                for name, value in asked.items()
            ),
            authors="".join(
                f'<option value="{author.username}">{escape(author.name)} (@{author.username})</option>'
                for author in authors
            ),
        ),
    )


def refusal_page(reason: str) -> Response:
    """Returns the page of a request that cannot be sent back to where it came from."""
    content = f"<p>{escape(reason)} You were not able to give the app access to your account.</p>"
    return _page("Something went wrong", content, status=400)


def _page(title: str, content: str, *, status: int = 200) -> Response:
    body = _PAGE.format(title=title, content=content).encode()
    return Response(status=status, body=body, kind="text/html; charset=utf-8")
