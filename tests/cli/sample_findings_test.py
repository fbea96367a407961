"""tools/sample-findings: the same draw for the same seed, every rule in it, excerpts and tallies."""
import csv
import io
import json
import subprocess
import sys
import unittest

from tvaara import SOURCE, Case


def finding(rule, line, level="warning"):
    return {"rule": rule, "level": level, "message": f"fault {line}", "file": "api.yaml", "line": line,
            "column": 1, "endpoints": [f"GET /{n}" for n in range(5)]}


class SampleFindings(Case):
    def sample(self, *arguments):
        done = subprocess.run([sys.executable, str(SOURCE / "tools/sample-findings"), *arguments],
                              capture_output=True, text=True, cwd=self.folder)
        return done.returncode, done.stdout, done.stderr

    def rows(self, *arguments):
        code, out, error = self.sample(*arguments)
        self.assertEqual(code, 0, error)
        return list(csv.DictReader(io.StringIO(out), dialect="excel-tab"))

    def results(self):
        self.write("specs/api.yaml", "".join(f"line {n}\n" for n in range(1, 201)))
        many = [finding("pack/loud", n) for n in range(1, 101)]
        few = [finding("pack/rare", 150), finding("pack/note", 160, "note")]
        self.write("a.json", json.dumps({"findings": many + few}))
        self.write("b.json", json.dumps({"findings": [finding("pack/loud", n) for n in (7, 8)]}))
        return "a.json=specs", "b.json=specs"

    def test_a_seed_draws_the_same_again_in_any_order_of_files(self):
        a, b = self.results()
        drawn = self.rows("--seed", "1", "--count", "9", a, b)
        self.assertEqual(drawn, self.rows("--seed", "1", "--count", "9", b, a))
        self.assertNotEqual(drawn, self.rows("--seed", "2", "--count", "9", a, b))

    def test_every_rule_and_every_result_takes_part(self):
        drawn = self.rows("--seed", "3", "--count", "5", *self.results())
        self.assertEqual({row["rule"] for row in drawn}, {"pack/loud", "pack/rare", "pack/note"})
        self.assertEqual({row["result"] for row in drawn}, {"a.json", "b.json"})

    def test_a_level_leaves_out_what_is_below(self):
        drawn = self.rows("--seed", "3", "--level", "warning", "--count", "200", *self.results())
        self.assertEqual(len(drawn), 103)
        self.assertEqual({row["level"] for row in drawn}, {"warning"})

    def test_a_row_shows_the_place_and_leaves_the_verdict_to_the_judge(self):
        [row] = self.rows("--seed", "3", "--rule", "pack/rare", "--context", "1", *self.results())
        self.assertEqual(row["place"], "api.yaml:150:1")
        self.assertEqual(row["excerpt"], " 149| line 149\n>150| line 150\n 151| line 151")
        self.assertEqual(row["operations"], "GET /0, GET /1, GET /2 and 2 more")
        self.assertEqual((row["verdict"], row["reason"]), ("", ""))

    def test_verdicts_are_counted_by_level_and_rule(self):
        for n, verdict in enumerate(("yes", "yes", "no")):
            row = {"rule": "pack/loud", "level": "error", "verdict": verdict, "reason": "r"}
            self.write(f"{n}.jsonl", json.dumps(row) + "\n")
        code, out, _ = self.sample("--tally", "0.jsonl", "1.jsonl", "2.jsonl")
        self.assertEqual(code, 0)
        self.assertIn("error\tpack/loud\t2\t3\t67\n", out)

    def test_what_cannot_be_used_is_said(self):
        self.write("bad.json", "[]")
        for arguments, message in ((("--seed", "1", "bad.json"), "no JSON result"),
                                   (("--seed", "1", "absent.json"), "No such file"),
                                   (("bad.json",), "--seed N is needed")):
            code, _, error = self.sample(*arguments)
            self.assertNotEqual(code, 0)
            self.assertIn(message, error)
        self.write("open.jsonl", json.dumps({"rule": "r", "level": "note", "place": "p"}) + "\n")
        code, _, error = self.sample("--tally", "open.jsonl")
        self.assertNotEqual(code, 0)
        self.assertIn("must be yes or no", error)


if __name__ == "__main__":
    unittest.main()
