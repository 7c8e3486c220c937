"""What a preference is: its kind, its default and the values it may have."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

T = TypeVar("T", str, int, bool)


class Kind(Enum):
    """How a preference is shown: each kind has one sort of field."""

    SWITCH = auto()
    NUMBER = auto()
    CHOICE = auto()
    TEXT = auto()
    FOLDER = auto()
    TYPEFACE = auto()
    LANGUAGE = auto()
    INTERFACE_LANGUAGE = auto()
    EXPORT_FORMAT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Generic[T]):
    """One preference.

    ``choices`` maps each allowed value to its label; empty allows any. A
    number keeps between ``low`` and ``high`` and is changed by ``step``;
    ``unit`` is shown behind it, and ``none`` instead of its lowest value.
    ``help`` is a sentence for under the field.
    """

    name: str
    kind: Kind
    default: T
    label: str
    group: str
    help: str = ""
    choices: tuple[tuple[T, str], ...] = ()
    low: int = 0
    high: int = 0
    step: int = 1
    unit: str = ""
    none: str = ""

    def read(self, stored: object) -> T:
        """Return ``stored`` as this setting's kind, or the default where it cannot be.

        Text comes from settings files, so ``"true"`` and ``"18"`` are understood;
        a number out of its range becomes the nearest one in it.
        """
        if isinstance(self.default, bool):
            stored = _YES_AND_NO.get(str(stored).lower())
        if not isinstance(stored, (str, int)):
            return self.default
        try:
            value = type(self.default)(stored)
        except ValueError:
            return self.default
        if self.high and isinstance(value, int):
            value = type(self.default)(min(max(value, self.low), self.high))
        allowed = [choice for choice, _ in self.choices]
        return value if not allowed or value in allowed else self.default


_YES_AND_NO = {"true": 1, "1": 1, "false": 0, "0": 0}

AnySetting = Setting[str] | Setting[int] | Setting[bool]
