"""A page template of the reader's own: a folder with a page.html, a page.css, or both."""

from dataclasses import dataclass
from pathlib import Path

from editor_app.exchange.reading import decode, read_bytes
from editor_app.model.errors import StandfirstError, UnreadableFile

PAGE = "page.html"
STYLE = "page.css"
BODY = '<div class="body" id="story">'
"""What stands around the story's blocks in every page; the preview renews what is in it."""

_LARGEST = 1_000_000


class TemplateTrouble(StandfirstError):  # noqa: N818 - reads as the fact it states
    """A template cannot be used; ``str()`` says in which line and why."""


@dataclass(frozen=True, slots=True)
class PageTemplate:
    """What a template folder holds; an empty ``html`` leaves the page that comes with Standfirst.

    ``style`` comes after the built-in style sheet. ``trouble`` says why the
    folder could not be read, in the reader's words.
    """

    html: str = ""
    style: str = ""
    trouble: str = ""


def read_template(folder: Path) -> PageTemplate:
    """Return the template in ``folder``; UnreadableFile says why there is none."""
    files = {name: folder / name for name in (PAGE, STYLE) if (folder / name).exists()}
    if not files:
        raise UnreadableFile(
            "{folder} has no {page} and no {style}", folder=folder, page=PAGE, style=STYLE
        )
    texts = {name: _read(name, path) for name, path in files.items()}
    return PageTemplate(texts.get(PAGE, ""), texts.get(STYLE, ""))


def template_in(folder: str) -> PageTemplate | None:
    """Return the template in ``folder``, its trouble in words; None where no folder is named."""
    if not folder:
        return None
    try:
        return read_template(Path(folder).expanduser())
    except UnreadableFile as error:
        return PageTemplate(trouble=error.message)


def template_files(folder: str) -> tuple[Path, ...]:
    """Return where a template in ``folder`` is to be looked for: the folder, then its files."""
    place = Path(folder).expanduser()
    return (place, place / PAGE, place / STYLE) if folder else ()


def _read(name: str, path: Path) -> str:
    try:
        return decode(read_bytes(path, _LARGEST)).replace("\r\n", "\n")
    except UnreadableFile as error:
        raise UnreadableFile("{name} {error}", name=name, error=error) from None
