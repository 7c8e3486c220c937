"""Details: what the metadata of a file says about a story, whatever the keys are called."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from editor_app.exchange.notation.values import Value, as_list, as_moment, as_text
from editor_app.model.article import Article, LeadImage, Status
from editor_app.model.tag import TagKind

LIVE = frozenset({Status.PUBLISHED, Status.CORRECTED})

KEYS: Mapping[str, tuple[str, ...]] = {
    "headline": ("headline", "title"),
    "standfirst": ("standfirst", "dek", "subtitle", "summary", "excerpt", "description"),
    "kicker": ("kicker",),
    "slug": ("slug",),
    "desk": ("desk", "section", "category", "categories"),
    "authors": ("byline", "authors", "author"),
    "dateline": ("dateline",),
    "language": ("language", "lang", "locale"),
    "published": ("date", "pubdate", "published", "publisheddate"),
    "updated": ("lastmod", "modified", "updated", "last_modified_at"),
    "embargo": ("embargo", "publishdate"),
    "search_title": ("search_title", "seo_title"),
    "description": ("search_description", "meta_description", "description"),
    "canonical": ("canonical", "canonicalurl", "canonical_url"),
    "tags": ("tags", "tag"),
    "people": ("people", "persons"),
    "places": ("places",),
    "organisations": ("organisations", "organizations"),
    "lead_tag": ("lead_tag",),
    "related": ("related",),
    "image": ("image", "cover", "featured_image", "feature_image", "lead_image", "images"),
    "image_alt": ("image_alt", "feature_image_alt"),
    "image_caption": ("image_caption", "feature_image_caption"),
    "image_credit": ("image_credit",),
    "draft": ("draft",),
    "status": ("status",),
    "stage": ("stage",),
}
"""The names under which each detail is known, lower case, the one that wins first."""

KINDS: Mapping[str, TagKind] = {
    "tags": TagKind.TOPIC,
    "people": TagKind.PERSON,
    "places": TagKind.PLACE,
    "organisations": TagKind.ORGANISATION,
}

_OTHER_STATUS_WORDS = {
    "live": Status.PUBLISHED,
    "hidden": Status.PUBLISHED,
    "inedit": Status.IN_EDIT,
    "onhold": Status.ON_HOLD,
    "hold": Status.ON_HOLD,
    "skip": Status.DRAFT,
}
_PICTURE_KEYS = ("image", "src", "url", "path", "address")
_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0"})


@dataclass(frozen=True, slots=True)
class NamedTag:
    """A tag as files know it: a name, and a kind where the file tells."""

    name: str
    kind: TagKind = TagKind.TOPIC


@dataclass(frozen=True, slots=True)
class RelatedNote:
    """A related story as files know it: a slug of the library, or an address with a title."""

    slug: str = ""
    address: str = ""
    title: str = ""
    teaser: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What is known about a story beside its body; what nobody said is empty."""

    headline: str = ""
    standfirst: str = ""
    kicker: str = ""
    slug: str = ""
    status: Status | None = None
    desk: str = ""
    authors: tuple[str, ...] = ()
    dateline: str = ""
    language: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    embargo: datetime | None = None
    search_title: str = ""
    description: str = ""
    canonical: str = ""
    tags: tuple[NamedTag, ...] = ()
    lead_tag: str = ""
    related: tuple[RelatedNote, ...] = ()
    lead_image: LeadImage | None = None


class Metadata:
    """A file's keys and values, asked by detail instead of by key."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = {key.lower(): value for key, value in values.items()}
        self._keys = {key.lower(): key for key in values}

    def key_of(self, detail: str) -> str | None:
        """Return the key, as the file spells it, that says ``detail``, or None."""
        return next((self._keys[key] for key in self._candidates(detail)), None)

    def value_of(self, detail: str) -> Value:
        """Return the value that says ``detail``, or None."""
        key = self.key_of(detail)
        return None if key is None else self._values[key.lower()]

    def keys_of(self, detail: str) -> tuple[str, ...]:
        """Return every key, as the file spells it, that could say ``detail``."""
        return tuple(self._keys[key] for key in KEYS[detail] if key in self._keys)

    def _candidates(self, detail: str) -> Iterator[str]:
        for key in KEYS[detail]:
            if key not in self._values or self._belongs_elsewhere(detail, key):
                continue
            if self._values[key] not in (None, "", [], {}):
                yield key

    def _belongs_elsewhere(self, detail: str, key: str) -> bool:
        """Say whether a key of two meanings has the other one here."""
        if key == "published":
            return as_moment(self._values[key]) is None
        if key == "description" and detail == "description":
            return (self.key_of("standfirst") or "").lower() == "description"
        return False


def read_details(values: Mapping[str, Value]) -> Details:
    """Return what the keys and values of a file's metadata say."""
    said = Metadata(values)
    text = {
        detail: as_text(said.value_of(detail))
        for detail in ("kicker", "dateline", "search_title", "canonical", "lead_tag")
    }
    return Details(
        headline=_line(said.value_of("headline")),
        standfirst=_line(said.value_of("standfirst")),
        description=_line(said.value_of("description")),
        slug=as_text(said.value_of("slug")).strip("/"),
        status=read_status(values),
        desk=next(iter(as_list(said.value_of("desk"))), ""),
        authors=_authors(said),
        language=as_text(said.value_of("language")).replace("_", "-"),
        published=as_moment(said.value_of("published")),
        updated=as_moment(said.value_of("updated")),
        embargo=as_moment(said.value_of("embargo")),
        tags=_tags(said, blanks_separate="layout" in map(str.lower, values)),
        related=_related(said.value_of("related")),
        lead_image=_lead_image(said),
        **text,
    )


