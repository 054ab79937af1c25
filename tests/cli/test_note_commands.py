"""`socap campaign notes`: shows the notes on the chart, adds one and removes one."""

from socap.access.models import AuditEntry
from socap.campaigns.models import CampaignNote
from tests.builders import a_campaign

from .conftest import Socap


def test_notes_are_added_shown_and_removed(socap: Socap) -> None:
    campaign = a_campaign(timezone="Europe/Berlin")
    number = str(campaign.pk)
    assert "There are no notes" in socap("campaign", "notes", number).stdout
    given = ("--add", "article  in the Times", "--at", "2026-06-02T14:10:00", "--for-client")
    result = socap("campaign", "notes", number, *given)
    assert result.exit_code == 0, result.stderr
    assert "2026-06-02 14:10 CEST  client  article in the Times" in result.stdout
    note = CampaignNote.objects.get()
    assert note.at.isoformat() == "2026-06-02T12:10:00+00:00" and note.written_by == "socap"
    assert socap("campaign", "notes", number, "--remove", str(note.pk)).exit_code == 0
    assert not CampaignNote.objects.exists()
    verbs = AuditEntry.objects.filter(verb__startswith="note").values_list("verb", flat=True)
    assert sorted(verbs) == ["note.added", "note.removed"]


def test_what_cannot_be_is_said(socap: Socap) -> None:
    number = str(a_campaign().pk)
    for given, said in (
        (("--add", " "), "say what happened"),
        (("--add", "x" * 201), "shorten it to at most 200"),
        (("--at", "2026-06-02"), "give the note's text with --add"),
        (("--remove", "999999"), "has no note 999999"),
    ):
        result = socap("campaign", "notes", number, *given)
        assert result.exit_code and said in result.stderr, given
    assert "there is no campaign 99999" in socap("campaign", "notes", "99999").stderr
