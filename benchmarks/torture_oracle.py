"""What the tortured program has said, and whether its library agrees."""

import difflib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from editor_app.model.errors import StandfirstError
from editor_app.store.library import Library

Text = tuple[str, str, str]
"""Headline, standfirst and body of a story."""


@dataclass
class Report:
    """The figures of a run."""

    kills: int = 0
    starts: int = 0
    acknowledged: int = 0
    interrupted: int = 0
    lost_characters: int = 0
    corrupt: int = 0
    wrong_story: int = 0
    looks: int = 0
    losses: list[str] = field(default_factory=list)

    @property
    def failed(self) -> bool:
        """Whether anything was lost."""
        return bool(self.losses)

    def line(self) -> str:
        """Return the figures in one line."""
        return (
            f"{self.kills} kills, {self.starts} windows opened, {self.acknowledged} acknowledged "
            f"saves, {self.interrupted} saves hit midway, {self.lost_characters} lost characters, "
            f"{self.corrupt} corrupt libraries, {self.wrong_story} wrong stories on return, "
            f"{self.looks} looks of another program meanwhile"
        )


@dataclass
class Known:
    """The text last acknowledged of one story, and those on their way since, oldest first."""

    safe: Text | None = None
    on_the_way: list[Text] = field(default_factory=list)


class Oracle:
    """Hears the program's messages and compares its library with them."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "library.standfirst"
        self._stories: dict[str, Known] = {}
        self._half = b""
        self._open = ""
        self._opening = ""

    def hear(self, content: bytes, report: Report) -> Iterator[str]:
        """Take in messages, one a line, and return the kind of each."""
        *lines, self._half = (self._half + content).split(b"\n")
        return iter([self._take(json.loads(line), report) for line in lines])

    def forget_half_message(self) -> None:
        """Drop what the kill cut short: it was never said."""
        self._half = b""

    def compare(self, report: Report) -> None:
        """Open the library as the next start would and look for every word."""
        if not self._path.exists():
            return
        try:
            with Library.open(self._path) as library:
                checked = library.check()
                if not checked.sound:
                    report.corrupt += 1
                    report.losses.append(f"corrupt: {checked.problems[:3]}")
                with library.read() as work:
                    stored = {
                        story.id: (story.headline, story.standfirst, story.body)
                        for story in work.articles.each()
                    }
        except StandfirstError as error:
            report.corrupt += 1
            report.losses.append(f"cannot be opened: {error}")
            return
        for story_id, known in self._stories.items():
            self._compare_story(story_id, known, stored.get(story_id), report)

    def _compare_story(
        self, story_id: str, known: Known, found: Text | None, report: Report
    ) -> None:
        if known.on_the_way:
            report.interrupted += 1
        if found is None and known.safe is None:
            known.on_the_way.clear()
            return
        allowed = [known.safe, *known.on_the_way]
        if found not in allowed:
            lost = _missing("\n".join(known.safe or ()), "\n".join(found or ()))
            report.lost_characters += lost
            report.losses.append(
                f"story {story_id}: {lost} characters lost\n acknowledged {known.safe!r:.800}\n"
                f" found {found!r:.800}"
            )
        known.safe = found
        known.on_the_way.clear()

    def _take(self, message: dict[str, Any], report: Report) -> str:
        kind = message["kind"]
        if kind == "writing":
            self._story(message["id"]).on_the_way.append(tuple(message["text"]))
        elif kind == "written":
            report.acknowledged += 1
            known = self._story(message["id"])
            known.safe = known.on_the_way.pop(0)
        elif kind == "opened":
            report.starts += 1
            self._check_return(message, report)
        elif kind == "showing":
            self._opening = message["id"]
        elif kind == "shown":
            self._open = message["id"]
        elif kind == "trouble":
            report.losses.append(message["words"])
        return str(kind)

    def _check_return(self, message: dict[str, Any], report: Report) -> None:
        """See that the window came back with the open story as the library has it."""
        known = self._stories.get(self._open)
        if known is None or known.safe is None:
            return
        if message["id"] not in (self._open, self._opening):
            report.wrong_story += 1
            report.losses.append(f"came back with {message['id']}, not with {self._open}")

    def _story(self, story_id: str) -> Known:
        return self._stories.setdefault(story_id, Known())


def _missing(before: str, after: str) -> int:
    blocks = difflib.SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return len(before) - sum(block.size for block in blocks)
