"""How does a second start hand its files to the window that is open already?"""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 300


def server_name(library: Path) -> str:
    """Return the local name under which the window of a library listens."""
    return f"briefing-{sha256(str(library.resolve()).encode()).hexdigest()[:20]}"


def hand_over(name: str, files: Sequence[Path]) -> bool:
    """Hand files to the window that listens under a name; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_PATIENCE):
        return False
    socket.write(json.dumps([str(path.absolute()) for path in files]).encode() + b"\n")
    socket.waitForBytesWritten(_PATIENCE)
    socket.disconnectFromServer()
    return True


class Reception(QObject):
    """Listens for later starts; `called` carries the paths they hand over."""

    called = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        # A window that crashed leaves its socket behind.
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _take(self) -> None:
        socket = self._server.nextPendingConnection()
        # Whoever connects has its line ready; one who has not is not waited for.
        socket.waitForReadyRead(_PATIENCE)
        paths = _read_paths(bytes(socket.readLine().data()))
        socket.close()
        socket.deleteLater()
        if paths is not None:
            self.called.emit(paths)


def _read_paths(line: bytes) -> list[str] | None:
    try:
        paths = json.loads(line)
    except ValueError:
        return None
    return [str(path) for path in paths] if isinstance(paths, list) else None