def read_status(values: Mapping[str, Value]) -> Status | None:
    """Return the status a file states, in our words, Hugo's, Jekyll's or Pelican's, or None."""
    said = Metadata(values)
    for detail in ("stage", "status"):
        word = as_text(said.value_of(detail)).lower().replace("_", " ").replace("-", " ")
        if word in set(Status):
            return Status(word)
        if word.replace(" ", "") in _OTHER_STATUS_WORDS:
            return _OTHER_STATUS_WORDS[word.replace(" ", "")]
    draft = as_text(said.value_of("draft")).lower()
    published = as_text(flag_of(values, "published")).lower()
    if draft in _YES or published in _NO:
        return Status.DRAFT
    return Status.PUBLISHED if draft in _NO or published in _YES else None


def unstated_status(values: Mapping[str, Value], published: datetime | None) -> Status:
    """Return the status of a story whose file states none.

    Site generators publish whatever is not held back, and a day tells that it
    was; text without a title of theirs has been published by nobody.
    """
    is_generators = flag_of(values, "title") not in (None, "")
    return Status.PUBLISHED if published or is_generators else Status.DRAFT


def flag_of(values: Mapping[str, Value], name: str) -> Value:
    """Return the value of the key ``name`` in any capitals, or None."""
    return next((value for key, value in values.items() if key.lower() == name), None)


def details_of(article: Article, related: Sequence[RelatedNote] = ()) -> Details:
    """Return the details of a story of the library."""
    lead_tag = next((tag.name for tag in article.tags if tag.id == article.lead_tag_id), "")
    return Details(
        headline=article.headline,
        standfirst=article.standfirst,
        kicker=article.kicker,
        slug=article.slug,
        status=article.status,
        desk=article.desk,
        authors=article.authors,
        dateline=article.dateline,
        language=article.language,
        published=article.published,
        updated=article.updated,
        embargo=article.embargo,
        search_title=article.search_title,
        description=article.description,
        canonical=article.canonical,
        tags=tuple(NamedTag(tag.name, tag.kind) for tag in article.tags),
        lead_tag=lead_tag,
        related=tuple(related),
        lead_image=article.lead_image,
    )


def _line(value: Value) -> str:
    return " ".join(as_text(value).split())


def _authors(said: Metadata) -> tuple[str, ...]:
    key, value = said.key_of("authors"), said.value_of("authors")
    if isinstance(value, dict):
        value = [value]
    text = as_text(value)
    if (key or "").lower() == "byline" and text:
        words = text.removeprefix("By ").removeprefix("by ")
        return tuple(as_list(words.replace(" and ", ","), ","))
    if (key or "").lower() == "author" and ";" not in text:
        return tuple(as_list(value, ""))
    return tuple(as_list(value, ";" if ";" in text else ","))


def _tags(said: Metadata, *, blanks_separate: bool) -> tuple[NamedTag, ...]:
    """Return the tags, each once; Jekyll parts a plain text of tags at its blanks."""
    kinds = {
        name.casefold(): kind
        for detail, kind in KINDS.items()
        for name in as_list(said.value_of(detail))
    }
    value = said.value_of("tags")
    blanks = blanks_separate and isinstance(value, str) and "," not in value
    names = as_list(value, " " if blanks else ",;")
    for detail in ("people", "places", "organisations"):
        names.extend(as_list(said.value_of(detail)))
    once = {name.casefold(): name for name in reversed(names)}
    ordered = dict.fromkeys(name.casefold() for name in names)
    return tuple(NamedTag(once[key], kinds.get(key, TagKind.TOPIC)) for key in ordered)


def _related(value: Value) -> tuple[RelatedNote, ...]:
    items = value if isinstance(value, list) else as_list(value)
    return tuple(note for note in map(_related_note, items) if note.slug or note.address)


def _related_note(item: Value) -> RelatedNote:
    said = item if isinstance(item, dict) else {"slug": item}
    address = as_text(said.get("url") or said.get("address"))
    slug = as_text(said.get("slug"))
    if not isinstance(item, dict) and "://" in slug:
        slug, address = "", slug
    return RelatedNote(slug, address, as_text(said.get("title")), as_text(said.get("teaser")))


def _lead_image(said: Metadata) -> LeadImage | None:
    value = said.value_of("image")
    if isinstance(value, list):
        value = value[0]
    inner = value if isinstance(value, dict) else {"image": value}
    address = next((as_text(inner[key]) for key in _PICTURE_KEYS if inner.get(key)), "")
    if not address:
        return None
    return LeadImage(
        address=address,
        alt=_line(inner.get("alt") or said.value_of("image_alt")),
        caption=_line(inner.get("caption") or said.value_of("image_caption")),
        credit=_line(inner.get("credit") or said.value_of("image_credit")),
    )
