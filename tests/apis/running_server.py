"""What every test needs that attacks a running server: free ports, a certificate, waiting until it
listens, a server that poses as another, and the marks that the attacks prove."""

import contextlib
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import threading
import unittest

import review_test

STARTS = 3        # ports can be taken by others between choosing and listening
ATTEMPTS = 400    # to connect, each after at most PAUSE seconds in which the program may end
PAUSE = 0.05


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def certificate(folder, name):
    """A self-signed certificate for 127.0.0.1; paths of certificate and key."""
    crt, key = (os.path.join(folder, name + end) for end in (".crt", ".key"))
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1", "-addext",
         "subjectAltName=IP:127.0.0.1,DNS:localhost", "-keyout", key, "-out", crt],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return crt, key


class Impostor:
    """Poses as a server that is asked: any answer is the same, behind a certificate that nobody has
    reason to trust."""

    def __init__(self, folder, body=b'{"stock": 666, "price": 666}'):
        self.body = body
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate(folder, "impostor"))
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = "https://127.0.0.1:%d" % self.listener.getsockname()[1]
        self.context = context
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                plain, _ = self.listener.accept()
            except OSError:
                return  # closed
            with contextlib.suppress(OSError), plain:
                with self.context.wrap_socket(plain, server_side=True) as stream:
                    stream.recv(65536)
                    stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                   b"Connection: close\r\nContent-Length: %d\r\n\r\n%s"
                                   % (len(self.body), self.body))

    def close(self):
        self.listener.close()


def listens(process, ports):
    """Waits until the process listens on all ports; ends it, and says no, if it does not."""
    waiting = list(ports)
    for _ in range(ATTEMPTS):
        try:
            socket.create_connection(("127.0.0.1", waiting[0]), timeout=5).close()
            waiting.pop(0)
            if not waiting:
                return True
        except OSError:
            try:
                process.wait(PAUSE)
                return False  # it has ended
            except subprocess.TimeoutExpired:
                continue
    process.kill()
    process.wait()
    return False


def prove(case, proven):
    """Every mark of the fixture is proven by a test of the case, and nothing else is."""
    marks = {(file, rule) for rule, file, _ in review_test.marks(case.source)}
    case.assertEqual(marks, set(proven))
    for test in proven.values():
        case.assertTrue(hasattr(case, test), test)


def main(case):
    """Runs the case with PROGRAM and SOURCE of the command line."""
    case.program = os.path.abspath(sys.argv[1])
    case.source = pathlib.Path(sys.argv[2])
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
