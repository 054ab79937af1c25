"""A client of the simulator's X API v2 that checks for success and follows tokens."""

from types import TracebackType
from typing import Any

import httpx

from socap.simulator import Simulator

POST = "created_at,public_metrics,lang,conversation_id,in_reply_to_user_id,referenced_tweets,note_tweet"
USER = "created_at,description,location,public_metrics,verified,verified_type,protected"
WHOLE = {"tweet.fields": f"author_id,{POST}", "user.fields": USER, "expansions": "author_id"}


class XCaller:
    def __init__(self, simulator: Simulator, *, token: str = "") -> None:
        self.simulator = simulator
        self.http = httpx.Client(
            base_url=simulator.url,
            headers={"Authorization": f"Bearer {token or simulator.api_key}"},
            timeout=5,
            verify=False,
        )

    def __enter__(self) -> "XCaller":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.http.close()

    def ask(self, path: str, **params: Any) -> httpx.Response:
        return self.http.get(path, params=params)

    def get(self, path: str, **params: Any) -> Any:
        return self.ask(path, **params).raise_for_status().json()

    def pages(self, path: str, **params: Any) -> list[Any]:
        found = [self.get(path, **params)]
        while token := found[-1]["meta"].get("next_token"):
            found.append(self.get(path, **params, pagination_token=token))
        return found

    def rows(self, path: str, **params: Any) -> list[Any]:
        return [row for page in self.pages(path, **params) for row in page.get("data", [])]

    def search(self, query: str, **params: Any) -> list[Any]:
        return self.rows("/2/tweets/search/recent", query=query, max_results=100, **params)
