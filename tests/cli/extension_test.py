"""A rule or a model is one folder or file: dropped in, it works, with nothing edited or rebuilt."""
import shutil
import unittest

from tvaara import BIN, CONTRACT, SOURCE, Case

# A framework nobody knows, and a server written with it.
FRAMEWORK = """\
#pragma once
#include <functional>
#include <string>
namespace acme {
struct Call { std::string field(const std::string& name); void say(const std::string& text); };
struct App { void on(const char* method, const char* path, std::function<void(Call&)> handler); };
void launch(const std::string& rocket);
}
"""
PROGRAM = """\
#include "acme/app.h"
int main() {
  acme::App app;
  app.on("POST", "/rockets/:name/launch", [](acme::Call& call) {
    acme::launch(call.field("name"));
  });
}
"""
MODEL = """\
library: acme
schema: 1
headers: [acme/app.h]
routes:
  - {call: "acme::App::on", method: {arg: 0}, path: {arg: 1, dialect: colon}, handler: {arg: 2, request: param 0}}
sources:
  - {call: "acme::Call::field", returns: {label: request.path, name: {arg: 0}}}
sinks:
  - {call: "acme::launch", kind: rocket, args: 0}
"""
CODE_RULE = """\
title: The caller chooses the rocket
question: authz
severity: error
precision: high
cwe: [639]
owasp: [API1:2023]
applies: code
message: "{origin} chooses the rocket"
why: Rockets are expensive
fix: Look the rocket up by the caller
flow:
  from: ["request.*"]
  to: [rocket]
help:
  asks: Who chooses the rocket?
  why: Rockets are expensive.
  bad: [bad_launch.cpp]
  good: [good_launch.cpp]
  fix: Look it up.
  cannot see: Rockets of other makers.
  references: ["CWE-639"]
"""
CONTRACT_RULE = """\
title: Operation without a summary
question: inventory
severity: warning
precision: very-high
cwe: [1059]
owasp: [API9:2023]
applies: spec
message: "{operation} has no summary"
why: Nobody knows what it is for
fix: Write one
given: $.paths[*][get,post,put,patch,delete]
then: {field: summary, function: truthy}
help:
  asks: Does every operation say what it is for?
  why: Nobody reviews what nobody understands.
  bad: [bad_none.yaml]
  good: [good_summary.yaml]
  fix: Write a summary.
  cannot see: Whether it is true.
  references: ["CWE-1059"]
"""


# The files of the rules' folders: a rule's help shows its fixtures.
ROCKET_CHOICE = {"rule.yaml": CODE_RULE, "bad_launch.cpp": PROGRAM, "good_launch.cpp": "int main() {}\n"}
NO_SUMMARY = {"rule.yaml": CONTRACT_RULE, "bad_none.yaml": CONTRACT,
              "good_summary.yaml": CONTRACT.replace("    get:", "    get:\n      summary: An order")}


