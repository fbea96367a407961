#!/usr/bin/env python3
"""bookstore_attack_test.py PROGRAM SOURCE: proves the faults of test-fixtures/bookstore.

Every fault that is marked in the source is carried out against the running server and must work;
the same attack against its correct twin must fail. So what tvaara is expected to report is true,
and what it is expected to pass is sound. PROVEN says which test proves which mark."""

import hashlib
import hmac
import http.client
import os
import unittest

import running_server
from bookstore_server import (ADMIN, ALICE, BOB, ISBN, SHIPPING_SECRET, Bookstore)

PROVEN = {
    ("src/book_routes.cpp", "validate/sql-injection"): "test_search_gives_away_passwords",
    ("src/database.cpp", "validate/sql-injection"): "test_sorting_reviews_answers_questions",
    ("src/file_routes.cpp", "validate/path-traversal"): "test_cover_is_any_file",
    ("src/delivery_routes.cpp", "validate/command-injection"): "test_estimate_runs_commands",
    ("src/user_routes.cpp", "validate/mass-assignment"): "test_user_becomes_admin",
    ("src/user_routes.cpp", "authn/missing-authentication"): "test_wish_lists_are_open",
    ("src/webhook_routes.cpp", "authn/hard-coded-credential"): "test_payment_is_forged",
    ("src/order_store.cpp", "authz/idor"): "test_orders_of_others",
    ("src/admin_routes.cpp", "authz/missing-function-check"): "test_user_ends_all_sessions",
    ("src/user_routes.cpp", "ratelimit/sensitive-endpoint-not-stricter"):
        "test_passwords_can_be_guessed",
    ("src/book_routes.cpp", "ratelimit/missing-limit"): "test_books_can_be_harvested",
    ("src/order_routes.cpp", "audit/missing-record"): "test_mutations_without_record",
    ("src/book_routes.cpp", "audit/missing-record"): "test_mutations_without_record",
    ("src/main.cpp", "tls/plaintext-listener"): "test_operators_speak_in_the_clear",
    ("src/supplier.cpp", "tls/verification-disabled"): "test_impostor_is_believed",
    ("src/user_routes.cpp", "inventory/undocumented-endpoint"): "test_contract_and_code_differ",
    ("openapi.yaml", "inventory/unimplemented-operation"): "test_contract_and_code_differ",
    ("openapi.yaml", "inventory/security-mismatch"): "test_wish_lists_are_open",
    ("openapi.yaml", "audit/request-id-undeclared"): "test_contract_and_code_differ",
    ("openapi.yaml", "validate/unknown-fields-allowed"): "test_contract_and_code_differ",
    ("openapi.yaml", "ratelimit/too-many-requests-undeclared"): "test_contract_and_code_differ",
    ("openapi.yaml", "tls/plain-http-server"): "test_operators_speak_in_the_clear",
}

SECRET_IN_SOURCE = "whsec_7b1f0c5d9e2a4386"
RECORD = {"who", "what", "when", "before", "after", "request_id"}


