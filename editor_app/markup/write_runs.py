"""Runs -> inline Markdown: one table of marks, one of things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from editor_app.markup.runs import (
    PLAIN,
    Attributes,
    Break,
    FootnoteReference,
    InlineImage,
    Link,
    LinkForm,
    Note,
    RawInline,
    Run,
    Runs,
)
from editor_app.markup.write_escapes import (
    Caution,
    Manner,
    Place,
    address,
    code_span,
    escape_line,
    escape_words,
    title,
)

MARKS: tuple[tuple[str, str, str], ...] = (
    ("link", "", "a"),
    ("bold", "**", "strong"),
    ("italic", "*", "em"),
    ("strike", "~~", "del"),
    ("code", "", "code"),
)
"""Every mark, outermost first where two are equally long: name, delimiter, HTML tag."""


def write_runs(runs: Runs, manner: Manner, place: Place = Place()) -> str:  # noqa: B008 - frozen
    """Return runs as Markdown; a line feed stands for each break that `place` allows."""
    text = _Writer(manner, place).write(_without_edges(runs), frozenset(), "", "")
    return text if place.line else _with_breaks(text.split("\n"))


def _without_edges(runs: Runs) -> Runs:
    """Leave out line ends, and spaces beside them, at both ends of a block: they show nothing."""
    start, end = 0, len(runs)
    while start < end and _shows_nothing(runs[start]):
        start += 1
    while end > start and _shows_nothing(runs[end - 1]):
        end -= 1
    return runs[start:end]


def _shows_nothing(run: Run) -> bool:
    return isinstance(run.thing, Break) or (run.thing is None and not run.text.strip(" "))


def _with_breaks(lines: list[str]) -> str:
    """Join lines by breaks; a line without words is no line, but its hard break is one."""
    out: list[str] = []
    for line in lines[:-1]:
        words, hard = line.rstrip(" \v"), line.rstrip(" ").endswith("\v")
        if words:
            out.append(f"{words}  " if hard else words)
        elif hard and out:
            out.append("<br>")
    return "\n".join([*out, lines[-1]])


_HARD = "\v\n"
"""Stands for a hard break while spaces before other line ends still have to go."""


def attribute_list(attributes: Attributes, colon: str = ":") -> str:
    """Return ``{: #id .class name="value" }`` or nothing."""
    if not attributes:
        return ""
    return f"{{{colon} {' '.join(_attribute(name, value) for name, value in attributes)} }}"


def _attribute(name: str, value: str) -> str:
    if name == "id" and " " not in value:
        return f"#{value}"
    if name == "class":
        return " ".join(f".{word}" for word in value.split())
    quote = "'" if '"' in value else '"'
    return f"{name}={quote}{value}{quote}"


@dataclass(frozen=True, slots=True)
class _Writer:
    manner: Manner
    place: Place

    def write(self, runs: Sequence[Run], done: frozenset[str], before: str, after: str) -> str:
        """Write runs whose marks in ``done`` are already open around them."""
        out: list[str] = []
        at = 0
        while at < len(runs):
            mark, length = _longest_mark(runs, at, done)
            previous = ("\0" if out else before) if not _words(runs, at - 1, done) else None
            if mark:
                inner = runs[at : at + length]
                out.append(self._marked(inner, mark, done, _ahead(runs, at + length)))
                at += length
                continue
            left = previous if previous is not None else runs[at - 1].text[-1:]
            right = _neighbour(runs, at + 1, done, after)
            out.append(self._single(runs[at], left, right, _ahead(runs, at + 1)))
            at += 1
        return "".join(out)

    def _marked(self, runs: Sequence[Run], mark: str, done: frozenset[str], ahead: str) -> str:
        """Write runs that share ``mark``, with the white space at the edges left outside."""
        if mark == "code":
            return self._code(runs)
        place = replace(self.place, link=True) if mark == "link" else self.place
        inner = _Writer(self.manner, place).write(runs, done | {mark}, "\0", "\0")
        core = inner.strip()
        if not core:
            return inner
        start = inner.index(core)
        wrapped = self._wrap(core, mark, runs[0].marks.link, ahead)
        return inner[:start] + wrapped + inner[start + len(core) :]

    def _wrap(self, core: str, mark: str, link: Link | None, ahead: str) -> str:
        if mark == "link" and link:
            return _link(core, link, ahead, self.manner)
        delimiter, tag = next((sign, tag) for name, sign, tag in MARKS if name == mark)
        if self.manner.caution is Caution.TAGS:
            return f"<{tag}>{core}</{tag}>"
        return f"{delimiter}{core}{delimiter}"

    def _code(self, runs: Sequence[Run]) -> str:
        text = "".join(_break(run, self.place) if run.thing else run.text for run in runs)
        core = text.strip()
        if not core:
            return text
        first, *rest = core.split("\n")
        # A line of code must not begin as a block would: nothing in it can be escaped.
        lines = [f"\n{line}" if escape_line(line) == line else f" {line}" for line in rest]
        start = text.index(core)
        span = code_span("".join([first, *lines]))
        return text[:start] + span + text[start + len(core) :]

    def _single(self, run: Run, before: str, after: str, ahead: str) -> str:
        if isinstance(run.thing, Break):
            return _break(run, self.place)
        if run.thing is not None:
            return THINGS[type(run.thing)](run.thing, self.manner, ahead)
        if _is_automatic(run):
            return f"<{run.text}>"
        return escape_words(run.text, self.manner, self.place, before, after)


def _words(runs: Sequence[Run], at: int, done: frozenset[str]) -> bool:
    """Say whether the run at ``at`` is written as bare words here."""
    if not 0 <= at < len(runs):
        return False
    return runs[at].thing is None and not _longest_mark(runs, at, done)[0]


def _neighbour(runs: Sequence[Run], at: int, done: frozenset[str], edge: str) -> str:
    if at >= len(runs):
        return edge
    if isinstance(runs[at].thing, Break):
        return " "
    return runs[at].text[0] if _words(runs, at, done) else "\0"


def _longest_mark(runs: Sequence[Run], at: int, done: frozenset[str]) -> tuple[str, int]:
    """Return the mark not yet open that reaches furthest from ``at``, and how many runs."""
    best, reach = "", 0
    if runs[at].marks is PLAIN:  # as most runs are
        return best, reach
    for name, _, _ in MARKS:
        value = getattr(runs[at].marks, name)
        if name in done or not value or (name == "link" and _is_automatic(runs[at])):
            continue
        if name == "code" and best:
            break  # nothing can be marked inside code
        end = at
        while end < len(runs) and getattr(runs[end].marks, name) == value:
            if name == "code" and not _within_code(runs[end], runs[at]):
                break
            end += 1
        if end - at > reach:
            best, reach = name, end - at
    return best, reach


def _within_code(run: Run, first: Run) -> bool:
    """Say whether a run can stand in the code that ``first`` begins: words, set just like it."""
    return run.thing in (None, Break.SOFT) and run.marks == first.marks


def _is_automatic(run: Run) -> bool:
    """Say whether a run is an address that still is its own words."""
    link = run.marks.link
    own = link is not None and link.href.removeprefix("mailto:") == run.text.removeprefix("mailto:")
    return own and link is not None and link.form is LinkForm.AUTOMATIC


def _break(run: Run, place: Place) -> str:
    if run.thing is Break.HARD:
        return "<br>" if place.line else _HARD
    return " " if place.line else "\n"


def _link(words: str, link: Link, ahead: str, manner: Manner) -> str:
    if link.form is LinkForm.INLINE or _plain(link.label) not in manner.labels:
        target = f"({address(link.href, link.title)}{title(link.title)})"
    else:
        target = _reference(words, link.form, link.label, ahead)
    return f"[{words}]{target}{attribute_list(link.attributes)}"


def _reference(words: str, form: LinkForm, label: str, ahead: str) -> str:
    """Return what follows the words of a reference: as short as still names ``label``."""
    if form is LinkForm.FULL or _plain(words) != _plain(label):
        return f"[{label}]"
    return "" if form is LinkForm.SHORTCUT and ahead not in ("(", "[", ":") else "[]"


def _ahead(runs: Sequence[Run], at: int) -> str:
    """Return the next character that is no white space; "[" for anything that begins with it."""
    for run in runs[at : at + 3]:
        link = run.marks.link
        if link and not _is_automatic(run):
            return "["
        if run.thing is None and run.text.strip():
            return run.text.lstrip()[0]
        if isinstance(run.thing, FootnoteReference):
            return "["
        if run.thing is not None and not isinstance(run.thing, Break):
            return ""
    return ""


def _plain(label: str) -> str:
    return " ".join(label.lower().split())


def _image(thing: InlineImage, manner: Manner, ahead: str) -> str:
    alt = escape_words(thing.alt, Manner(Caution.NEEDED), Place(link=True))
    if thing.form is LinkForm.INLINE or _plain(thing.label) not in manner.labels:
        target = f"({address(thing.src, thing.title)}{title(thing.title)})"
    else:
        target = _reference(alt, thing.form, thing.label, ahead)
    return f"![{alt}]{target}{attribute_list(thing.attributes)}"


def _footnote(thing: FootnoteReference, _manner: Manner, _ahead: str) -> str:
    return f"[^{thing.label}]"


def _raw(thing: RawInline, _manner: Manner, _ahead: str) -> str:
    return thing.source


def _note(thing: Note, _manner: Manner, _ahead: str) -> str:
    return f"{{>>{thing.text}<<}}"


THINGS: dict[type, Callable[..., str]] = {
    InlineImage: _image,
    FootnoteReference: _footnote,
    RawInline: _raw,
    Note: _note,
}
"""How each thing that is not words is written."""
