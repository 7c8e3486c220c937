"""Templates for new stories: those that come with the program, and the reader's own files."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import as_file
from pathlib import Path

from editor_app.assets import asset
from editor_app.exchange import front_matter
from editor_app.exchange.atomic import write_file
from editor_app.exchange.details import NamedTag, read_details
from editor_app.exchange.export_markdown import NEWSROOM
from editor_app.exchange.formats import Outgoing
from editor_app.exchange.names import safe_name
from editor_app.exchange.notation.values import as_text
from editor_app.exchange.reading import read_text
from editor_app.model.article import Article, Status
from editor_app.model.errors import StandfirstError, UnreadableFile
from editor_app.model.ids import new_id
from editor_app.model.tag import Tag
from editor_app.services import drafts

_NAME, _ABOUT = "template", "about"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTemplate:
    """A template: its name, a line about it, its Markdown; ``path`` where it is the reader's."""

    name: str
    about: str = ""
    text: str
    path: Path | None = None


def templates(folder: Path) -> tuple[StoryTemplate, ...]:
    """Return the templates in ``folder`` by name, and after them those of the program.

    A file that cannot be read is left out.
    """
    own = sorted(_each(folder, own=True), key=lambda one: one.name.casefold())
    with as_file(asset("resources/story_templates")) as shipped:
        return (*own, *_each(shipped, own=False))


def begin(template: StoryTemplate, headline: str = "") -> Article:
    """Return a new draft after a template; no library has it until ``drafts.save``."""
    head, body = front_matter.split(template.text)
    said = read_details(head.values)
    story = drafts.blank(headline)
    return replace(
        story,
        headline=headline or said.headline,
        standfirst=said.standfirst,
        kicker=said.kicker,
        desk=said.desk,
        authors=said.authors,
        dateline=said.dateline,
        language=said.language or story.language,
        tags=tuple(map(_tag, said.tags)),
        body=body,
    )


def save_as(folder: Path, name: str, story: Article) -> Path:
    """Keep a story as the template ``name`` in ``folder`` and return its file.

    What belongs to that one story alone is left out: dates, slug, status,
    addresses, pictures. A template of that name is replaced. Raises
    UnwritableFile where the file cannot be written.
    """
    name = " ".join(name.split())
    if not name:
        raise StandfirstError("Give the template a name")
    plain = replace(
        story,
        status=Status.DRAFT,
        published=None,
        embargo=None,
        lead_image=None,
        canonical="",
        search_title="",
        description="",
        front_matter=f"---\n{_NAME}: {_quoted(name)}\n---\n",
    )
    text = NEWSROOM.export(Outgoing(article=plain)).content.decode()
    head, _ = front_matter.split(text)
    unwanted = {key for key in head.values if key.lower() in _OF_ONE_STORY}
    path = folder / f"{safe_name(name, 'template')}.md"
    folder.mkdir(parents=True, exist_ok=True)
    write_file(path, _without(text, unwanted).encode())
    return path


_OF_ONE_STORY = frozenset({"slug", "status", "stage", "date", "lastmod", "updated", "draft"})


def _each(folder: Path, *, own: bool) -> Iterator[StoryTemplate]:
    for path in sorted(folder.glob("*.md")):
        try:
            text = read_text(path)
        except UnreadableFile:
            continue
        values = front_matter.split(text)[0].values
        yield StoryTemplate(
            name=as_text(values.get(_NAME)) or path.stem,
            about=as_text(values.get(_ABOUT)),
            text=text,
            path=path if own else None,
        )


def _tag(named: NamedTag) -> Tag:
    return Tag(id=new_id(), name=named.name, kind=named.kind)


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _without(text: str, keys: set[str]) -> str:
    """Return front matter and body without the one-line entries called ``keys``."""
    lines = text.split("\n")
    end = lines.index("---", 1)
    kept = [line for line in lines[1:end] if line.partition(":")[0] not in keys]
    return "\n".join(["---", *kept, *lines[end:]])
