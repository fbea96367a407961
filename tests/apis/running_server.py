"""What every test needs that attacks a running server: free ports, a certificate, waiting until it
listens, a server that poses as another, and the marks that the attacks prove."""

import contextlib
import hashlib
import http.client
import json
import os
import pathlib
import shutil
import socket
import sqlite3
import ssl
import subprocess
import sys
import threading
import unittest
import urllib.parse

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


class Server:
    """What runs in a folder of its own, with a fresh database: `database` is its file, `folder`
    where it stands, `ports` with and without TLS. Whoever derives from it starts it."""

    database = None

    def log(self):
        return (self.folder / "server.log").read_text(errors="replace")

    def stop(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        self.stop()
        self.impostor.close()
        shutil.rmtree(self.folder)

    def sql(self, statement, *values):
        with contextlib.closing(sqlite3.connect(self.folder / self.database, timeout=10)) as db:
            with db:
                return db.execute(statement, values).fetchall()

    def sign_in(self, person):
        token = hashlib.sha256(os.urandom(16)).hexdigest()
        self.sql("INSERT INTO sessions VALUES (?, ?, 99999999999)",
                 hashlib.sha256(token.encode()).hexdigest(), person)
        self.tokens[person] = token

    def audit(self):
        path = self.folder / "audit.log"
        lines = path.read_text().splitlines() if path.exists() else []
        return [record for record in map(json.loads, lines) if "alert" not in record]

    def encoded(self, body):
        """What a request carries, and its type."""
        return json.dumps(body), "application/json"

    def send(self, method, path, person=None, body=None, address="127.0.0.1", headers=(),
             plain=False, **query):
        """Status, headers and body (from JSON where it is JSON)."""
        if query:
            path += "?" + urllib.parse.urlencode(query)
        headers = dict(headers)
        if person:
            headers["Authorization"] = "Bearer " + self.tokens[person]
        if body is not None:
            body, kind = self.encoded(body)
            if kind:
                headers["Content-Type"] = kind
        more = {"source_address": (address, 0), "timeout": 30}
        if plain:
            connection = http.client.HTTPConnection("127.0.0.1", self.ports[1], **more)
        else:
            connection = http.client.HTTPSConnection("127.0.0.1", self.ports[0], context=self.tls,
                                                     **more)
        with contextlib.closing(connection):
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            content = response.read().decode(errors="replace")
        with contextlib.suppress(ValueError):
            content = json.loads(content)
        return response.status, response.headers, content


class Attack(unittest.TestCase):
    """Tests of one running server, a `server_class` made of the program."""

    server_class = program = source = None
    tests_run = 0

    @classmethod
    def setUpClass(cls):
        cls.server = cls.server_class(cls.program)

    @classmethod
    def tearDownClass(cls):
        cls.server.close()

    def setUp(self):
        Attack.tests_run += 1  # nobody starts with what earlier tests left of a limit
        self.address = "127.0.1.%d" % Attack.tests_run
        self.assertIsNone(self.server.process.poll(), "it has ended: " + self.server.log())

    def ask(self, method, path, person=None, body=None, **more):
        more.setdefault("address", self.address)
        return self.server.send(method, path, person, body, **more)

    def status(self, *arguments, **more):
        return self.ask(*arguments, **more)[0]

    def statuses(self, count, *arguments, **more):
        return {self.status(*arguments, **more) for _ in range(count)}


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
