"""`review --endpoint`: one endpoint in full, named as a person would name it."""
import json
import unittest

from tvaara import Case, SERVER


class OneEndpoint(Case):
    def setUp(self):
        super().setUp()
        self.write("server.cpp", SERVER)

    def test_class_answers_evidence_and_what_would_change_them(self):
        said = self.expect(1, "review", "--endpoint", "GET /orders/{id}", "server.cpp")
        for words in ("GET /orders/{", "class", "user-read", "handler", "registered", "validate", "NO",
                      "becomes part of the SQL text", "to change it:", "[validate/sql-injection]"):
            self.assertIn(words, said.out)

    def test_the_name_need_not_be_exact(self):
        exact = self.expect(1, "review", "--endpoint", "GET /orders/{id}", "server.cpp").out
        for name in ("get /orders/{order}/", "GET /orders/{1}"):
            self.assertEqual(self.expect(1, "review", "--endpoint", name, "server.cpp").out, exact)

    def test_json_holds_that_endpoint_alone(self):
        said = self.expect(1, "review", "--endpoint", "GET /orders/{id}", "--format", "json", "server.cpp")
        [endpoint] = json.loads(said.out)["endpoints"]
        self.assertEqual(endpoint["method"], "GET")

    def test_a_name_that_is_none_is_refused_with_a_suggestion(self):
        self.refused("review", "--endpoint", "GET /order/{id}", "server.cpp", saying="did you mean 'GET /orders/{")


if __name__ == "__main__":
    unittest.main()
