#!/usr/bin/env python3
"""marina_attack_test.py PROGRAM SOURCE: proves the faults of test-fixtures/marina.

Every fault that is marked in the source is carried out against the running server and must work;
the same attack against its correct twin must fail. PROVEN says which test proves which mark."""

import hashlib
import os
import pathlib
import ssl
import subprocess
import tempfile

import running_server
from running_server import STARTS, Impostor, certificate, free_port, listens

PROVEN = {
    ("src/database.cpp", "validate/sql-injection"): "test_search_gives_away_cards",
    ("src/berths.cpp", "validate/path-traversal"): "test_charts_are_any_file",
    ("src/berths.cpp", "validate/open-redirect"): "test_visitors_are_sent_anywhere",
    ("src/berths.cpp", "validate/header-injection"): "test_visitors_are_sent_anywhere",
    ("src/berths.cpp", "ratelimit/missing-limit"): "test_berths_can_be_harvested",
    ("src/forecast.cpp", "tls/verification-disabled"): "test_impostor_is_believed",
    ("src/bookings.cpp", "authz/idor"): "test_receipts_of_others",
    ("src/bookings.cpp", "audit/missing-record"): "test_mutations_without_record",
    ("src/people.cpp", "ratelimit/sensitive-endpoint-not-stricter"): "test_resets_can_be_flooded",
    ("src/people.cpp", "validate/mass-assignment"): "test_anybody_becomes_master",
    ("src/people.cpp", "authn/missing-authentication"): "test_logbooks_are_open",
    ("src/people.cpp", "inventory/undocumented-endpoint"): "test_logbooks_are_open",
    ("src/people.cpp", "authn/trusted-identity-header"): "test_anybody_is_whom_they_say",
    ("openapi.yaml", "inventory/security-mismatch"): "test_anybody_is_whom_they_say",
    ("src/masters.cpp", "authz/missing-function-check"): "test_anybody_closes_all_berths",
    ("src/main.cpp", "tls/plaintext-listener"): "test_masters_speak_in_the_clear",
}

PEOPLE = ("alice", "bob", "master")
RECORD = {"who", "what", "when", "before", "after", "request_id"}
BOOKING = "b" * 32


class Marina(running_server.Server):
    """The server in a folder of its own, with a fresh database and a self-signed certificate."""

    database = "marina.db"

    def __init__(self, program):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="marina-"))
        for name in ("charts", "plans"):
            (self.folder / name).mkdir()
            (self.folder / name / "north").write_text(name)
        crt, _ = certificate(self.folder, "server")
        self.tls = ssl.create_default_context(cafile=crt)
        self.impostor = Impostor(str(self.folder), b'{"height": 666}')
        for _ in range(STARTS):
            self.ports = free_port(), free_port()
            if self.start(program):
                break
        else:
            raise RuntimeError("the marina does not start: " + self.log())
        self.tokens = {}
        for person in PEOPLE:
            self.add_person(person)
        self.sql("INSERT INTO berths (name, pier, length) VALUES ('N1', 'north', 12)")
        self.sql("INSERT INTO bookings VALUES (?, 'alice', 'N1', 3, 'card-of-alice')", BOOKING)
        self.sql("INSERT INTO logbooks VALUES ('Albatross', 'left for Utö')")
        self.sql("INSERT INTO crews VALUES ('alice', 'Olli')")

    def start(self, program):
        host, port = self.impostor.url.removeprefix("https://").split(":")
        environment = dict(os.environ, FORECAST_HOST=host, FORECAST_PORT=port)
        with open(self.folder / "server.log", "w") as log:
            self.process = subprocess.Popen([program, *map(str, self.ports)], cwd=self.folder,
                                            env=environment, stdout=log, stderr=subprocess.STDOUT)
        return listens(self.process, self.ports)

    def add_person(self, person):
        password = hashlib.pbkdf2_hmac("sha512", (person + "-password").encode(), b"salt", 210000,
                                       32)
        self.sql("INSERT INTO people VALUES (?, ?, '', 'salt', ?, ?)", person, person,
                 password.hex(), person == "master")
        self.sign_in(person)


