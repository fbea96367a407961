#!/usr/bin/env python3
"""lockers_attack_test.py PROGRAM SOURCE: proves the faults of test-fixtures/lockers.

Every fault that is marked in the source is carried out against the running server and must work;
the same attack against its correct twin must fail. PROVEN says which test proves which mark."""

import hashlib
import os
import pathlib
import ssl
import subprocess
import tempfile
import urllib.parse

import running_server
from running_server import STARTS, Impostor, certificate, free_port, listens

PROVEN = {
    ("src/depots.c", "validate/sql-injection"): "test_search_gives_away_pins",
    ("src/depots.c", "validate/path-traversal"): "test_terms_are_any_file",
    ("src/depots.c", "ratelimit/missing-limit"): "test_depots_can_be_harvested",
    ("src/depots.c", "tls/verification-disabled"): "test_impostor_is_believed",
    ("src/parcels.c", "audit/missing-record"): "test_mutations_without_record",
    ("src/parcels.c", "authz/idor"): "test_pins_of_others",
    ("src/parcels.c", "authn/missing-authentication"): "test_history_is_open",
    ("src/parcels.c", "inventory/undocumented-endpoint"): "test_history_is_open",
    ("src/operators.c", "authz/missing-function-check"): "test_anybody_opens_all_doors",
    ("src/operators.c", "authz/idor"): "test_anybody_opens_all_doors",
    ("src/main.c", "tls/plaintext-listener"): "test_operators_speak_in_the_clear",
}

USERS = ("alice", "bob", "operator")
RECORD = {"who", "what", "when", "before", "after", "request_id"}


class Lockers(running_server.Server):
    """The server in a folder of its own, with a fresh database and a self-signed certificate."""

    database = "lockers.db"

    def __init__(self, program):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="lockers-"))
        for name in ("terms", "prices"):
            (self.folder / name).mkdir()
            (self.folder / name / "en").write_text('{"text": "%s"}' % name)
        crt, key = certificate(self.folder, "server")
        pem = pathlib.Path(key).read_text() + pathlib.Path(crt).read_text()
        (self.folder / "server.pem").write_text(pem)
        self.tls = ssl.create_default_context(cafile=crt)
        self.impostor = Impostor(str(self.folder), b"666")
        for _ in range(STARTS):
            self.ports = free_port(), free_port()
            if self.start(program):
                break
        else:
            raise RuntimeError("the lockers do not start: " + self.log())
        self.tokens = {}
        for user in USERS:
            self.add_user(user)
        self.sql("INSERT INTO depots VALUES ('Central', 'Oulu', 'shut')")
        self.sql("INSERT INTO parcels VALUES ('parcel-of-alice', 'alice', 'Central', '4711')")

    def start(self, program):
        environment = dict(os.environ, CARRIER_URL=self.impostor.url)
        with open(self.folder / "server.log", "w") as log:
            self.process = subprocess.Popen([program, *map(str, self.ports)], cwd=self.folder,
                                            env=environment, stdout=log, stderr=subprocess.STDOUT)
        return listens(self.process, self.ports)

    def add_user(self, user):
        password = hashlib.pbkdf2_hmac("sha512", (user + "-password").encode(), b"salt", 210000, 32)
        self.sql("INSERT INTO users VALUES (?, ?, 'salt', ?, ?)", user, user, password.hex(),
                 user == "operator")
        self.sign_in(user)

    def encoded(self, body):
        return urllib.parse.urlencode(body), None


