"""A check report: what "Check library" found, in lines a reader understands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """The outcome of one check. ``problems`` is empty when the library is sound.

    ``damaged`` holds the ids of the stories whose text no longer matches its
    hash, so that a recovery can offer exactly those.
    """

    stories: int
    revisions: int
    media: int
    problems: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    damaged: frozenset[str] = frozenset()

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    @property
    def lines(self) -> tuple[str, ...]:
        """The whole report, a line each, verdict first."""
        counted = f"{self.stories} stories, {self.revisions} revisions, {self.media} media files"
        verdict = "The library is sound" if self.sound else "The library has problems"
        return (f"{verdict}: {counted}.", *self.problems, *self.notices)