class Extension(Case):
    def rule(self, folder, files):
        for name, text in files.items():
            self.write(f"{folder}/{name}", text)

    def server(self):
        self.write("repo/include/acme/app.h", FRAMEWORK)
        self.write("repo/src/main.cpp", PROGRAM)

    def findings(self, *arguments, **how):
        report = self.run_tvaara("scan", "--format", "json", *arguments, **how).json()
        return [(f["rule"], f["file"], f["line"], f["endpoints"]) for f in report["findings"]]

    def test_model_and_rule_by_option(self):
        self.server()
        self.expect(2, "endpoints", "repo")
        model = self.write("ours/acme.yaml", MODEL)
        rows = self.expect(0, "endpoints", "--model", model, "--format", "json", "repo").json()["endpoints"]
        self.assertEqual([(r["method"], r["path"]) for r in rows], [("POST", "/rockets/{name}/launch")])
        self.rule("ours/rules/space/rocket-choice", ROCKET_CHOICE)
        self.assertEqual(
            self.findings("--model", model, "--rules", "ours/rules", "--pack", "space", "repo"),
            [("space/rocket-choice", "src/main.cpp", 5, ["POST /rockets/{name}/launch"])])
        self.assertIn("space/rocket-choice", self.expect(0, "rules", "--rules", "ours/rules").out)
        self.assertIn("Rockets are expensive",
                      self.expect(0, "explain", "space/rocket-choice", "--rules", "ours/rules").out)

    def test_model_and_rule_by_configuration(self):
        self.server()
        self.write("repo/tvaara/acme.yaml", MODEL)
        self.rule("repo/tvaara/rules/space/rocket-choice", ROCKET_CHOICE)
        self.write("repo/.tvaara.yaml", "models: [tvaara/acme.yaml]\nrules: [tvaara/rules]\n")
        self.assertEqual(self.findings("--rule", "space/rocket-choice", "repo"),
                         [("space/rocket-choice", "src/main.cpp", 5, ["POST /rockets/{name}/launch"])])

    def test_rows_within_the_configuration(self):
        self.server()
        route = 'routes: [{call: "acme::App::on", method: arg 0, path: {arg: 1, dialect: colon}, handler: {arg: 2}}]'
        self.write("repo/.tvaara.yaml", "model: {%s}\n" % route)
        rows = self.expect(0, "endpoints", "--format", "json", "repo").json()["endpoints"]
        self.assertEqual([(r["method"], r["path"]) for r in rows], [("POST", "/rockets/{name}/launch")])
        self.write("repo/.tvaara.yaml", "model:\n  %s\n" % route.replace("routes", "ruotes"))
        said = self.refused("endpoints", "repo", saying="routes")
        self.assertIn(".tvaara.yaml:2:", said.err)

    def test_folders_dropped_into_the_installed_rules(self):
        self.server()
        self.write("repo/api.yaml", CONTRACT)
        installed = self.folder / "installed"
        (installed / "bin").mkdir(parents=True)
        for program in ("tvaara", "tvaara-extract"):
            shutil.copy(BIN / program, installed / "bin" / program)
        shutil.copytree(SOURCE / "rules", installed / "share" / "tvaara" / "rules")
        self.write("installed/share/tvaara/rules/models/acme/model.yaml", MODEL)
        self.rule("installed/share/tvaara/rules/space/rocket-choice", ROCKET_CHOICE)
        self.rule("installed/share/tvaara/rules/space/no-summary", NO_SUMMARY)
        found = self.findings("--pack", "space", "repo", program=installed / "bin" / "tvaara")
        self.assertEqual(found, [
            ("space/no-summary", "api.yaml", 7, ["GET /orders/{orderId}"]),
            ("space/rocket-choice", "src/main.cpp", 5, ["POST /rockets/{name}/launch"])])

    def test_what_is_there_already_is_an_error(self):
        self.write("api.yaml", CONTRACT)
        self.rule("rules/tls/plain-http-server", NO_SUMMARY)
        self.refused("scan", "--rules", "rules", saying="tls/plain-http-server")
        self.write("model.yaml", MODEL.replace("library: acme", "library: sqlite3"))
        self.refused("scan", "--model", "model.yaml", saying="sqlite3")

    def test_what_cannot_be_read_is_an_error_with_a_place(self):
        self.write("api.yaml", CONTRACT)
        self.rule("rules/space/r", ROCKET_CHOICE)
        rule = self.write("rules/space/r/rule.yaml", CODE_RULE.replace("severity:", "severty:"))
        said = self.refused("scan", "--rules", "rules", saying="severity")
        self.assertIn("rules/space/r/rule.yaml:3:", said.err)
        rule.write_text(CODE_RULE.split("flow:")[0] + "native: true\n")
        self.refused("scan", "--rules", "rules", saying="rules/space/r")
        self.write("model.yaml", MODEL.replace("sinks:", "sinkz:"))
        self.refused("scan", "--model", "model.yaml", saying="sinks")


if __name__ == "__main__":
    unittest.main()
