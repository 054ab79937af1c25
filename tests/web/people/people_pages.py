"""The pages of the important list as a browser gets them."""

import re

from django.test import Client
from django.urls import reverse

from socap.people.important_list import store_people
from socap.people.important_list_parser import Entry
from socap.people.models import ImportantPerson
from tests.builders import (
    NOW,
)

HTMX = {"HX-Request": "true"}


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace(" ,", ",")


def tag(username: str, *tags: str, active: bool = True) -> None:
    store_people([Entry(username=username, tags=tags, active=active)], now=NOW)


def person(username: str) -> ImportantPerson:
    return ImportantPerson.objects.get(username=username)


def edit(client: Client, username: str, **given: str) -> str:
    path = reverse("person-edit", args=[person(username).pk])
    return client.post(path, given, headers=HTMX).content.decode()


LIST = "username,weight,tags\nada,4,investor|ai\nbea,7,\nbad name,3,\ncid,-2,\n"


def add(client: Client, step: str = "preview", **given: object) -> tuple[int, str]:
    answer = client.post("/socap/people/add", {"step": step, **given}, follow=True)
    return answer.status_code, answer.content.decode()
