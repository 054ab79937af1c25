"""Reports: how a campaign's is composed and delivered, its versions, and their files."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from socap.campaigns.models import Campaign
from socap.lib.database.fields import MomentField


class ReportDefaults(models.Model):
    """What all reports for one client begin with, by `Campaign.client_key`; `#ID` is a campaign without one.

    `values` are `composition.plan.ClientDefaults`, `logo` is a PNG.
    """

    key = models.TextField(primary_key=True)
    values = models.JSONField(default=dict)
    logo = models.BinaryField(default=b"")
    changed_at = MomentField()
    changed_by = models.CharField(max_length=150)


class ReportPlan(models.Model):
    """How the report of a campaign is composed: `values` are `composition.plan.Plan`.

    `revision` counts the changes, so that nobody overwrites what somebody else has changed meanwhile.
    """

    campaign = models.OneToOneField(
        Campaign, on_delete=models.CASCADE, primary_key=True, related_name="report_plan"
    )
    values = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    changed_at = MomentField()
    changed_by = models.CharField(max_length=150)


class Audience(models.TextChoices):
    """Whom a version is mailed to: the team as a draft, or the team and the client once released."""

    TEAM = "team"
    CLIENT = "client"


class ReportVersion(models.Model):
    """One version, `number` of its campaign; once it is made, its content never changes.

    `content` is `composition.content.Content` with its SHA-256, `plan` what it was composed from;
    `removed` says what was taken out since the version before, `deliver` whom it is mailed to by itself.
    `progress` is in percent. `error` says why it could not be made or released. Before its release it is
    checked for deleted and protected tweets.
    """

    class State(models.TextChoices):
        QUEUED = "queued"
        MAKING = "making"
        DRAFT = "draft"
        CHECKING = "checking"
        RELEASED = "released"
        FAILED = "failed"

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="report_versions")
    number = models.PositiveIntegerField()
    deliver = models.CharField(max_length=8, choices=Audience, blank=True)
    state = models.CharField(max_length=16, choices=State, default=State.QUEUED)
    progress = models.PositiveSmallIntegerField(default=0)
    step = models.CharField(max_length=40, blank=True)
    error = models.TextField(blank=True)
    plan = models.JSONField()
    removed = models.JSONField(default=list)
    content = models.JSONField(null=True)
    checksum = models.CharField(max_length=64, blank=True)
    as_of = MomentField(null=True)
    author = models.CharField(max_length=150)
    requested_at = MomentField()
    made_at = MomentField(null=True)
    released_at = MomentField(null=True)
    released_by = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="one_version_of_a_number"),
            models.CheckConstraint(
                condition=Q(state__in=["queued", "making", "failed"])
                | Q(content__isnull=False, made_at__isnull=False),
                name="made_version_has_content",
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"

    @property
    def is_made(self) -> bool:
        return self.made_at is not None

    @property
    def is_released(self) -> bool:
        return self.state == self.State.RELEASED


class ReportFile(models.Model):
    """A picture, a table of rows (gzipped CSV), or a file to download; never changed once it is there.

    `name` is a path such as `assets/charts/growth.svg`, `rows/engagements` or `files/team.pdf`.
    """

    version = models.ForeignKey(ReportVersion, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(max_length=120)
    data = models.BinaryField()
    size = models.PositiveBigIntegerField()
    notes = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "name"], name="one_file_of_a_name"),
        ]


class ReportDelivery(models.Model):
    """To whom a campaign's report is mailed, and when: daily at an hour of the campaign's zone, at its end.

    `client_emails` get what is released, with the names of the important list hidden or not;
    `team_emails` drafts too. `sent_on` is the last local day.
    """

    campaign = models.OneToOneField(
        Campaign, on_delete=models.CASCADE, primary_key=True, related_name="report_delivery"
    )
    client_emails = ArrayField(models.EmailField(), default=list, blank=True)
    team_emails = ArrayField(models.EmailField(), default=list, blank=True)
    daily_hour = models.PositiveSmallIntegerField(
        null=True, validators=[MinValueValidator(0), MaxValueValidator(23)]
    )
    at_end = models.BooleanField(default=True)
    hide_names = models.BooleanField(default=True)
    sent_on = models.DateField(null=True)
    revision = models.PositiveIntegerField(default=0)
    changed_at = MomentField()
    changed_by = models.CharField(max_length=150)


class ReportMail(models.Model):
    """One report mailed to one address; `error` says why it could not be sent."""

    version = models.ForeignKey(ReportVersion, on_delete=models.CASCADE, related_name="mails")
    address = models.EmailField()
    audience = models.CharField(max_length=8, choices=Audience)
    sent_at = MomentField(null=True)
    queued_at = MomentField()
    error = models.TextField(blank=True)

    class Meta:
        ordering = ["-id"]
