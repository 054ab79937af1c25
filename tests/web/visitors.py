"""Test clients: anonymous, or signed in with a role."""

from django.test import Client

from socap.access.models import Role, User

PASSWORD = "four-calm-boats"


def a_user(name: str = "ann", role: str = Role.OPERATOR, **fields: str) -> User:
    return User.objects.create_user(name, password=PASSWORD, role=role, **fields)


def browser(user: User | None = None, agent: str = "", ip: str = "127.0.0.1") -> Client:
    """Returns a client signed in as `user`, or an anonymous one."""
    client = Client(headers={"User-Agent": agent} if agent else {}, REMOTE_ADDR=ip)
    if user is not None:
        client.force_login(user)
    return client


def sign_in(client: Client, name: str, password: str = PASSWORD) -> int:
    return client.post("/login", {"username": name, "password": password}).status_code