class Attack(running_server.Attack):
    server_class = Marina

    # ---- validate

    def test_search_gives_away_cards(self):
        self.assertEqual(self.ask("GET", "/v1/berth-search", text="N")[2], ["N1"])
        inject = "x' UNION SELECT card FROM bookings --"
        self.assertIn("card-of-alice", self.ask("GET", "/v1/berth-search", text=inject)[2])
        self.assertEqual(self.status("GET", "/v1/berths", pier=inject), 400)
        self.assertEqual(self.ask("GET", "/v1/berths", pier="north")[2], ["N1"])

    def test_charts_are_any_file(self):
        content = self.ask("GET", "/v1/charts/../server.key")[2]["content"]
        self.assertIn("PRIVATE KEY", content)
        self.assertEqual(self.status("GET", "/v1/plans/../server.key"), 400)
        self.assertEqual(self.ask("GET", "/v1/plans/north")[2], {"content": "plans"})

    def test_visitors_are_sent_anywhere(self):
        status, headers, _ = self.ask("GET", "/v1/go", to="https://phish.example/")
        self.assertEqual((status, headers["Location"]), (302, "https://phish.example/"))
        inject = "https://a.example/\r\nX-Planted: yes"
        self.assertEqual(self.ask("GET", "/v1/go", to=inject)[1]["X-Planted"], "yes")
        for name in ("https://phish.example/", inject):
            self.assertEqual(self.status("GET", "/v1/partners", name=name), 404)
        status, headers, _ = self.ask("GET", "/v1/partners", name="yard")
        self.assertEqual((status, headers["Location"]), (302, "https://yard.example/"))

    def is_master(self, person):
        return self.server.sql("SELECT is_master FROM people WHERE id = ?", person)[0][0]

    def test_anybody_becomes_master(self):
        twin = {"phone": "1", "is_master": True}
        self.assertEqual(self.status("PUT", "/v1/me", "bob", twin), 400)
        self.assertEqual(self.is_master("bob"), 0)
        self.assertEqual(self.status("PUT", "/v1/me", "bob", {"phone": "1"}), 200)
        self.assertEqual(self.status("PATCH", "/v1/me", "bob", {"is_master": True}), 200)
        self.assertEqual(self.is_master("bob"), 1)
        self.server.sql("UPDATE people SET is_master = 0 WHERE id = 'bob'")

    # ---- authn

    def test_logbooks_are_open(self):
        self.assertEqual(self.ask("GET", "/v1/logbooks/Albatross")[2], ["left for Utö"])
        contract = (self.source / "openapi.yaml").read_text()
        self.assertNotIn("/v1/logbooks", contract)

    def test_anybody_is_whom_they_say(self):
        self.assertEqual(self.ask("GET", "/v1/crew", headers={"X-Remote-User": "alice"})[2],
                         ["Olli"])

    def test_all_others_ask_who_calls(self):
        booking = "/v1/bookings/" + BOOKING
        closed = [("GET", "/v1/bookings"), ("POST", "/v1/bookings"), ("GET", booking),
                  ("PUT", booking), ("DELETE", booking), ("GET", "/v1/receipts/" + BOOKING),
                  ("PATCH", "/v1/me"), ("PUT", "/v1/me"), ("POST", "/v1/admin/berths"),
                  ("POST", "/v1/admin/berths/close"), ("GET", "/v1/crew")]
        for method, path in closed:
            body = None if method in ("GET", "DELETE") else {}
            self.assertEqual(self.status(method, path, None, body), 401, (method, path))
            forged = {"Authorization": "Bearer " + "0" * 64}
            self.assertEqual(self.status(method, path, None, body, headers=forged), 401, path)

    # ---- authz

    def test_receipts_of_others(self):
        booking = "/v1/bookings/" + BOOKING
        receipt = self.ask("GET", "/v1/receipts/" + BOOKING, "bob")[2]
        self.assertEqual(receipt["card"], "card-of-alice")
        self.assertEqual(self.status("GET", booking, "bob"), 404)
        self.assertEqual(self.status("PUT", booking, "bob", {"nights": 9}), 404)
        self.status("DELETE", booking, "bob")
        self.assertEqual(self.ask("GET", booking, "alice")[2]["nights"], 3)

    def test_anybody_closes_all_berths(self):
        self.assertEqual(self.status("POST", "/v1/admin/berths", "bob", {}), 403)
        self.assertEqual(self.status("POST", "/v1/admin/berths/close", "bob"), 200)
        self.assertEqual(self.server.sql("SELECT count(*) FROM berths WHERE closed = 0"), [(0,)])
        berth = {"name": "S1", "pier": "south", "length": 9}
        self.assertEqual(self.status("POST", "/v1/admin/berths", "master", berth), 201)

    # ---- ratelimit

    def test_berths_can_be_harvested(self):
        self.assertEqual(self.statuses(70, "GET", "/v1/berths/N1"), {200})
        self.assertEqual(self.statuses(60, "GET", "/v1/berths", pier="north"), {200})
        status, headers, _ = self.ask("GET", "/v1/berths", pier="north")
        self.assertEqual((status, headers["Retry-After"]), (429, "60"))

    def test_resets_can_be_flooded(self):
        self.assertEqual(self.statuses(40, "POST", "/v1/password/reset", None, {"name": "bob"}),
                         {202})
        guess = {"name": "master", "password": "wrong"}
        self.assertEqual(self.statuses(5, "POST", "/v1/login", None, guess), {401})
        self.assertEqual(self.status("POST", "/v1/login", None, guess), 429)
        right = {"name": "alice", "password": "alice-password"}
        answer = self.ask("POST", "/v1/login", None, right, address="127.0.2.1")
        self.assertEqual(answer[0], 200)
        token = {"Authorization": "Bearer " + answer[2]["token"]}
        self.assertEqual(self.status("GET", "/v1/bookings", headers=token), 200)

    # ---- audit

    def records_of(self, *arguments, **more):
        before = len(self.server.audit())
        self.assertIn(self.status(*arguments, **more), (200, 201), arguments)
        return self.server.audit()[before:]

    def test_mutations_without_record(self):
        gone = "c" * 32
        self.server.sql("INSERT INTO bookings VALUES (?, 'alice', 'N1', 1, '')", gone)
        self.assertEqual(self.records_of("DELETE", "/v1/bookings/" + gone, "alice"), [])
        header = {"X-Request-Id": "request-of-the-test"}
        for method, path, body in (("POST", "/v1/bookings", {"berth": "N1", "nights": 2}),
                                   ("PUT", "/v1/bookings/" + BOOKING, {"nights": 3}),
                                   ("PUT", "/v1/me", {"phone": "2"})):
            records = self.records_of(method, path, "alice", body, headers=header)
            self.assertEqual([set(record) for record in records], [RECORD], path)
            self.assertEqual((records[0]["who"], records[0]["request_id"]),
                             ("alice", header["X-Request-Id"]))

    # ---- tls, consume

    def test_impostor_is_believed(self):
        self.assertEqual(self.ask("GET", "/v1/tides")[2], {"height": 666})
        self.assertEqual(self.status("GET", "/v1/weather"), 502)

    def test_masters_speak_in_the_clear(self):
        status, _, counts = self.ask("GET", "/internal/stats", "master", plain=True)
        self.assertEqual((status, counts["berths"] >= 1), (200, True))
        self.assertEqual(self.status("GET", "/internal/stats", "bob", plain=True), 403)
        self.assertEqual(self.status("GET", "/health"), 200)

    def test_every_mark_is_proven(self):
        running_server.prove(self, PROVEN)


if __name__ == "__main__":
    running_server.main(Attack)
