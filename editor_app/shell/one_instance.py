"""One window for a library: a later start hands its files to the first one and ends."""

import hashlib
import json
import os
from collections.abc import Sequence
from getpass import getuser
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PROGRAM = "standfirst"
_LONGEST_ADDRESS = 100
_MOST_BYTES = 1 << 20
_ANSWER = b"ok\n"
_PATIENCE = 2_000


class FirstInstance(QObject):
    """Listens for later starts on the same library; ``called`` carries the files they were given.

    Only the program that holds the library's lock may make one.
    """

    called = Signal(list)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        address = _address(library)
        QLocalServer.removeServer(address)  # of a program that was killed: the lock is ours
        self._server.listen(address)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _meet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                socket.abort()
            return
        files = _files(bytes(socket.readLine(_MOST_BYTES).data()))
        if files is None:
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        self.called.emit(files)


def hand_over(library: Path, files: Sequence[Path]) -> bool:
    """Ask the program that has ``library`` open to come forward and take ``files``.

    Returns False where none answers within two seconds.
    """
    socket = QLocalSocket()
    socket.connectToServer(_address(library))
    if not socket.waitForConnected(_PATIENCE):
        return False
    message = json.dumps({"files": [str(file.absolute()) for file in files]})
    socket.write(message.encode() + b"\n")
    socket.waitForBytesWritten(_PATIENCE)
    answered = socket.waitForReadyRead(_PATIENCE) and bytes(socket.readAll().data()) == _ANSWER
    socket.disconnectFromServer()
    return answered


def _files(message: bytes) -> list[Path] | None:
    try:
        said = json.loads(message)
        return [Path(str(file)) for file in said["files"]]
    except (ValueError, TypeError, KeyError):
        return None


def _address(library: Path) -> str:
    """Return a name that is this user's and this library's alone."""
    key = hashlib.sha256(f"{getuser()}\n{library.resolve()}".encode()).hexdigest()[:24]
    if os.name == "nt":
        return f"{_PROGRAM}-{key}"
    # Among the temporary files of all users, anybody could take the name first.
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime) if runtime else user_cache_path(_PROGRAM, appauthor=False)
    folder.mkdir(parents=True, exist_ok=True)
    address = str(folder / f"{_PROGRAM}-{key}")
    return address if len(address) <= _LONGEST_ADDRESS else f"{_PROGRAM}-{key}"
