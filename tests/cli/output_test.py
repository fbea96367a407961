"""What is printed where: JSON shapes, files, colours, paths, and the same bytes for the same input."""
import json
import unittest

from tvaara import CONTRACT, SERVER, Case

COUNT = {"read": int, "degraded": int, "lost": int}
COVERAGE = {"units": COUNT, "functions": COUNT, "contracts": COUNT,
            "reasons": [{"kind": str, "what": str, "reason": str, "file": str, "line": int}]}
PLACE = {"file": str, "line": int}
NOTE = {"file": str, "line": int, "message": str}
QUESTIONS = ["tls", "validate", "authn", "authz", "ratelimit", "audit"]


class Output(Case):
    def shaped(self, value, shape, where=""):
        """Every key of the shape, of its type; keys beyond it only where `...` allows them."""
        if isinstance(shape, dict):
            self.assertIsInstance(value, dict, where)
            known = set(shape) - {...}
            self.assertLessEqual(known, set(value), where)
            if ... not in shape:
                self.assertEqual(set(value), known, where)
            for key in known:
                self.shaped(value[key], shape[key], f"{where}.{key}")
        elif isinstance(shape, list):
            self.assertIsInstance(value, list, where)
            for i, item in enumerate(value):
                self.shaped(item, shape[0], f"{where}[{i}]")
        elif isinstance(shape, tuple):  # may be null
            if value is not None:
                self.shaped(value, shape[0], where)
        elif isinstance(shape, set):
            self.assertIn(value, shape, where)
        else:
            self.assertIs(type(value), shape, where)

    def both(self):
        self.write("api/openapi.yaml", CONTRACT + "x-note: 1\n")
        self.write("src/main.cpp", SERVER)

    def test_scan_json(self):
        self.both()
        report = self.expect(1, "scan", "--format", "json").json()
        self.assertTrue(report["findings"])
        self.shaped(report, {
            "schema": {"tvaara/scan/v1"},
            "findings": [{"rule": str, "level": {"error", "warning", "note"}, "message": str,
                          "file": str, "line": int, "column": int, "endLine": int, "endColumn": int,
                          "endpoints": [str], "trace": [NOTE], "related": [NOTE],
                          "fingerprint": str, ...: None}],
            "coverage": COVERAGE})
        injection = [f for f in report["findings"] if f["rule"] == "validate/sql-injection"]
        self.assertEqual(len(injection), 1)
        self.assertEqual(injection[0]["file"], "src/main.cpp")
        self.assertEqual(injection[0]["line"], 11)
        self.assertEqual(injection[0]["endpoints"], ["GET /orders/{orderId}"])
        self.assertTrue(injection[0]["fingerprint"] and injection[0]["trace"])

    def test_review_and_endpoints_json(self):
        self.both()
        endpoint = {"method": str, "path": str, "program": str, "origin": [{"code", "spec"}],
                    "handler": (PLACE,), "registration": (PLACE,), "operation": (PLACE,),
                    "class": {"public-read", "user-read", "user-write", "admin"}}
        answer = {"answer": {"yes", "no", "unknown", "n/a"},
                  "grade": {"verified", "declared", "attested"},
                  "depth_missing": [str], "evidence": [NOTE]}
        inventory = self.expect(0, "endpoints", "--format", "json").json()
        self.shaped(inventory, {"schema": {"tvaara/endpoints/v1"}, "endpoints": [endpoint],
                                "coverage": COVERAGE})
        review = self.expect(1, "review", "--format", "json").json()
        self.shaped(review, {
            "schema": {"tvaara/review/v1"},
            "endpoints": [{**endpoint, "answers": {name: answer for name in QUESTIONS}}],
            "coverage": COVERAGE})
        self.assertEqual(len(review["endpoints"]), 1)
        row = inventory["endpoints"][0]
        self.assertEqual((row["method"], row["path"]), ("GET", "/orders/{orderId}"))
        self.assertEqual(row["origin"], ["code", "spec"])
        self.assertEqual(row["program"], "src/main.cpp")
        self.assertEqual(row["handler"], {"file": "src/main.cpp", "line": 9})
        self.assertEqual(row["registration"], {"file": "src/main.cpp", "line": 9})
        self.assertEqual(row["operation"], {"file": "api/openapi.yaml", "line": 7})

    def test_sarif_is_one_run(self):
        self.both()
        log = json.loads(self.expect(1, "scan", "--format", "sarif").out)
        self.assertEqual(log["version"], "2.1.0")
        self.assertEqual(len(log["runs"]), 1)
        self.assertIn("validate/sql-injection", {r["ruleId"] for r in log["runs"][0]["results"]})

    def test_rules_json(self):
        rules = self.expect(0, "rules", "--format", "json").json()
        self.assertEqual(rules["schema"], "tvaara/rules/v1")
        self.assertIn("tls/plain-http-server", [rule["id"] for rule in rules["rules"]])

    def test_explain(self):
        page = self.expect(0, "explain", "tls/plain-http-server").out
        self.assertIn("tls/plain-http-server", page)
        self.assertIn("Why", page)

    def test_files_beside_standard_output(self):
        self.both()
        said = self.expect(1, "scan", "--format", "sarif", "-o", "json=out.json", "-o", "text=out.txt")
        self.assertEqual(json.loads(said.out)["version"], "2.1.0")
        self.assertEqual(json.loads((self.folder / "out.json").read_text())["schema"], "tvaara/scan/v1")
        self.assertIn("error[", (self.folder / "out.txt").read_text())
        plain = self.expect(1, "scan", "-o", "json=again.json")
        self.assertIn("error[", plain.out, "text is what standard output carries if not told otherwise")

    def test_standard_output_carries_the_format_alone(self):
        self.both()
        self.write("broken.yaml", "openapi: 3.0.3\npaths: [\n")
        said = self.run_tvaara("scan", "--format", "json")
        self.assertEqual(said.json()["schema"], "tvaara/scan/v1")
        self.assertIn("broken.yaml:", said.err)

    def test_quiet(self):
        self.both()
        loud, quiet = self.run_tvaara("scan"), self.run_tvaara("scan", "--quiet")
        self.assertIn("Read: ", loud.out)
        self.assertNotIn("Read: ", quiet.out)
        self.assertIn("error[", quiet.out)
        self.assertEqual(quiet.err, "")

    def test_color(self):
        self.both()
        self.assertNotIn("\033", self.run_tvaara("scan").out, "not a terminal")
        self.assertIn("\033[", self.run_tvaara("scan", "--color", "always").out)
        self.assertNotIn("\033", self.run_tvaara("scan", "--color", "never").out)
        said = self.run_tvaara("scan", "--color", "always", "--format", "json", "-o", "text=t")
        self.assertNotIn("\033", said.out)
        self.assertNotIn("\033", (self.folder / "t").read_text())

    def test_paths_are_relative_to_the_root(self):
        self.both()

        def files(*arguments, cwd=None):
            report = self.run_tvaara("scan", "--format", "json", *arguments, cwd=cwd).json()
            return {finding["file"] for finding in report["findings"]}

        self.assertEqual(files(), {"api/openapi.yaml", "src/main.cpp"})
        self.assertEqual(files(self.folder, cwd="/"), {"api/openapi.yaml", "src/main.cpp"})
        self.assertEqual(files("src"), {"main.cpp"})
        self.assertEqual(files("src/main.cpp"), {"main.cpp"})
        self.assertEqual(files("api", "src"), {"api/openapi.yaml", "src/main.cpp"})
        self.assertEqual(files("--root", ".", "src"), {"src/main.cpp"})
        self.assertEqual(files("--root", ".", "src/main.cpp", "api/openapi.yaml"),
                         {"api/openapi.yaml", "src/main.cpp"})

    def test_compile_commands(self):
        self.write("src/main.cpp", "#ifdef SHOP\n" + SERVER + "#else\nint main() {}\n#endif\n")
        self.expect(2, "endpoints")
        self.write("out/compile_commands.json", json.dumps([
            {"directory": str(self.folder), "file": "src/main.cpp",
             "command": "c++ -DSHOP -c src/main.cpp"}]))
        self.expect(0, "endpoints", "-p", "out")
        (self.folder / "out").rename(self.folder / "build")
        self.expect(0, "endpoints")

    def test_several_programs(self):
        self.write("shop/main.cpp", SERVER)
        self.write("admin/main.cpp", SERVER.replace("/orders", "/admin/orders"))
        rows = self.expect(0, "endpoints", "--format", "json").json()["endpoints"]
        self.assertEqual([(row["path"], row["program"]) for row in rows],
                         [("/admin/orders/{1}", "admin/main.cpp"), ("/orders/{1}", "shop/main.cpp")])

    def test_roles(self):
        self.write("main.cpp", SERVER)
        self.write("tests/main.cpp", SERVER.replace("/orders", "/tested"))
        self.write("third_party/x/main.cpp", SERVER.replace("/orders", "/theirs"))
        self.write("examples/openapi.yaml", CONTRACT)
        report = self.expect(0, "endpoints", "--format", "json").json()
        self.assertEqual([row["path"] for row in report["endpoints"]], ["/orders/{1}"])
        told = {reason["reason"] for reason in report["coverage"]["reasons"]
                if reason["kind"] == "left-out"}
        self.assertEqual(told, {"test code", "vendored code", "example contracts"})
        asked = self.expect(0, "endpoints", "--format", "json", "tests").json()
        self.assertEqual([row["path"] for row in asked["endpoints"]], ["/tested/{1}"],
                         "what is named is product")
        self.write(".tvaara.yaml", "roles: {'tests/**': product}\nexclude: [main.cpp]\n")
        rows = self.expect(0, "endpoints", "--format", "json").json()["endpoints"]
        self.assertEqual([row["path"] for row in rows], ["/tested/{1}"])

    def test_same_bytes_at_any_width(self):
        self.both()
        self.write("admin/main.cpp", SERVER.replace("/orders", "/admin/orders"))
        for i in range(6):
            self.write(f"src/more{i}.cpp", f'#include "missing{i}.h"\nint more{i}() {{ return {i}; }}\n')
        said = {}
        for jobs in ("1", "4"):
            written = {}
            scan = self.run_tvaara("scan", "--jobs", jobs, "-o", "json=j", "-o", "sarif=s")
            review = self.run_tvaara("review", "--jobs", jobs, "-o", "json=r")
            for name in "jsr":
                written[name] = (self.folder / name).read_bytes()
            said[jobs] = (scan.raw, scan.code, review.raw, review.code, written)
        self.assertEqual(said["1"], said["4"])


if __name__ == "__main__":
    unittest.main()
