# SPDX-License-Identifier: Apache-2.0
"""A wire between a client and a server which knows when permission requests and their answers passed it."""
import re
import selectors
import socket
import threading
import time

ASKED = re.compile(rb'"session/request_permission".*?"toolCallId":"p-(\d+)".*?\n\n', re.DOTALL)
ANSWERED = re.compile(rb'"optionId":"[a-z-]+-(\d+)"')
MOST_KEPT = 1 << 20  # of what passed, since a message may come in pieces


class Wire(threading.Thread):
    """Listens at `url` and passes on what comes. `asked`: by the request's number, when its last byte came from the
    server; `answered`: when the answer's last byte came from the client. Nanoseconds of the monotonic clock, taken
    before the bytes are passed on."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.asked, self.answered = {}, {}
        self._port = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._waiting = selectors.DefaultSelector()
        self._waiting.register(self._listening, selectors.EVENT_READ)
        self.start()

    def forget(self):
        """What passed so far; between two clients."""
        self.asked.clear()
        self.answered.clear()

    def run(self):
        while True:
            for key, _ in self._waiting.select():
                if key.fileobj is self._listening:
                    self._accept()
                else:
                    self._pass(key.fileobj, *key.data)

    def _accept(self):
        client, _ = self._listening.accept()
        server = socket.create_connection(("127.0.0.1", self._port))
        for one, other, pattern, times in ((client, server, ANSWERED, self.answered), (server, client, ASKED, self.asked)):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._waiting.register(one, selectors.EVENT_READ, (other, pattern, times, bytearray()))

    def _pass(self, one, other, pattern, times, seen):
        try:
            data = one.recv(1 << 16)
            at = time.monotonic_ns()
            other.sendall(data)
        except OSError:
            data = b""
        if not data:  # half a connection is of no use to HTTP
            for end in (one, other):
                if end.fileno() >= 0:
                    self._waiting.unregister(end)
                    end.close()
            return
        seen += data
        end = 0
        for found in pattern.finditer(seen):
            times.setdefault(int(found[1]), at)
            end = found.end()
        del seen[:max(end, len(seen) - MOST_KEPT)]
