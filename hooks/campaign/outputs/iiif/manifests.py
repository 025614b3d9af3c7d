"""A manifest of an exhibition or of one photograph, as the Presentation API 3.0 has it."""

from __future__ import annotations

from typing import Any

from campaign.address import home
from campaign.derivatives.picture import Derivative
from campaign.editions import View
from campaign.exhibits import Exhibit, published
from campaign.hanging import SECTION_URI, HungExhibition, HungRoom
from campaign.model import Exhibition
from campaign.outputs.iiif.spoken import Said, Spoken, descriptive, nav_date

CONTEXT = "http://iiif.io/api/presentation/3/context.json"
FILE = "manifest.json"
Json = dict[str, Any]


class Manifests:
    """The manifests of one site, whose address is `root`."""

    def __init__(self, view: View, root: str) -> None:
        self._view = view
        self._root = root
        self._spoken = Spoken(view)
        self._descriptions: dict[Exhibit, Json] = {}

    def of_exhibition(self, hung: HungExhibition) -> Json:
        """Its photographs room by room; of an exhibition that has any."""
        shown = {one.id: one for room in hung.rooms for one in shown_in(room)}
        exhibition, address = hung.exhibition, self._root + exhibition_uri(hung.exhibition)
        return {
            "@context": CONTEXT,
            "id": address,
            "type": "Manifest",
            **descriptive(
                label=self._spoken.text(exhibition.title),
                summary=exhibition.text and self._spoken.text(exhibition.text),
                provider=[self._provider()],
                homepage=self._homepage(hung.uri, self._spoken.text(exhibition.title)),
                thumbnail=[self._image(next(iter(shown.values())).picture.jpeg[0])],
            ),
            "items": [self._described_canvas(one) for one in shown.values()],
            "structures": [self._range(room, address) for room in hung.rooms if shown_in(room)],
        }

    def of_photo(self, exhibit: Exhibit) -> Json:
        """One photograph with all that is known of it."""
        return {
            "@context": CONTEXT,
            "id": self._root + photo_uri(exhibit),
            "type": "Manifest",
            **self._described(exhibit),
            "provider": [self._provider()],
            "homepage": self._homepage(exhibit.uri, self._spoken.text(exhibit.title)),
            "items": [{**self._canvas(exhibit), "label": self._spoken.text(exhibit.title)}],
        }

    def _described(self, exhibit: Exhibit) -> Json:
        """The words about it, its rights, its day if that is known: in two manifests the same."""
        if exhibit not in self._descriptions:
            self._descriptions[exhibit] = self._description(exhibit)
        return self._descriptions[exhibit]

    def _description(self, exhibit: Exhibit) -> Json:
        photo, credit = exhibit.photo, self._spoken.credit(exhibit.photo)
        label = self._spoken.label(lambda said: said.exhibition.facts.credit)
        return descriptive(
            label=self._spoken.text(exhibit.title),
            summary=self._spoken.text(photo.caption),
            metadata=self._spoken.metadata(photo),
            requiredStatement=credit and {"label": label, "value": credit},
            # Licences are known to IIIF by the address they were first given.
            rights=photo.rights and photo.rights.uri.replace("https://", "http://", 1),
            navDate=nav_date(photo.when),
            thumbnail=[self._image(exhibit.picture.jpeg[0])],
        )

    def _described_canvas(self, exhibit: Exhibit) -> Json:
        page = self._homepage(exhibit.uri, self._spoken.text(exhibit.title))
        return {**self._canvas(exhibit), **self._described(exhibit), "homepage": page}

    def _canvas(self, exhibit: Exhibit) -> Json:
        """The photograph in its own proportions, painted with the largest file there is of it."""
        canvas = self._canvas_id(exhibit)
        body = self._image(exhibit.picture.largest)
        if tiles := exhibit.picture.tiles:
            service = self._root + published(tiles.folder)
            body["service"] = [{"id": service, "type": "ImageService3", "profile": "level0"}]
        painting = {
            "id": f"{canvas}/painting",
            "type": "Annotation",
            "motivation": "painting",
            "body": body,
            "target": canvas,
        }
        return {
            "id": canvas,
            "type": "Canvas",
            "width": exhibit.picture.width,
            "height": exhibit.picture.height,
            "items": [{"id": f"{canvas}/page", "type": "AnnotationPage", "items": [painting]}],
        }

    def _range(self, room: HungRoom, manifest: str) -> Json:
        when, text = room.room.when, room.room.text
        return {
            "id": f"{manifest}#{room.room.id}",
            "type": "Range",
            "label": self._spoken.text(room.room.title),
            **descriptive(
                summary=text and self._spoken.text(text),
                navDate=nav_date(when),
            ),
            "items": [{"id": self._canvas_id(one), "type": "Canvas"} for one in shown_in(room)],
        }

    def _canvas_id(self, exhibit: Exhibit) -> str:
        """The same in every manifest: a photograph in two rooms is one."""
        return f"{self._root}{exhibit.uri}canvas"

    def _image(self, file: Derivative) -> Json:
        return {
            "id": self._root + published(file.name),
            "type": "Image",
            "format": "image/jpeg",
            "width": file.width,
            "height": file.height,
        }

    def _homepage(self, uri: str, label: Said) -> list[Json]:
        """The page to read on, in every language."""
        return [
            {
                "id": self._root + home(code) + uri,
                "type": "Text",
                "label": label,
                "format": "text/html",
                "language": [code],
            }
            for code in self._spoken.languages
        ]

    def _provider(self) -> Json:
        name = self._spoken.text(self._view.settings.organisation.name)
        return {
            "id": self._root,
            "type": "Agent",
            "label": name,
            "homepage": self._homepage("", name),
        }


def exhibition_uri(exhibition: Exhibition) -> str:
    """Where the manifest of an exhibition lies, whether or not it hangs alone."""
    return f"{SECTION_URI}{exhibition.id}/{FILE}"


def photo_uri(exhibit: Exhibit) -> str:
    """Where that of a photograph lies: beside its Vietnamese page."""
    return f"{exhibit.uri}{FILE}"


def shown_in(room: HungRoom) -> tuple[Exhibit, ...]:
    """Its photographs but those that a plate stands in for."""
    return tuple(one for one in room.all_exhibits if not one.picture.broken)
