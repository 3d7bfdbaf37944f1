"""How does a second start hand its files to the window that is open already?"""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 300
#: A window at work may take this long to answer, in milliseconds; one that does not answer has not taken the files.
_ANSWER_PATIENCE = 3_000
_TAKEN = b"taken\n"


def server_name(library: Path) -> str:
    """Return the local name under which the window of a library listens."""
    return f"briefing-{sha256(str(library.resolve()).encode()).hexdigest()[:20]}"


def hand_over(name: str, files: Sequence[Path]) -> bool:
    """Hand files to the window that listens under a name; False when none is there that takes them."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(json.dumps([str(path.absolute()) for path in files]).encode() + b"\n")
    socket.waitForBytesWritten(_PATIENCE)
    is_taken = socket.waitForReadyRead(_ANSWER_PATIENCE) and bytes(socket.readLine().data()) == _TAKEN
    socket.disconnectFromServer()
    return is_taken


class Reception(QObject):
    """Listens for later starts, unless another window does so already; `called` carries the paths they hand over."""

    called = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        # Of two windows that start at once, one looks and listens before the other looks.
        lock = QLockFile(str(Path(QDir.tempPath(), f"{name}.lock")))
        lock.tryLock(_PATIENCE)
        if not _is_answered(name):
            # A window that crashed leaves its socket behind.
            QLocalServer.removeServer(name)
            self._server.listen(name)
        lock.unlock()

    @property
    def is_listening(self) -> bool:
        """Tell whether this window is the one that later starts find."""
        return self._server.isListening()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _greet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            # Nobody is waited for: a line is read when all of it has come.
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)
        self._hear()

    def _hear(self) -> None:
        for socket in self._server.findChildren(QLocalSocket):
            if socket.canReadLine():
                self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        paths = _read_paths(bytes(socket.readLine().data()))
        if paths is not None:
            socket.write(_TAKEN)
        socket.disconnectFromServer()
        if paths is not None:
            self.called.emit(paths)


def _is_answered(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    is_answered = socket.waitForConnected(_PATIENCE)
    socket.abort()
    return is_answered


def _read_paths(line: bytes) -> list[str] | None:
    try:
        paths = json.loads(line)
    except ValueError:
        return None
    return [str(path) for path in paths] if isinstance(paths, list) else None
