"""A library with a clock that the test turns."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.store.library import Library


@dataclass
class Clock:
    """Stands still until it is turned."""

    moment: datetime = field(default_factory=lambda: datetime(2031, 6, 14, 9, 30, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.moment

    def turn(self, **by: float) -> None:
        self.moment += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(tmp_path: Path, clock: Clock) -> Iterator[Library]:
    with Library.open(tmp_path / "desk" / "library.standfirst", clock=clock) as library:
        yield library
