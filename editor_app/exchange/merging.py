"""Merging: the head of an exported Markdown file, as it came but for what has changed since."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC

from editor_app.exchange import front_matter
from editor_app.exchange.details import (
    KEYS,
    LIVE,
    Details,
    Metadata,
    flag_of,
    read_details,
    read_status,
    unstated_status,
)
from editor_app.exchange.flavours import Flavour, fresh_values, shaped, value_of
from editor_app.exchange.front_matter import Head
from editor_app.exchange.names import safe_name
from editor_app.exchange.notation.values import Value, as_text
from editor_app.markup.to_text import plain_text
from editor_app.model.article import Status

_KNOWN_KEYS = frozenset(key for keys in KEYS.values() for key in keys)
_IMAGE_DETAILS = ("image", "image_alt", "image_caption", "image_credit")
_MARKS = frozenset("*_`[<&\\~{!")
_GENERATORS_WORDS = frozenset({"published", "draft", "hidden", "skip"})


def headline_of(head: Head) -> str:
    """Return the headline a head states: its title, else the words of its heading."""
    return read_details(head.values).headline or heading_text(head.heading_words)


def heading_text(words: str) -> str:
    """Return the words of a Markdown heading without their marks."""
    return " ".join(plain_text(words).split()) if _MARKS & set(words) else words


def head_of(
    details: Details,
    came_as: str,
    flavour: Flavour,
    is_known: Callable[[str], bool] = lambda _: True,
) -> str:
    """Return everything before the body of a story exported in ``flavour``.

    ``came_as`` is the head the story was imported with, or "". When the
    flavour can hold it, it comes back with nothing changed but the values
    that differ from ``details``; else a fresh block is written that carries
    the keys nobody here knows. ``is_known`` says whether a slug is in the
    library: related stories that are not remain listed.
    """
    head, _ = front_matter.split(came_as)
    values = head.values
    merge = _Merge(details, head, flavour, is_known, Metadata(values), read_details(values))
    if merge.can_keep_block():
        return merge.merged()
    if head.notation is None and flavour.name == "markdown" and not merge.changes():
        return merge.renamed().text
    return merge.fresh()


@dataclass(frozen=True)
class _Merge:
    """The present ``details`` against those the head states ``before``."""

    details: Details
    head: Head
    flavour: Flavour
    is_known: Callable[[str], bool]
    said: Metadata
    before: Details

    def can_keep_block(self) -> bool:
        """Say whether the flavour's generator reads the block as it came.

        None of them knows the newsroom's own name of the title.
        """
        notation = self.head.notation
        if notation is None or notation.name not in self.flavour.notations:
            return False
        ours = (self.said.key_of("headline") or "").lower() == "headline"
        return not ours or self.flavour.name == "markdown"

    def fresh(self) -> str:
        values = fresh_values(self.flavour, self.details)
        taken = {key.lower() for key in values}
        strange = {
            key: value
            for key, value in self.head.values.items()
            if key.lower() not in _KNOWN_KEYS and key.lower() not in taken
        }
        return self.flavour.fresh.write({**values, **strange}) + "\n"

    def merged(self) -> str:
        return front_matter.edit(self.renamed(), self.changes())

    def renamed(self) -> Head:
        """Return the head with its heading saying the present headline."""
        if self.head.heading and heading_text(self.head.heading_words) != self.details.headline:
            return front_matter.rename_heading(self.head, self.details.headline)
        return self.head

    def changes(self) -> dict[str, Value]:
        """Return the keys whose values differ from what the head says; None removes one."""
        changes: dict[str, Value] = {}
        for detail in self.flavour.keys:
            if detail == "status":
                changes |= self._status_changes()
            elif detail in _IMAGE_DETAILS:
                continue
            elif self._differs(detail):
                changes |= self._change(detail, value_of(self.details, detail))
        return changes | self._image_changes()

    def _differs(self, detail: str) -> bool:
        if detail == "headline":
            return headline_of(self.head) != self.details.headline
        if detail in ("people", "places", "organisations"):
            return self.said.key_of(detail) is not None and self._differs("tags")
        if detail in ("updated", "slug", "published"):
            return self._moved(detail)
        return self._comparable(self.before, detail) != self._comparable(self.details, detail)

    def _comparable(self, details: Details, detail: str) -> object:
        """Return what has to differ before a key is touched."""
        match detail:
            case "language":
                return details.language or "en"
            case "tags":
                return {tag.name.casefold() for tag in details.tags}
            case "lead_tag":
                return details.lead_tag.casefold()
            case "related":
                return [
                    note for note in details.related if note.address or self.is_known(note.slug)
                ]
            case _:
                return getattr(details, detail)

    def _moved(self, detail: str) -> bool:
        """Say whether a detail differs that the file's name may carry instead of a key."""
        if self.said.key_of(detail) is not None:
            return bool(getattr(self.before, detail) != getattr(self.details, detail))
        if detail == "slug":
            return safe_name(self.details.slug, "") != self.details.slug
        if detail == "updated" or self.details.published is None:
            return False
        moment = self.details.published.astimezone(UTC)
        return self.flavour.name != "jekyll" or bool(moment.hour or moment.minute)

    def _change(self, detail: str, value: Value) -> dict[str, Value]:
        key = self.said.key_of(detail)
        if key is None:
            spelled = self.said.keys_of(detail)
            if value is None or (detail == "headline" and self.head.heading):
                return {}
            key = spelled[0] if spelled else self.flavour.keys[detail]
            return {key: shaped(self.flavour, detail, value)}
        old = self.head.values[key]
        if isinstance(old, list) and value is not None and not isinstance(value, list):
            value = [value, *old[1:]]
        if detail == "authors" and isinstance(old, str) and len(self.details.authors) == 1:
            value = self.details.authors[0]
        return {key: value}

    def _status_changes(self) -> dict[str, Value]:
        now = self.details.status or Status.DRAFT
        values = self.head.values
        if self._status_in(values) is now:
            return self._hidden_from_hugo(values)
        changes: dict[str, Value] = {}
        said = self.said
        if (key := said.key_of("draft")) is not None:
            changes[key] = now not in LIVE
        if (key := said.key_of("status")) is not None:
            of_generator = as_text(values[key]).lower() in _GENERATORS_WORDS
            changes[key] = _generators_word(now) if of_generator else now.value
        if isinstance(flag_of(values, "published"), bool):
            changes[next(key for key in values if key.lower() == "published")] = now in LIVE
        if (key := said.key_of("stage")) is not None:
            changes[key] = None
        changes = changes or dict(self.flavour.status(now))
        if self._status_in({**values, **changes}) is not now:
            changes["stage"] = now.value
        return changes

    def _hidden_from_hugo(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """Return the key that keeps a draft unpublished where only Jekyll's flag says so."""
        held_back = flag_of(values, "published") is False and self.said.key_of("draft") is None
        return {"draft": True} if held_back and self.flavour.name == "hugo" else {}

    def _status_in(self, values: Mapping[str, Value]) -> Status:
        implied = unstated_status(values, self.details.published)
        if self.flavour.name == "jekyll":
            implied = Status.PUBLISHED if self.details.status in LIVE else Status.DRAFT
        return read_status(values) or implied

    def _image_changes(self) -> dict[str, Value]:
        before, now = self.before.lead_image, self.details.lead_image
        if _worded(before) == _worded(now):
            return {}
        key = self.said.key_of("image")
        old = self.head.values.get(key) if key else None
        if isinstance(old, dict) and now is not None and key is not None:
            address_key = next((k for k in ("image", "src", "url", "path") if k in old), "image")
            words = {"alt": now.alt, "caption": now.caption, "credit": now.credit}
            said = {name: text for name, text in words.items() if text or name in old}
            return {key: {**old, address_key: now.address, **said}}
        changes: dict[str, Value] = {}
        for detail in _IMAGE_DETAILS:
            changes |= self._change(detail, value_of(self.details, detail))
        return changes


def _worded(image: object) -> tuple[str, ...]:
    fields = ("address", "alt", "caption", "credit")
    return tuple(getattr(image, field, "") for field in fields)


def _generators_word(status: Status) -> str:
    return "published" if status in LIVE else "draft"
