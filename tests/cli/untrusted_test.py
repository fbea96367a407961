"""What is scanned may be hostile or broken: it costs itself alone, and nothing raw reaches the
terminal."""
import json
import os
import unittest

from tvaara import CONTRACT, SERVER, Case

ESCAPE = "\033]0;owned\007\033[31m"


class Untrusted(Case):
    def test_malformed_contract_is_located_and_the_rest_reviewed(self):
        self.write("good.yaml", CONTRACT)
        self.write("bad.yaml", "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n"
                               "  /fine: {get: {}}\n  /x: [\n")
        said = self.expect(0, "endpoints", "--format", "json")
        report = said.json()
        paths = {row["path"] for row in report["endpoints"]}
        self.assertIn("/orders/{orderId}", paths)
        self.assertRegex(said.err, r"tvaara: bad\.yaml:\d+:\d+: ")
        self.assertEqual(report["coverage"]["contracts"], {"read": 1, "degraded": 1, "lost": 0})
        gap = [g for g in report["coverage"]["reasons"] if g["kind"] == "contract"][0]
        self.assertEqual(gap["file"], "bad.yaml")
        self.assertGreater(gap["line"], 0)

    def test_reference_that_leaves_the_root(self):
        self.write("secret.yaml", "Secret: {type: string, description: do-not-leak}\n")
        text = CONTRACT.replace("schema: {type: string, format: uuid}",
                                "schema: {$ref: '../secret.yaml#/Secret'}")
        self.write("api/api.yaml", text)
        said = self.run_tvaara("scan", "--format", "json", "api")
        self.assertIn("leaves the scanned root", said.out)
        self.assertNotIn("do-not-leak", said.out + said.err)

    def test_unit_that_cannot_be_read_costs_itself_alone(self):
        self.write("main.cpp", SERVER)
        commands = [{"directory": str(self.folder), "file": name, "command": f"c++ -c {name}"}
                    for name in ("main.cpp", "gone.cpp")]
        self.write("compile_commands.json", json.dumps(commands))
        said = self.expect(0, "endpoints", "--format", "json")
        report = said.json()
        self.assertEqual(len(report["endpoints"]), 1)
        self.assertEqual(report["coverage"]["units"]["lost"], 1)
        lost = [g for g in report["coverage"]["reasons"] if g["what"] == "gone.cpp"]
        self.assertEqual(len(lost), 1)
        self.assertTrue(lost[0]["reason"])
        self.assertIn("gone.cpp", said.err)

    def test_source_made_to_exhaust_the_parser(self):
        self.write("main.cpp", SERVER)
        self.write("deep.cpp", "int x = " + "(" * 100_000 + "1" + ")" * 100_000 + ";\n")
        self.write("wide.cpp", "int y = 1" + "+1" * 30_000 + ";\nint f() { return y" + "+y" * 30_000 + "; }\n")
        self.write("loop.cpp", '#include "loop.cpp"\n')
        self.write("binary.cpp", bytes(range(256)) * 100)
        report = self.expect(0, "endpoints", "--format", "json").json()
        self.assertEqual(len(report["endpoints"]), 1)
        units = report["coverage"]["units"]
        self.assertEqual(sum(units.values()), 5)
        self.assertGreaterEqual(units["read"], 1)

    def test_compile_commands_are_not_run(self):
        self.write("main.cpp", SERVER)
        tool = self.write("evil.sh", "#!/bin/sh\ntouch owned\n")
        tool.chmod(0o755)
        command = [str(tool), "-fplugin=./evil.so", "-Xclang", "-load", "-Xclang", "./evil.so",
                   "-o", "owned.o", "-MF", "owned.d", "-MMD", "-c", "main.cpp"]
        self.write("compile_commands.json", json.dumps(
            [{"directory": str(self.folder), "file": "main.cpp", "arguments": command}]))
        before = sorted(os.listdir(self.folder))
        report = self.expect(0, "endpoints", "--format", "json").json()
        self.assertEqual(len(report["endpoints"]), 1)
        self.assertEqual(sorted(os.listdir(self.folder)), before)

    def test_broken_compile_commands_are_told(self):
        self.write("main.cpp", SERVER)
        self.write("compile_commands.json", "{ not json")
        report = self.expect(0, "endpoints", "--format", "json").json()
        self.assertEqual(len(report["endpoints"]), 1)
        self.assertIn("compile-commands", {g["kind"] for g in report["coverage"]["reasons"]})

    def test_escape_sequences_stay_out_of_the_terminal(self):
        self.write(f"api{ESCAPE}.yaml", CONTRACT.replace(
            "/orders/{orderId}", '"/orders\\e[31m\\a/{orderId}"'))
        self.write(f"src{ESCAPE}/a.cpp", '#include "missing' + ESCAPE + '.h"\n')
        self.write("broken\033[1m.yaml", f"openapi: 3.0.3\npaths: [{ESCAPE}\n")
        for command in (["scan"], ["scan", "--format", "json"], ["scan", "--format", "sarif"],
                        ["review"], ["endpoints"], ["review", "--format", "json"],
                        ["scan", f"none{ESCAPE}"], ["scan", "--rule", f"a{ESCAPE}/b"]):
            said = self.run_tvaara(*command)
            for text in (said.out, said.err):
                self.assertNotIn("\033", text, command)
                self.assertNotIn("\007", text, command)

    def test_links_lead_nowhere(self):
        outside = self.temporary().parent / (self.folder.name + ".outside")
        outside.mkdir()
        self.addCleanup(lambda: (outside / "api.yaml").unlink() or outside.rmdir())
        (outside / "api.yaml").write_text(CONTRACT)
        self.write("api.yaml", CONTRACT)
        (self.folder / "link.yaml").symlink_to(outside / "api.yaml")
        (self.folder / "folder").symlink_to(outside)
        report = self.expect(0, "endpoints", "--format", "json").json()
        self.assertEqual(report["coverage"]["contracts"]["read"], 1)


if __name__ == "__main__":
    unittest.main()
