"""An OpenAI-compatible endpoint on loopback that checks what it is asked and answers as told."""

import json
import threading
from collections.abc import Iterator
from typing import Any

from tests.alerts.counterparts.http import Arrived, Counterpart, Reply

KEY = "sk-invented-key"
MODEL = "invented-model"
GOOD = {"summary": "Doubts that the price will last.", "sentiment": "critical"}


class Llm(Counterpart):
    """`content` is what the model says, `wrong` what is wrong with the questions it got."""

    path = "/v1"

    def __init__(self) -> None:
        super().__init__()
        self.content: object = json.dumps(GOOD)
        self.refusal: str | None = None
        self.status = 200
        self.body = ""  # instead of a completion
        self.knows_schemas = True
        self.seconds = 0.0  # that an answer takes
        self.hangs = False  # says nothing from now on
        self._together = threading.Barrier(1)
        self.wrong: list[str] = []

    def answer_together(self, number: int) -> None:
        """No question is answered before so many have arrived."""
        self._together = threading.Barrier(number)

    @property
    def asked(self) -> list[dict[str, Any]]:
        return [json.loads(arrived.body) for arrived in self.requests]

    def material(self, number: int = -1) -> dict[str, Any]:
        """The data of one question."""
        return dict(json.loads(self.asked[number]["messages"][1]["content"]))

    def answer(self, arrived: Arrived) -> Reply:
        question = json.loads(arrived.body)
        self.wrong += _wrong_with(arrived, question)
        self._over.wait(60 if self.hangs else self.seconds)
        if self._together.parties > 1:
            self._together.wait(30)
        if question["response_format"]["type"] == "json_schema" and not self.knows_schemas:
            return _json(400, _error("response_format json_schema is not supported"))
        if self.status != 200:
            return _json(self.status, _error("invented failure"))
        return _json(200, self.body or _completion(self.content, self.refusal))


def _wrong_with(arrived: Arrived, question: dict[str, Any]) -> Iterator[str]:
    if arrived.path != "/v1/chat/completions":
        yield f"path {arrived.path}"
    if arrived.headers.get("authorization") != f"Bearer {KEY}":
        yield "key"
    if question.get("model") != MODEL:
        yield f"model {question.get('model')}"
    if [message["role"] for message in question["messages"]] != ["system", "user"]:
        yield "roles"
    wanted = question["response_format"]
    if wanted["type"] == "json_schema":
        schema = wanted["json_schema"]["schema"]
        if wanted["json_schema"]["strict"] is not True or schema["additionalProperties"]:
            yield "not strict"
        if set(schema["required"]) != set(schema["properties"]):
            yield "strict schemas require every property"
    elif "JSON" not in question["messages"][0]["content"]:
        yield "json_object without the word JSON"


def _json(status: int, body: str) -> Reply:
    return Reply(status=status, body=body, headers={"Content-Type": "application/json"})


def _error(text: str) -> str:
    return json.dumps({"error": {"message": text, "type": "invalid_request_error"}})


def _completion(content: object, refusal: str | None) -> str:
    message = {"role": "assistant", "content": content, "refusal": refusal}
    return json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": MODEL,
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        }
    )
