"""Exit codes: 2 before 1 before 3, and what decides between 0 and 1."""
import unittest

from tvaara import CONTRACT, SERVER, Case

CLEAN = CONTRACT.replace("http://", "https://")


class Exit(Case):
    def test_scan_fails_on_the_level_asked_for(self):
        self.write("api.yaml", CONTRACT)
        rule = ("--rule", "tls/plain-http-server")
        self.expect(1, "scan", *rule)
        self.expect(1, "scan", *rule, "--fail-on", "note")
        self.expect(0, "scan", *rule, "--fail-on", "never")
        self.write("api.yaml", CLEAN)
        self.expect(0, "scan", *rule, "--fail-on", "note")

    def test_notes_and_warnings_do_not_fail_by_default(self):
        self.write("api.yaml", CLEAN)
        rule = ("--rule", "ratelimit/too-many-requests-undeclared")
        said = self.expect(0, "scan", *rule, "--format", "json")
        levels = {finding["level"] for finding in said.json()["findings"]}
        self.assertTrue(levels and "error" not in levels, levels)
        self.expect(1, "scan", *rule, "--fail-on", "note")

    def test_review(self):
        self.write("api.yaml", CLEAN)
        self.expect(1, "review")  # a contract alone leaves questions unknown
        self.expect(0, "review", "--fail-on", "never")
        self.expect(0, "review", "--fail-on", "no")
        self.write("api.yaml", CONTRACT)
        self.expect(1, "review", "--fail-on", "no")

    def test_strict(self):
        self.write("api.yaml", CLEAN)
        self.expect(0, "endpoints", "--strict")
        self.write("broken.cpp", '#include "missing.h"\nint f() { return 0; }\n')
        self.expect(0, "endpoints")
        self.expect(3, "endpoints", "--strict")
        self.expect(3, "scan", "--strict", "--fail-on", "never")

    def test_findings_come_before_strict(self):
        self.write("api.yaml", CONTRACT)
        self.write("broken.cpp", '#include "missing.h"\nint f() { return 0; }\n')
        self.expect(1, "scan", "--strict", "--rule", "tls/plain-http-server")

    def test_could_not_run_comes_first(self):
        self.write("broken.cpp", '#include "missing.h"\nint f() { return 0; }\n')
        self.expect(2, "endpoints", "--strict")

    def test_code_fails_too(self):
        self.write("main.cpp", SERVER)
        self.expect(1, "scan", "--rule", "validate/sql-injection")
        self.expect(1, "review", "--fail-on", "no")

    def test_report_that_cannot_be_written(self):
        self.write("api.yaml", CLEAN)
        self.expect(2, "scan", "-o", "json=no/such/folder/out.json")

    def test_suppressed_findings_do_not_fail(self):
        self.write("api.yaml", CONTRACT.replace(
            "servers:", "# tvaara: allow(tls/plain-http-server) only inside the test bench\nservers:"))
        self.expect(0, "scan", "--rule", "tls/plain-http-server")
        self.write("api.yaml", CONTRACT.replace(
            "servers:", "# tvaara: allow(tls/plain-http-server)\nservers:"))
        said = self.expect(0, "scan", "--rule", "tls/plain-http-server", "--format", "json")
        self.assertEqual([f["rule"] for f in said.json()["findings"]],
                         ["project/suppression-without-reason"])

    def test_suppression_in_an_object(self):
        self.write("api.yaml", CONTRACT.replace(
            'servers: [{url: "http://shop.example.com"}]',
            'servers:\n  - url: "http://shop.example.com"\n'
            '    x-tvaara-allow: tls/plain-http-server only inside the test bench'))
        self.expect(0, "scan", "--rule", "tls/plain-http-server", "--fail-on", "note")

    def test_suppression_in_code(self):
        self.write("main.cpp", SERVER.replace(
            "    sqlite3_exec",
            "    // tvaara: allow(validate/sql-injection) the demonstration of the training\n"
            "    sqlite3_exec"))
        self.expect(0, "scan", "--rule", "validate/sql-injection", "--fail-on", "note")

    def test_unused_suppressions_are_told(self):
        self.write("api.yaml", CLEAN + "# tvaara: allow(tls/plain-http-server) long gone\n")
        said = self.expect(1, "scan", "--rule", "tls/plain-http-server", "--fail-on", "warning",
                           "--format", "json")
        self.assertEqual([f["rule"] for f in said.json()["findings"]], ["project/unused-suppression"])


if __name__ == "__main__":
    unittest.main()