class Attack(unittest.TestCase):
    program = source = None

    @classmethod
    def setUpClass(cls):
        cls.shop = Bookstore(cls.program)

    @classmethod
    def tearDownClass(cls):
        cls.shop.close()

    def setUp(self):
        # Nobody starts with what earlier tests left of a limit: addresses of 127.0.0.0/8 and
        # users of their own.
        Attack.tests_run = getattr(Attack, "tests_run", 0) + 1
        self.address = "127.0.1.%d" % Attack.tests_run
        self.assertIsNone(self.shop.process.poll(), "the bookstore has ended: " + self.shop.log())

    def ask(self, method, path, user=None, body=None, **more):
        more.setdefault("address", self.address)
        return self.shop.send(method, path, user, body, **more)

    def status(self, *arguments, **more):
        return self.ask(*arguments, **more)[0]

    # ---- validate

    def test_search_gives_away_passwords(self):
        status, _, books = self.ask("GET", "/v1/books/search", q="Night")
        self.assertEqual((status, len(books)), (200, 1))
        inject = "x' UNION SELECT email, password_hash, salt FROM users --"
        _, _, rows = self.ask("GET", "/v1/books/search", q=inject)
        self.assertIn("admin@example.com", [row[0] for row in rows])
        self.assertEqual(self.status("GET", "/v1/books", sort=inject), 400)
        self.assertEqual(self.status("GET", "/v1/books", limit="1 UNION SELECT 1"), 400)

    def test_sorting_reviews_answers_questions(self):
        def first(question):
            order = "CASE WHEN (%s) THEN rating ELSE -rating END" % question
            return self.ask("GET", "/v1/reviews", sort=order)[2][0]["rating"]
        guess = "SELECT substr(salt, 1, 1) = '%s' FROM users WHERE is_admin = 1"
        self.assertEqual((first(guess % "s"), first(guess % "x")), (1, 5))
        self.assertEqual(self.status("GET", "/v1/books", sort="CASE WHEN 1 THEN title END"), 400)
        self.assertEqual(self.status("GET", "/v1/books", sort="author", limit="5"), 200)

    def test_cover_is_any_file(self):
        _, _, content = self.ask("GET", "/v1/covers/../server.key")
        self.assertIn(b"PRIVATE KEY", content)
        self.assertEqual(self.status("GET", "/v1/samples/../server.key"), 400)
        self.assertEqual(self.status("GET", "/v1/samples/..%2fserver.key"), 400)
        self.assertEqual(self.ask("GET", "/v1/samples/chapter-one.txt")[2],
                         b"It was a dark and stormy night.")

    def test_estimate_runs_commands(self):
        inject = 'now"; touch %s; echo "'
        for path, runs in (("estimate", True), ("slots", False)):
            made = "made-by-" + path
            self.ask("GET", "/v1/deliveries/" + path, when=inject % made)
            self.assertEqual(os.path.exists(self.shop.path(made)), runs, path)
            self.assertEqual(self.status("GET", "/v1/deliveries/" + path, when="next friday"), 200)
        self.assertEqual(self.status("GET", "/v1/deliveries/slots", when="--help"), 400)

    def is_admin(self, user):
        return self.shop.sql("SELECT is_admin FROM users WHERE id = ?", user)[0][0]

    def test_user_becomes_admin(self):
        twin = {"name": "bob", "is_admin": True}
        self.assertEqual(self.status("PUT", "/v1/users/me/profile", BOB, twin), 400)
        self.assertEqual(self.is_admin(BOB), 0)
        self.assertEqual(self.status("PUT", "/v1/users/me/profile", BOB, {"name": "bob"}), 200)
        self.assertEqual(self.status("PATCH", "/v1/users/me", BOB, {"is_admin": True}), 200)
        self.assertEqual(self.is_admin(BOB), 1)
        self.shop.sql("UPDATE users SET is_admin = 0 WHERE id = ?", BOB)

    # ---- authn

    def test_wish_lists_are_open(self):
        self.assertEqual(self.ask("GET", "/v1/users/%s/wishlist" % ALICE)[2], [ISBN])

    def test_all_others_ask_who_calls(self):
        order = self.shop.add_order(ALICE, 100)
        closed = [("GET", "/v1/users/me"), ("PATCH", "/v1/users/me"), ("GET", "/v1/orders"),
                  ("PUT", "/v1/users/me/profile"), ("GET", "/v1/users/me/loyalty"),
                  ("POST", "/v1/orders"), ("GET", "/v1/orders/" + order),
                  ("DELETE", "/v1/orders/" + order), ("GET", "/v1/orders/%s/invoice" % order),
                  ("POST", "/v1/orders/%s/cancel" % order),
                  ("PUT", "/v1/orders/%s/gift-note" % order), ("POST", "/v1/reviews"),
                  ("GET", "/v1/recommendations"), ("POST", "/v1/admin/books"),
                  ("POST", "/v1/admin/sessions/purge"), ("POST", "/v1/webhooks/payments"),
                  ("POST", "/v1/webhooks/shipping")]
        for method, path in closed:
            body = None if method in ("GET", "DELETE") else {}
            self.assertEqual(self.status(method, path, None, body), 401, (method, path))
            forged = {"Authorization": "Bearer " + "0" * 64}
            self.assertEqual(self.status(method, path, None, body, headers=forged), 401)
        for method, path in (("GET", "/internal/stats"), ("POST", "/internal/reservations/release")):
            self.assertEqual(self.shop.send_internal(method, path)[0], 401, path)
            self.assertEqual(self.shop.send_internal(method, path, ALICE)[0], 403, path)

    def notify(self, path, secret, order):
        body = ('{"order": "%s"}' % order).encode()
        signature = hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
        return self.status("POST", path, None, body, headers={"X-Signature": signature})

    def test_payment_is_forged(self):
        order = self.shop.add_order(ALICE, 200)
        column = "SELECT status FROM orders WHERE id = ?"
        self.assertEqual(self.notify("/v1/webhooks/shipping", SECRET_IN_SOURCE, order), 401)
        self.assertEqual(self.shop.sql(column, order), [("placed",)])
        self.assertEqual(self.notify("/v1/webhooks/payments", SECRET_IN_SOURCE, order), 200)
        self.assertEqual(self.shop.sql(column, order), [("paid",)])
        self.assertEqual(self.notify("/v1/webhooks/shipping", SHIPPING_SECRET, order), 200)
        self.assertEqual(self.shop.sql(column, order), [("shipped",)])

    # ---- authz

    def test_orders_of_others(self):
        order = self.shop.add_order(ALICE, 300)
        path = "/v1/orders/" + order
        self.assertIn("Secret Street", self.ask("GET", path + "/invoice", BOB)[2]["ship_to"])
        self.assertEqual(self.status("PUT", path + "/gift-note", BOB, {"note": "by bob"}), 200)
        self.assertEqual(self.shop.sql("SELECT gift_note FROM orders WHERE id = ?", order),
                         [("by bob",)])
        self.assertEqual(self.status("GET", path, BOB), 404)
        self.assertEqual(self.status("POST", path + "/cancel", BOB, {"reason": "mine"}), 404)
        self.assertEqual(self.status("DELETE", path, BOB), 404)
        self.assertEqual(self.ask("GET", "/v1/orders", BOB)[2], [])
        self.assertEqual(self.ask("GET", path, ALICE)[2]["status"], "placed")

    def test_user_ends_all_sessions(self):
        self.assertEqual(self.status("POST", "/v1/admin/books", BOB, {}), 403)
        self.assertEqual(self.status("POST", "/v1/admin/sessions/purge", BOB), 200)
        self.assertEqual(self.status("GET", "/v1/users/me", ADMIN), 401)
        for user in (ALICE, BOB, ADMIN):
            self.shop.sign_in(user)
        book = {"isbn": "9780000000002", "title": "Day Trains", "author": "A. Writer", "price": 900}
        self.assertEqual(self.status("POST", "/v1/admin/books", ADMIN, book), 201)

    # ---- ratelimit

    def statuses(self, count, *arguments, **more):
        return {self.status(*arguments, **more) for _ in range(count)}

    def test_passwords_can_be_guessed(self):
        guess = {"email": "admin@example.com", "password": "not the password"}
        self.assertEqual(self.statuses(12, "POST", "/v1/login", None, guess), {401})
        right = {"email": "admin@example.com", "password": "admin-password"}
        self.assertEqual(self.status("POST", "/v1/login", None, right), 200)
        reset = {"email": "admin@example.com"}
        self.assertEqual(self.statuses(5, "POST", "/v1/password/reset", None, reset), {202})
        status, headers, _ = self.ask("POST", "/v1/password/reset", None, reset)
        self.assertEqual((status, headers["Retry-After"]), (429, "60"))
        other = self.status("POST", "/v1/password/reset", None, reset, address="127.0.2.1")
        self.assertEqual(other, 202)

    def test_books_can_be_harvested(self):
        self.assertEqual(self.statuses(70, "GET", "/v1/books/" + ISBN), {200})
        self.assertEqual(self.statuses(60, "GET", "/v1/books"), {200})
        status, headers, _ = self.ask("GET", "/v1/books")
        self.assertEqual((status, headers["Retry-After"]), (429, "60"))

    # ---- audit

    def records_of(self, *arguments, **more):
        before = len(self.shop.audit())
        status = self.status(*arguments, **more)
        self.assertIn(status, (200, 201, 204), arguments)
        return [record for record in self.shop.audit()[before:] if "alert" not in record]

    def test_mutations_without_record(self):
        review = {"isbn": ISBN, "rating": 4, "body": "good"}
        self.assertEqual(self.records_of("POST", "/v1/reviews", ALICE, review), [])
        path = "/v1/orders/" + self.shop.add_order(ALICE, 400)
        self.assertEqual(self.records_of("DELETE", path, ALICE), [])

    def test_all_others_leave_a_record(self):
        path = "/v1/orders/" + self.shop.add_order(ALICE, 500)
        place = {"isbn": ISBN, "quantity": 1, "address": "here"}
        header = {"X-Request-Id": "request-id-of-the-test"}
        for method, where, body in (("POST", "/v1/orders", place),
                                    ("PUT", path + "/gift-note", {"note": "new"}),
                                    ("POST", path + "/cancel", {"reason": "too late"}),
                                    ("PUT", "/v1/users/me/profile", {"name": "Alice"}),
                                    ("PATCH", "/v1/users/me", {"name": "alice"})):
            records = self.records_of(method, where, ALICE, body, headers=header)
            self.assertEqual([set(record) for record in records], [RECORD], where)
            self.assertEqual((records[0]["who"], records[0]["request_id"]),
                             (ALICE, header["X-Request-Id"]))

    # ---- tls

    def test_operators_speak_in_the_clear(self):
        status, _, counts = self.shop.send_internal("GET", "/internal/stats", ADMIN)
        self.assertEqual((status, counts["books"] >= 1), (200, True))
        status, _, _ = self.shop.send_internal("POST", "/internal/reservations/release", ADMIN)
        self.assertEqual(status, 200)
        plain = http.client.HTTPConnection("127.0.0.1", self.shop.port, timeout=30)
        with self.assertRaises((http.client.HTTPException, OSError)):
            plain.request("GET", "/health")
            plain.getresponse()
        plain.close()
        _, headers, _ = self.ask("GET", "/health")
        self.assertIn("max-age", headers["Strict-Transport-Security"])

    def test_impostor_is_believed(self):
        book = "/v1/books/" + ISBN
        self.assertEqual(self.ask("GET", book + "/availability")[2], {"stock": 666})
        self.assertEqual(self.status("GET", book + "/quote"), 502)

    # ---- contract and code

    def test_contract_and_code_differ(self):
        self.assertEqual(self.status("GET", "/v1/users/me/loyalty", ALICE), 200)
        self.assertEqual(self.status("GET", "/v1/gift-cards/ABCDEFGH12345678", ALICE), 404)
        status, headers, _ = self.ask("PUT", "/v1/users/me/profile", ALICE, {"name": "alice"})
        self.assertEqual((status, bool(headers["X-Request-Id"])), (200, True))
        order = self.shop.add_order(ALICE, 600)
        more = {"reason": "late", "status": "paid"}  # the contract allows more, the code does not
        self.assertEqual(self.status("POST", "/v1/orders/%s/cancel" % order, ALICE, more), 400)
        user = "44444444-4444-4444-4444-444444444444"
        self.shop.sign_in(user)
        self.shop.sql("INSERT INTO users (id, email) VALUES (?, 'carol@example.com')", user)
        order = self.shop.add_order(user, 601)
        self.assertEqual(self.statuses(61, "GET", "/v1/orders/" + order, user), {200, 429})

    def test_other_media_types_are_refused(self):
        xml = {"Content-Type": "text/xml"}
        self.assertEqual(self.status("POST", "/v1/login", None, b"<a/>", headers=xml), 415)

    def test_recommendations_come_from_the_library(self):
        self.assertEqual(self.ask("GET", "/v1/recommendations", BOB, genre="Night")[2], [ISBN])

    # ---- this test itself

    def test_every_mark_is_proven(self):
        running_server.prove(self, PROVEN)


if __name__ == "__main__":
    running_server.main(Attack)
