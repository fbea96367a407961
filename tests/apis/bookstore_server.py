"""Starts the bookstore for a test: in a folder of its own, with a fresh database, a self-signed
certificate and two free ports, and waits until both listeners answer."""

import contextlib
import hashlib
import http.client
import json
import os
import shutil
import sqlite3
import ssl
import subprocess
import tempfile
import urllib.parse

from running_server import STARTS, Impostor, certificate, free_port, listens

SHIPPING_SECRET = "a-secret-of-this-test-run"

ALICE = "11111111-1111-1111-1111-111111111111"
BOB = "22222222-2222-2222-2222-222222222222"
ADMIN = "33333333-3333-3333-3333-333333333333"
ISBN = "9780000000001"


class Bookstore:
    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="bookstore-")
        for name in ("covers", "samples"):
            os.mkdir(self.path(name))
        with open(self.path("samples/chapter-one.txt"), "w") as out:
            out.write("It was a dark and stormy night.")
        crt, _ = certificate(self.folder, "server")
        self.tls = ssl.create_default_context(cafile=crt)
        self.impostor = Impostor(self.folder)
        self.process = None
        for _ in range(STARTS):
            self.port, self.internal_port = free_port(), free_port()
            if self.start(program):
                break
        else:
            raise RuntimeError("the bookstore does not start: " + self.log())
        self.seed()

    def path(self, name):
        return os.path.join(self.folder, name)

    def log(self):
        with open(self.path("server.log"), errors="replace") as log:
            return log.read()

    def start(self, program):
        environment = dict(os.environ, SHIPPING_SECRET=SHIPPING_SECRET,
                           SUPPLIER_URL=self.impostor.url)
        with open(self.path("server.log"), "w") as log:
            self.process = subprocess.Popen(
                [program, str(self.port), str(self.internal_port)], cwd=self.folder,
                env=environment, stdout=log, stderr=subprocess.STDOUT)
        return listens(self.process, [self.port, self.internal_port])

    def stop(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        self.stop()
        self.impostor.close()
        shutil.rmtree(self.folder)

    # ---- what is in it

    def sql(self, statement, *values):
        with contextlib.closing(sqlite3.connect(self.path("bookstore.db"), timeout=10)) as db:
            with db:
                return db.execute(statement, values).fetchall()

    def seed(self):
        self.tokens = {}
        for user, name, admin in ((ALICE, "alice", 0), (BOB, "bob", 0), (ADMIN, "admin", 1)):
            salt = "salt-of-" + name
            password = hashlib.pbkdf2_hmac("sha512", (name + "-password").encode(), salt.encode(),
                                           210000, 32).hex()
            self.sql("INSERT INTO users (id, email, name, salt, password_hash, is_admin) "
                     "VALUES (?, ?, ?, ?, ?, ?)", user, name + "@example.com", name, salt,
                     password, admin)
            self.sign_in(user)
        self.sql("INSERT INTO books (isbn, title, author, price, stock) VALUES (?, ?, ?, ?, ?)",
                 ISBN, "Night Trains", "A. Writer", 1200, 3)
        self.sql("INSERT INTO wishes VALUES (?, ?)", ALICE, ISBN)
        for review, rating in (("first", 1), ("second", 5)):
            self.sql("INSERT INTO reviews VALUES (?, ?, ?, ?, ?)", review, ISBN, ALICE, rating,
                     "words")

    def sign_in(self, user):
        """A session for the user, written to the database as sign-in does."""
        token = hashlib.sha256(os.urandom(16)).hexdigest()
        self.sql("INSERT INTO sessions VALUES (?, ?, 99999999999)",
                 hashlib.sha256(token.encode()).hexdigest(), user)
        self.tokens[user] = token

    def add_order(self, owner, number):
        order = "aaaaaaaa-0000-0000-0000-%012d" % number
        self.sql("INSERT INTO orders (id, owner_id, isbn, quantity, address, gift_note, provider, "
                 "carrier) VALUES (?, ?, ?, 1, 'Alice, 1 Secret Street', 'with love', 'northpay', "
                 "'snailmail')", order, owner, ISBN)
        return order

    def audit(self):
        """The records so far, oldest first."""
        if not os.path.exists(self.path("audit.log")):
            return []
        with open(self.path("audit.log")) as log:
            return [json.loads(line) for line in log]

    # ---- how to talk to it

    def send(self, method, path, user=None, body=None, address="127.0.0.1", headers=(), **query):
        """One request over TLS; status, headers and body (from JSON where it is JSON)."""
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=self.tls,
                                                 source_address=(address, 0), timeout=30)
        return self.exchange(connection, method, path, user, body, headers, query)

    def send_internal(self, method, path, user=None, body=None):
        """The same without TLS, to the operators' listener."""
        connection = http.client.HTTPConnection("127.0.0.1", self.internal_port, timeout=30)
        return self.exchange(connection, method, path, user, body, (), {})

    def exchange(self, connection, method, path, user, body, headers, query):
        if query:
            path += "?" + urllib.parse.urlencode(query)
        all_headers = dict(headers)
        if user:
            all_headers["Authorization"] = "Bearer " + self.tokens[user]
        data = None
        if body is not None:
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            all_headers.setdefault("Content-Type", "application/json")
        with contextlib.closing(connection):
            connection.request(method, path, data, all_headers)
            response = connection.getresponse()
            content = response.read()
        with contextlib.suppress(ValueError):
            content = json.loads(content)
        return response.status, response.headers, content