class Attack(running_server.Attack):
    server_class = Lockers

    def test_search_gives_away_pins(self):
        self.assertEqual(self.ask("GET", "/v1/depots/search", name="Cent")[2], ["Central"])
        inject = "x' UNION SELECT pin FROM parcels --"
        self.assertIn("4711", self.ask("GET", "/v1/depots/search", name=inject)[2])
        self.assertEqual(self.status("GET", "/v1/depots", city=inject), 400)
        self.assertEqual(self.ask("GET", "/v1/depots", city="Oulu")[2], ["Central"])

    def test_terms_are_any_file(self):
        self.assertIn("PRIVATE KEY", self.ask("GET", "/v1/terms", lang="../server.pem")[2])
        self.assertEqual(self.status("GET", "/v1/prices", lang="../server.pem"), 400)
        self.assertEqual(self.ask("GET", "/v1/prices", lang="en")[2], {"text": "prices"})

    def test_depots_can_be_harvested(self):
        self.assertEqual(self.statuses(70, "GET", "/v1/depots/nearest", city="Oulu"), {200})
        self.assertEqual(self.statuses(60, "GET", "/v1/depots", city="Oulu"), {200})
        status, headers, _ = self.ask("GET", "/v1/depots", city="Oulu")
        self.assertEqual((status, headers["Retry-After"]), (429, "60"))

    def test_passwords_cannot_be_guessed(self):
        guess = {"name": "operator", "password": "wrong"}
        self.assertEqual(self.statuses(5, "POST", "/v1/login", None, guess), {401})
        self.assertEqual(self.status("POST", "/v1/login", None, guess), 429)
        right = {"name": "alice", "password": "alice-password"}
        status, _, answer = self.ask("POST", "/v1/login", None, right, address="127.0.2.1")
        self.assertEqual(status, 200)
        self.server.tokens["alice-again"] = answer["token"]
        self.assertEqual(self.status("GET", "/v1/parcels", "alice-again"), 200)

    def test_impostor_is_believed(self):
        self.assertEqual(self.ask("GET", "/v1/quote", city="Oulu")[2], {"answer": 666})
        self.assertEqual(self.status("GET", "/v1/tracking", city="Oulu"), 502)

    def test_pins_of_others(self):
        mine = {"id": "parcel-of-alice"}
        self.assertEqual(self.ask("GET", "/v1/parcel/label", "bob", **mine)[2], {"answer": "4711"})
        self.assertEqual(self.status("GET", "/v1/parcel", "bob", **mine), 404)
        self.assertEqual(self.status("DELETE", "/v1/parcel", "bob", **mine), 404)
        self.assertEqual(self.ask("GET", "/v1/parcel", "alice", **mine)[2], {"answer": "Central"})

    def test_history_is_open(self):
        self.assertEqual(self.ask("GET", "/v1/parcel/history", owner="alice")[2],
                         {"answer": "Central"})
        for method, path in (("GET", "/v1/parcels"), ("POST", "/v1/parcels"), ("GET", "/v1/parcel"),
                             ("DELETE", "/v1/parcel"), ("GET", "/v1/parcel/label"),
                             ("POST", "/v1/admin/depots"), ("POST", "/v1/admin/depots/open")):
            form = {} if method == "POST" else None
            self.assertEqual(self.status(method, path, None, form), 401, path)
            forged = {"Authorization": "Bearer " + "0" * 64}
            self.assertEqual(self.status(method, path, None, form, headers=forged), 401, path)

    def test_anybody_opens_all_doors(self):
        door = "SELECT doors FROM depots WHERE name = 'Central'"
        self.assertEqual(self.status("POST", "/v1/admin/depots", "bob", {}), 403)
        opened = self.status("POST", "/v1/admin/depots/open", "bob", {"name": "Central"})
        self.assertEqual((opened, self.server.sql(door)), (200, [("open",)]))
        depot = {"name": "North", "city": "Inari"}
        self.assertEqual(self.status("POST", "/v1/admin/depots", "operator", depot), 201)

    def records_of(self, *arguments, **more):
        before = len(self.server.audit())
        self.assertIn(self.status(*arguments, **more), (200, 201), arguments)
        return self.server.audit()[before:]

    def test_mutations_without_record(self):
        self.server.sql("INSERT INTO parcels VALUES ('second', 'alice', 'Central', '1')")
        self.assertEqual(self.records_of("DELETE", "/v1/parcel", "alice", id="second"), [])
        header = {"X-Request-Id": "request-of-the-test"}
        records = self.records_of("POST", "/v1/parcels", "alice", {"depot": "Central"},
                                  headers=header)
        self.assertEqual([set(record) for record in records], [RECORD])
        self.assertEqual((records[0]["who"], records[0]["request_id"]),
                         ("alice", header["X-Request-Id"]))

    def test_operators_speak_in_the_clear(self):
        status, _, counts = self.ask("GET", "/internal/stats", "operator", plain=True)
        self.assertEqual((status, counts["parcels"] >= 1), (200, True))
        self.assertEqual(self.status("GET", "/internal/stats", "bob", plain=True), 403)
        self.assertEqual(self.status("GET", "/health"), 200)

    def test_every_mark_is_proven(self):
        running_server.prove(self, PROVEN)


if __name__ == "__main__":
    running_server.main(Attack)
