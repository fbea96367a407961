"""A pattern that is not judged is told, by every rule that would have judged it; it never reads as fine."""
import json
import unittest

from tvaara import Case

CONTRACT = """\
openapi: 3.1.0
info: {title: t, version: "1"}
paths:
  /orders:
    post:
      requestBody:
        content:
          application/json:
            schema: {type: object, properties: {name: {type: string, pattern: "PATTERN"}}}
      responses: {"201": {description: kept}}
"""


class PatternGap(Case):
    def reasons(self, rule, pattern):
        self.write("api.yaml", CONTRACT.replace("PATTERN", pattern))
        said = self.run_tvaara("scan", "--rule", rule, "--format", "json", "--fail-on", "never", "api.yaml")
        result = json.loads(said.out)
        self.assertEqual(result["findings"], [])
        return [one for one in result["coverage"]["reasons"] if one["what"] == rule]

    def test_a_long_or_strange_pattern_is_a_gap(self):
        for rule in ("validate/pattern-explosive", "validate/pattern-unanchored", "validate/string-unbounded"):
            for pattern, why in (("^" + "(a+)+" * 1000 + "$", "5002 bytes"), ("^(?>a+)$", "not understood")):
                with self.subTest(rule=rule, why=why):
                    [gap] = self.reasons(rule, pattern)
                    self.assertIn(why, gap["reason"])
                    self.assertEqual((gap["kind"], gap["file"], gap["line"]), ("rule", "api.yaml", 9))

    def test_a_plain_pattern_is_none(self):
        for rule in ("validate/pattern-explosive", "validate/pattern-unanchored", "validate/string-unbounded"):
            self.assertEqual(self.reasons(rule, "^[a-z]{2,9}$"), [])


if __name__ == "__main__":
    unittest.main()
