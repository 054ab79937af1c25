"""What was derived from accounts, with what it was derived from and what people corrected."""

from django.db import models
from django.db.models import Case, F, Value, When
from django.db.models.functions import Coalesce, NullIf

from socap.insight.automation.automation_models import AccountSigns as AccountSigns
from socap.insight.automation.automation_models import AutomationRules as AutomationRules
from socap.insight.organisations.organisation_models import NamedOrganisation as NamedOrganisation
from socap.insight.texts.text_models import CampaignTexts as CampaignTexts
from socap.insight.texts.text_models import HandledNeed as HandledNeed
from socap.insight.texts.text_models import TextInsight as TextInsight
from socap.insight.texts.text_models import TextRevision as TextRevision
from socap.lib.database.fields import MomentField
from socap.people.models import Account


class AccountInsight(models.Model):
    """What was derived about one account; without a row nothing has been derived yet.

    A row is stale when its source differs from the account's, or when a version is not that of the
    rules: `insight.account_insights` then derives it again. Corrections are columns of their own,
    which no job writes. Moments are product time.
    """

    class Confidence(models.TextChoices):
        SURE = "sure"
        LIKELY = "likely"

    account = models.OneToOneField(
        Account, on_delete=models.CASCADE, primary_key=True, related_name="insight"
    )

    # The place, derived from `place_text`, the profile's.
    place_text = models.TextField(blank=True, db_default="")
    place_version = models.PositiveIntegerField(default=0, db_default=0)
    # A code of ISO 3166-1, '' while unknown.
    derived_country = models.CharField(max_length=2, blank=True, db_default="")
    derived_city = models.CharField(max_length=64, blank=True, db_default="")
    place_confidence = models.CharField(max_length=8, choices=Confidence, blank=True, db_default="")
    place_reason = models.TextField(blank=True, db_default="")
    # What X itself states, in its words, and the country that it names; asked for by
    # `collection.stated_places`. An answer without a place changes only `stated_asked_at`.
    stated_place = models.TextField(blank=True, db_default="")
    stated_country = models.CharField(max_length=2, blank=True, db_default="")
    stated_certain = models.BooleanField(default=True, db_default=True)
    stated_asked_at = MomentField(null=True)
    corrected_country = models.CharField(max_length=2, null=True)
    corrected_city = models.CharField(max_length=64, null=True)
    corrected_by = models.CharField(max_length=150, blank=True, db_default="")
    corrected_at = MomentField(null=True)
    # What holds: '' if the place is unknown.
    country = models.GeneratedField(
        expression=Coalesce(
            "corrected_country", NullIf("stated_country", Value("")), "derived_country"
        ),
        output_field=models.CharField(max_length=2),
        db_persist=True,
    )
    city = models.GeneratedField(
        expression=Case(
            When(corrected_city__isnull=False, then=F("corrected_city")),
            # The city of the profile, unless X states another country.
            When(stated_country__in=("", F("derived_country")), then=F("derived_city")),
            default=Value(""),
        ),
        output_field=models.CharField(max_length=64),
        db_persist=True,
    )

    derived_at = MomentField(null=True)

    class Meta:
        indexes = [
            # analytics.filters: the engagers in a country
            models.Index(fields=["country"], name="account_insight_by_country"),
        ]

    def __str__(self) -> str:
        return f"insight about {self.account_id}"
