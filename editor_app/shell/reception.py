"""Decides what a start leads to: a window, the one that is open already, or the recovery screen."""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer, SignalInstance

from editor_app.model.backup import Backup
from editor_app.model.errors import LibraryUnavailable
from editor_app.services.holding import LibraryHeld, LibraryLock, hold
from editor_app.shell.wording import translate

if TYPE_CHECKING:  # loaded when something is wrong, or after the first paint
    from PySide6.QtWidgets import QMessageBox

    from editor_app.shell.main_window import MainWindow
    from editor_app.shell.one_instance import FirstInstance
    from editor_app.shell.recovery.window import RecoveryWindow

_ATTEMPTS = 8
_PAUSE = 0.3


class OpenProgram(Protocol):
    """What the reception needs of a library and its window.

    ``ready`` follows when the library is open, ``failed`` carries why it could
    not be; ``recovery_wanted`` carries a ``Backup`` to restore, or None.
    """

    window: "MainWindow"
    all_closed: SignalInstance
    files: Sequence[Path]
    ready: SignalInstance
    failed: SignalInstance
    recovery_wanted: SignalInstance

    def show(self) -> None:
        """Show the window."""

    def close(self) -> None:
        """Let go of the library."""

    def close_windows(self) -> None:
        """Close every window, with what is typed in it saved."""

    def come_forward(self, files: Sequence[Path]) -> None:
        """Raise the window and bring ``files`` in."""


class Reception(QObject):
    """Holds at most one library, with its lock, and shows what can be shown of it."""

    def __init__(
        self,
        make: Callable[[Path], OpenProgram],
        backups_root: Callable[[], Path | None] = lambda: None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._backups_root = make, backups_root
        self._lock: LibraryLock | None = None
        self._path: Path | None = None
        self.program: OpenProgram | None = None
        self.recovery: RecoveryWindow | None = None
        self._first: FirstInstance | None = None
        self._question: QMessageBox | None = None

    def begin(self, path: Path, files: Sequence[Path] = ()) -> bool:
        """Open the library at ``path``; False where another window has taken over."""
        try:
            self._hold(path)
        except LibraryHeld as held:
            if held.elsewhere:
                self._ask_about(held, path, files)
                return True
            if _handed_over(path, files):
                return False
            self._refuse(held, path, files)
            return True
        except LibraryUnavailable:
            self._release()  # where nothing can be written, nobody can disturb: it opens to look
        self._open(path, files)
        return True

    def close(self) -> None:
        """Let go of the library and of its lock."""
        if self.program is not None:
            self.program.close()
        self._release()

    # One library

    def _open(self, path: Path, files: Sequence[Path]) -> None:
        before = self.recovery
        self.recovery = None
        program = self.program = self._make(path)
        self._path = path
        program.files = files
        program.ready.connect(self._listen)
        program.failed.connect(self._recover)
        program.recovery_wanted.connect(self._close_to_recover)
        program.show()
        if before is not None:  # after the next window is there, or the program would end
            before.close()
            before.deleteLater()

    def _hold(self, path: Path, *, even_from_elsewhere: bool = False) -> None:
        if self._lock is not None and path == self._path:
            return
        self._release()
        self._lock = hold(path, even_from_elsewhere=even_from_elsewhere)

    def _release(self) -> None:
        if self._first is not None:
            self._first.close()
            self._first = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _listen(self) -> None:
        """Let later starts find this one."""
        from editor_app.shell.one_instance import (  # noqa: PLC0415 - not before the first paint
            FirstInstance,
        )

        if self._lock is not None and self._path is not None and self._first is None:
            self._first = FirstInstance(self._path, self)
            self._first.called.connect(self._come_forward)

    def _come_forward(self, files: list[Path]) -> None:
        if self.program is not None:
            self.program.come_forward(files)
        elif self.recovery is not None:
            self.recovery.raise_()
            self.recovery.activateWindow()

    # Recovery

    def _recover(self, error: Exception) -> None:
        """Show the recovery screen in the place of a window whose library does not open."""
        self._show_recovery(error).begin()
        self._part_from_program()

    def _close_to_recover(self, backup: Backup | None) -> None:
        """Close the window, with all that is typed saved, and go on in the recovery screen."""
        program = self.program
        if program is None:
            return

        def closed() -> None:
            # Within the closing of the window: there is always one window left.
            recovery = self._show_recovery(None)
            QTimer.singleShot(0, lambda: self._go_on(recovery, backup))

        program.all_closed.connect(closed)
        program.close_windows()

    def _go_on(self, recovery: "RecoveryWindow", backup: Backup | None) -> None:
        self._part_from_program()
        if backup is None:
            recovery.begin()
        else:
            recovery.restore(backup.path)

    def _show_recovery(self, error: Exception | None) -> "RecoveryWindow":
        from editor_app.shell.recovery.window import (  # noqa: PLC0415 - seldom needed
            RecoveryWindow,
        )

        assert self._path is not None  # noqa: S101 - there was a program for it
        recovery = self.recovery = RecoveryWindow(self._path, error, self._backups_root())
        recovery.open_wanted.connect(self._reopen)
        recovery.show()
        return recovery

    def _part_from_program(self) -> None:
        program, self.program = self.program, None
        if program is not None:
            program.window.leave()
            program.close()
            program.window.deleteLater()

    def _reopen(self, path: Path) -> None:
        if not self.begin(path):
            QCoreApplication.quit()

    # Somebody else has it

    def _ask_about(self, held: LibraryHeld, path: Path, files: Sequence[Path]) -> None:
        """Ask whether another computer really still works on the library."""
        from editor_app.shell.dialogs.library_held import (  # noqa: PLC0415 - seldom needed
            ask_about_other_computer,
        )

        def take_over() -> None:
            self._hold(path, even_from_elsewhere=True)
            self._open(path, files)

        self._question = ask_about_other_computer(
            held.holder.host, take_over, QCoreApplication.quit
        )

    def _refuse(self, held: LibraryHeld, path: Path, files: Sequence[Path]) -> None:
        from editor_app.shell.dialogs.library_held import (  # noqa: PLC0415 - seldom needed
            say_it_is_held,
        )

        def again() -> None:
            if not self.begin(path, files):
                QCoreApplication.quit()

        self._question = say_it_is_held(
            translate("Reception", "A program with the number {pid} works on {path}.").format(
                pid=held.holder.pid, path=path
            ),
            again,
            QCoreApplication.quit,
        )


def _handed_over(path: Path, files: Sequence[Path]) -> bool:
    from editor_app.shell.one_instance import hand_over  # noqa: PLC0415 - of a second start only

    # The other one may just be starting, and not be listening yet.
    for _ in range(_ATTEMPTS):
        if hand_over(path, files):
            return True
        sleep(_PAUSE)
    return False
