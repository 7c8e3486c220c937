"""What commands act on: the desk, and the newsroom behind it once the library is open."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.shell.desk import Desk
from editor_app.shell.wording import translate

if TYPE_CHECKING:  # the newsroom brings SQLAlchemy along, after the first paint
    from editor_app.shell.newsroom.newsroom import Newsroom


@dataclass(slots=True)
class Workplace:
    """``newsroom`` is ``None`` for the moment that the library takes to open."""

    desk: Desk
    newsroom: "Newsroom | None" = None

    def refusal(self, command: str) -> str:
        """Return why this library allows no such command, or an empty string."""
        return self.newsroom.viewing.refusal(command) if self.newsroom else ""

    def library_missing(self) -> str:
        """Return why nothing can be done with the library now, or an empty string."""
        return "" if self.newsroom else translate("Reasons", "The library is still opening")

    def story_missing(self) -> str:
        """Return why nothing can be done with the open story now, or an empty string."""
        return self.library_missing() or (
            "" if self.desk.session.story_id else translate("Reasons", "No story is open")
        )
