"""Text that is not in the library yet, written beside it until it is.

Each story has a file of its own, written whole and synced. It lies in
``<library>.unsaved``, or where the user's state is kept if the library's disk
takes nothing. Needs nothing but the standard library, so that it can be read
before the first paint.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

from editor_app.model.article import Article, LeadImage, Status
from editor_app.model.errors import LibraryUnavailable
from editor_app.model.tag import Tag, TagKind
from editor_app.store.files import fresh_file

_MOMENTS = ("created", "updated", "published", "embargo")


@dataclass(frozen=True, slots=True)
class UnsavedText:
    """A story as it stood on the page, and the hash of the body the library had then.

    ``stored`` is empty for a story that the library did not have. ``tags`` are
    the names wanted where the writer changed them in the text.
    """

    article: Article
    stored: str = ""
    tags: tuple[str, ...] | None = None


def keep(library: Path, text: UnsavedText) -> Path:
    """Write ``text`` down and return where; LibraryUnavailable where no disk takes it."""
    content = json.dumps(_as_json(text), ensure_ascii=False).encode(errors="replace")
    trouble: OSError | None = None
    for folder in _folders(library):
        target = folder / f"{_name(text.article.id)}.json"
        try:
            with fresh_file(target) as fresh:
                fresh.write_bytes(content)
        except OSError as error:
            trouble = error
        else:
            return target
    raise LibraryUnavailable(
        "The text cannot be kept beside the library: {trouble}.", trouble=trouble
    )


def keep_edited(library: Path, story: Article, stored: Article) -> None:
    """Write down a story that was edited since the library had it as ``stored``; see ``keep``."""
    keep(library, UnsavedText(story, text_hash(stored.body)))


def forget(library: Path, article_id: str) -> None:
    """Delete what was written down of a story, since the library has it now."""
    for folder in _folders(library):
        with suppress(OSError):
            (folder / f"{_name(article_id)}.json").unlink(missing_ok=True)
            folder.rmdir()  # once nothing is left in it


def waiting(library: Path) -> tuple[UnsavedText, ...]:
    """Return what was written down and is not known to be in the library; oldest first."""
    found = [file for folder in _folders(library) for file in _files(folder)]
    texts = (_read(file) for file in sorted(found, key=lambda file: file.stat().st_mtime_ns))
    return tuple(text for text in texts if text is not None)


def text_hash(body: str) -> str:
    """Return what ``stored`` is for a body."""
    return sha256(body.encode(errors="replace")).hexdigest()


def _folders(library: Path) -> tuple[Path, Path]:
    place = sha256(str(library.absolute()).encode()).hexdigest()[:12]
    state = user_state_path("standfirst", appauthor=False) / "unsaved" / f"{library.stem}-{place}"
    return library.with_suffix(".unsaved"), state


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from list(folder.glob("*.json"))


def _name(article_id: str) -> str:
    safe = article_id if article_id.isalnum() else ""
    return safe or sha256(article_id.encode()).hexdigest()[:16]


def _as_json(text: UnsavedText) -> dict[str, Any]:
    story = asdict(text.article)
    for name in _MOMENTS:
        story[name] = story[name].isoformat() if story[name] else None
    return {"article": story, "stored": text.stored, "tags": text.tags}


def _read(file: Path) -> UnsavedText | None:
    """Return the text in a file, None where it cannot be read; such a file is left alone."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        said = json.loads(file.read_text(encoding="utf-8"))
        tags = said["tags"]
        article = _article(said["article"])
        return UnsavedText(article, said["stored"], tuple(tags) if tags is not None else None)
    return None


def _article(said: dict[str, Any]) -> Article:
    known = {field.name for field in fields(Article)}
    story = {name: value for name, value in said.items() if name in known}
    for name in _MOMENTS:
        story[name] = datetime.fromisoformat(story[name]) if story[name] else None
    image = story.get("lead_image")
    return Article(
        **{
            **story,
            "status": Status(story["status"]),
            "authors": tuple(story["authors"]),
            "lead_image": LeadImage(**image) if image else None,
            "tags": tuple(_tag(tag) for tag in story["tags"]),
        }
    )


def _tag(said: dict[str, Any]) -> Tag:
    known = {field.name for field in fields(Tag)}
    tag = {name: value for name, value in said.items() if name in known}
    return Tag(
        **{
            **tag,
            "kind": TagKind(tag["kind"]),
            "aliases": tuple(tag.get("aliases", ())),
            "former": tuple(tag.get("former", ())),
        }
    )
