"""Converts alerts, channels, mutes and incidents to the API's response format."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from socap.alerts.alert_list import AlertRow
from socap.alerts.channels.base import Channel as Kind
from socap.alerts.channels.registry import display_address, open_channel
from socap.alerts.messages.message import PersonNote
from socap.alerts.messages.wording import subject_of
from socap.alerts.models import Channel, Delivery, Incident, Mute, Recipient
from socap.alerts.setup import TestResult
from socap.campaigns.alert_presets import preset_of
from socap.campaigns.models import Campaign

# Placeholder for secret options.
HIDDEN = "…"


def preferences_out(campaign: Campaign, channels: frozenset[str]) -> dict[str, Any]:
    """Returns the alert preferences; `channels` are the names of existing channels."""
    return {
        "alert_preset": preset_of(campaign),
        "importance_threshold": campaign.importance_threshold,
        "category_thresholds": campaign.category_thresholds,
        "action_thresholds": campaign.action_thresholds,
        "vip_threshold": campaign.vip_threshold,
        "digest_below": campaign.digest_below,
        "digest_minutes": campaign.digest_minutes,
        "hourly_cap": campaign.hourly_cap,
        "channels": campaign.alert_channels,
        "missing_channels": [name for name in campaign.alert_channels if name not in channels],
        "frequency_window_minutes": campaign.frequency_window_minutes,
        "alert_spacing_minutes": campaign.alert_spacing_minutes,
    }


def alerts_out(rows: Iterable[AlertRow]) -> list[dict[str, Any]]:
    return [
        {
            "id": row.alert.pk,
            "kind": row.alert.kind,
            "digest": row.alert.digest,
            "status": row.alert.status,
            "importance": row.alert.importance,
            "created_at": row.alert.created_at,
            "due_at": row.alert.due_at,
            "sent_at": row.alert.sent_at,
            "forced": row.alert.forced,
            "reason": row.alert.reason,
            "headline": subject_of(row.message),
            "people": [_person_out(person) for person in row.message.people],
            "more": row.more,
            "deliveries": [_delivery_out(delivery) for delivery in row.deliveries],
        }
        for row in rows
    ]


def _person_out(person: PersonNote) -> dict[str, Any]:
    return {
        "username": person.username,
        "name": person.name,
        "followers": person.followers,
        "verified": person.verified,
        "roles": list(person.roles),
        "importance": person.importance,
        "explanation": str(person.explanation),
        "account_url": person.account_url,
        "profile_url": person.profile_url,
        "assignee": person.assignee,
        "follow_up_status": person.follow_up_status,
        "engagements": [asdict(engagement) for engagement in person.engagements],
    }


def _delivery_out(delivery: Delivery) -> dict[str, Any]:
    return {
        "channel": delivery.channel_name,
        "kind": delivery.channel_kind,
        "address": delivery.address,
        "status": delivery.status,
        "attempts": delivery.attempts,
        "error": delivery.error,
        "created_at": delivery.created_at,
        "sent_at": delivery.sent_at,
        "held_until": delivery.held_until,
        "next_at": delivery.next_at,
    }


def kind_out(kind: Kind) -> dict[str, Any]:
    return {
        "kind": kind.kind,
        "label": kind.label,
        "description": kind.description,
        "address_label": kind.address_label,
        "hint": kind.address_hint,
        "address_is_secret": kind.address_is_secret,
        "signs": kind.signs,
        "options": [
            {
                "name": option.name,
                "label": option.label,
                "help": option.help,
                "required": option.required,
                "secret": option.secret,
            }
            for option in kind.options
        ],
    }


def channel_out(channel: Channel) -> dict[str, Any]:
    return {
        "id": channel.pk,
        "name": channel.name,
        "kind": channel.kind,
        "active": channel.active,
        "for_operators": channel.for_operators,
        "created_at": channel.created_at,
        "options": {
            option.name: HIDDEN if option.secret else channel.options[option.name]
            for option in open_channel(channel.kind).options
            if option.name in channel.options
        },
        "recipients": [recipient_out(channel, item) for item in channel.recipients.all()],
    }


def recipient_out(channel: Channel, recipient: Recipient) -> dict[str, Any]:
    return {
        "id": recipient.pk,
        "address": display_address(channel.kind, recipient.address),
        "campaign_id": recipient.campaign_id,
        "timezone": recipient.timezone,
        "quiet_from": recipient.quiet_from,
        "quiet_until": recipient.quiet_until,
        "last_success_at": recipient.last_success_at,
        "last_error": recipient.last_error,
        "last_error_at": recipient.last_error_at,
        "failures": recipient.failures,
        "next_send_at": recipient.next_send_at,
        "failed_at": recipient.failed_at,
    }


def tried_out(channel: Channel, tried: TestResult) -> dict[str, Any]:
    return {
        "recipient_id": tried.recipient.pk,
        "address": display_address(channel.kind, tried.recipient.address),
        "arrived": not tried.error,
        "error": tried.error,
    }


def mute_out(mute: Mute) -> dict[str, Any]:
    account = mute.account
    return {
        "id": mute.pk,
        "account": account
        and {"user_id": account.pk, "username": account.username, "name": account.name},
        "everywhere": mute.campaign_id is None,
        "until": mute.until,
        "created_at": mute.created_at,
    }


def incident_out(incident: Incident) -> dict[str, Any]:
    return {
        "id": incident.pk,
        "kind": incident.kind,
        "subject": incident.subject,
        "headline": incident.headline,
        "text": incident.text,
        "opened_at": incident.opened_at,
        "told_at": incident.told_at,
        "closed_at": incident.closed_at,
    }
