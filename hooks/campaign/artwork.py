"""The artwork of a campaign as its pages show it: icon, emblem, hero picture, each made once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from campaign import cards, colours, vietnamese, web_manifest
from campaign.assets import Assets
from campaign.cards import Card
from campaign.editions import View
from campaign.emblem import drawn
from campaign.engraving import EngravedPaths, engraved_paths
from campaign.icon import icon
from campaign.model import Settings, Text
from campaign.placed import Placed, of_first_screen
from campaign.sharing import SharedPicture

# How wide the hero picture is shown, by its shape: a wide one stands under the heading.
SIZES = {
    "wide": "100vw",
    "beside": "(min-width: 62rem) 56vw, 100vw",
    "tall": "(min-width: 62rem) 34vw, 100vw",
}


@dataclass(frozen=True)
class ShownEmblem:
    """An emblem by the address of its file below the site's root."""

    address: str
    alt: Text
    width: int
    height: int


@dataclass(frozen=True)
class ShownHero:
    """The hero picture, and how it stands on the page."""

    placed: Placed
    shape: str
    """`wide`, `beside` (the heading) or `tall`."""
    sizes: str
    """How wide it is shown, as `sizes` of an image words it."""


class Artwork:
    """What templates may show; nothing is made or published before one asks for it."""

    def __init__(self, view: View, assets: Assets) -> None:
        self._view = view
        self._assets = assets
        self._drawings = assets.cache / "cards"

    @property
    def grounds(self) -> tuple[str, str]:
        """The colour of the masthead by day and by night: a browser's frame takes it over."""
        own = self._view.settings.look.colours
        if own is None:
            return colours.FIELD, colours.DARK_FIELD
        return own.field, colours.dimmed(own.field)

    @cached_property
    def icon(self) -> str:
        """The address of the icon in the tab."""
        field, _ = self.grounds
        years = self._view.settings.occasion.years
        folders = self._drawings, self._assets.cache / "fonts"
        content = icon(years, field, colours.ON_FIELD_2, *folders)
        return self._assets.add("icon.svg", content)

    @cached_property
    def manifest(self) -> str:
        """The address of what a telephone calls the site on its first screen."""
        content = web_manifest.manifest(
            self._view, self.grounds[0], self._assets.add, self._drawings
        )
        return self._assets.add(f"trang-{self._view.language}.webmanifest", content)

    @cached_property
    def touch_icon(self) -> str:
        """The address of the icon that iPhones ask for."""
        content = web_manifest.touch_icon(self._view, self.grounds[0], self._drawings)
        return self._assets.add("icon-180.png", content)

    def card(self, title: str, kicker: str = "", foot: str | None = None) -> SharedPicture:
        """The card of a page of that title; `foot` is the organisation unless said otherwise."""
        settings = self._view.settings
        own = settings.organisation.name.told(self._view.language)
        card = Card(kicker, title, foot or own, self.grounds[0], settings.occasion.years)
        content = cards.made(card, self._drawings)
        address = self._assets.add(f"{vietnamese.slug(title)[:40].strip('-')}.jpg", content)
        return SharedPicture(address, cards.WIDTH, cards.HEIGHT, title)

    @cached_property
    def engraving(self) -> EngravedPaths | None:
        """The number of years as an engraving, if years are counted."""
        years = self._view.settings.occasion.years
        return engraved_paths(years, self._drawings) if years else None

    @cached_property
    def emblem(self) -> ShownEmblem | None:
        """The emblem, if the campaign has one."""
        own = self._view.settings.look.emblem
        if own is None:
            return None
        made = drawn(self._view.root / own.file)
        address = self._assets.add(made.name, made.content)
        return ShownEmblem(address, own.alt, made.width, made.height)

    @cached_property
    def hero(self) -> ShownHero | None:
        """The picture of the first screen, if the campaign has one."""
        placed = of_first_screen(self._view)
        if placed is None:
            return None
        shape = placed.picture.shape
        return ShownHero(placed, shape, SIZES[shape])


def additions(settings: Settings) -> dict[str, str]:
    """What a campaign adds to the style sheets: its two colours after the tokens."""
    own = settings.look.colours
    return {} if own is None else {"theme/tokens.css": colours.style_sheet(own.field, own.accent)}
