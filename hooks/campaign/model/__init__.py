"""Every noun of a campaign, frozen; re-exported here so that no one needs to know the files."""

from campaign.model.accessibility import Accessibility, Examination
from campaign.model.activity import Activity, Actual, Kind, Status
from campaign.model.article import Article, ArticleKind
from campaign.model.award import Award, AwardStatus, Title
from campaign.model.base import Part, Record, Reference, Visibility, Visible
from campaign.model.campaign import Campaign
from campaign.model.described import Consent, Described
from campaign.model.document import CitedDocument, PlanDocument
from campaign.model.exhibition import Exhibition, Exhibitions, Pair, Room
from campaign.model.history import Entry, Era, History, Source
from campaign.model.look import Colours, Contact, Emblem, Hero, Link, Look
from campaign.model.photo import FocalPoint, Medium, Photo
from campaign.model.picture import Picture
from campaign.model.plan import (
    Assignment,
    Deadline,
    Decision,
    Mention,
    Plan,
    Purpose,
    Requirement,
    Strand,
)
from campaign.model.recording import Recording, RecordingKind
from campaign.model.rights import Rights
from campaign.model.settings import Occasion, Organisation, RelatedOccasion, Relation, Settings
from campaign.model.short_link import ShortLink, ShortLinks
from campaign.model.slogans import Slogan, Slogans
from campaign.model.units import Unit, Units
from campaign.model.words import Choice, Model, Name, Prose, Text

__all__ = [
    "Accessibility",
    "Activity",
    "Actual",
    "Article",
    "ArticleKind",
    "Assignment",
    "Award",
    "AwardStatus",
    "Campaign",
    "Choice",
    "CitedDocument",
    "Colours",
    "Consent",
    "Contact",
    "Deadline",
    "Decision",
    "Described",
    "Emblem",
    "Entry",
    "Era",
    "Examination",
    "Exhibition",
    "Exhibitions",
    "FocalPoint",
    "Hero",
    "History",
    "Kind",
    "Link",
    "Look",
    "Medium",
    "Mention",
    "Model",
    "Name",
    "Occasion",
    "Organisation",
    "Pair",
    "Part",
    "Photo",
    "Picture",
    "Plan",
    "PlanDocument",
    "Prose",
    "Purpose",
    "Record",
    "Recording",
    "RecordingKind",
    "Reference",
    "RelatedOccasion",
    "Relation",
    "Requirement",
    "Rights",
    "Room",
    "Settings",
    "ShortLink",
    "ShortLinks",
    "Slogan",
    "Slogans",
    "Source",
    "Status",
    "Strand",
    "Text",
    "Title",
    "Unit",
    "Units",
    "Visibility",
    "Visible",
]
