"""A media file: a picture kept beside the library under the hash of its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """One stored file. ``suffix`` includes the dot; ``size`` is in bytes; sides are in pixels.

    ``original_name`` is the name it came under, with the relative path where
    a text spoke of it by one: an export puts it back there.
    """

    sha256: str
    suffix: str
    size: int
    original_name: str = ""
    width: int | None = None
    height: int | None = None

    @property
    def address(self) -> str:
        """The address a body or lead image uses for this file."""
        return f"media:{self.sha256}{self.suffix}"
