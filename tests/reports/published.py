"""What is published of a campaign, as a program without access to the database gets it."""

import csv
import io
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tests.api.conftest import Api

Row = dict[str, Any]


@dataclass
class Published:
    """Asks the API of a campaign; each question once, so the campaign must not change any more."""

    api: Api
    campaign: int

    def get(self, path: str) -> Any:
        status, answer = self.api("get", f"/campaigns/{self.campaign}{path}")
        assert status == 200, (path, answer)
        return answer

    def table(self, path: str) -> list[Row]:
        answer = self.api.client.get(f"/api/socap/campaigns/{self.campaign}/{path}")
        return list(csv.DictReader(io.StringIO(answer.getvalue().decode())))

    @cached_property
    def about(self) -> Row:
        found: Row = self.get("")
        return found

    @cached_property
    def own(self) -> set[str]:
        """The authors of the campaign's tweets, and the accounts listed for the client."""
        authors = {one["author"]["id"] for one in self.about["tweets"] if one["author"]}
        return authors | {one["user_id"] for one in self.get("/own_accounts")["own_accounts"]}

    @cached_property
    def engagements(self) -> list[Row]:
        """Those of others, with all of the campaign's tweets."""
        rows = self.table("engagements.csv?own=1")
        return [row for row in rows if row["user_id"] not in self.own]

    @cached_property
    def engagers(self) -> dict[str, Row]:
        """What is derived of each who engaged, by id; page by page."""
        found: dict[str, Row] = {}
        cursor = ""
        while True:
            page = self.get(f"/engagers?own=1&limit=25{cursor}")
            found |= {one["user_id"]: one for one in page["engagers"]}
            if page["next_cursor"] is None:
                return found
            cursor = f"&cursor={page['next_cursor']}"

    @cached_property
    def people(self) -> dict[str, Row]:
        return {row["user_id"]: row for row in self.engagements}

    @cached_property
    def texts(self) -> list[Row]:
        return [row for row in self.table("texts.csv") if row["user_id"] not in self.own]

    @cached_property
    def quotes(self) -> list[Row]:
        found: list[Row] = self.get("/quotes")["quotes"]
        return found

    @cached_property
    def quote_people(self) -> dict[str, Row]:
        return {row["user_id"]: row for row in self.table("engagements.csv?own=1&on=quotes")}
