#!/usr/bin/env python3
"""A rule is added by dropping a folder in: no file edited, nothing built again.

And what goes wrong with such folders is said at its place, with a suggestion, before anything is scanned.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

RULE = """\
title: An operation has no summary
question: inventory
severity: warning
precision: high
applies: spec
message: the operation has no summary
why: nobody knows what it is for
fix: add one
help:
  asks: Does every operation say what it is for?
  bad: bad.yaml
given: "$.paths[*][*]"
then:
  field: summary
  function: truthy
"""

CONTRACT = """\
openapi: 3.1.0
info: {title: Orders, version: 1.0.0}
paths:
  /orders:
    get:
      responses: {"200": {description: orders}}
    post:
      summary: Places an order
      responses: {"201": {description: the order}}
"""


def tvaara(*arguments):
    done = subprocess.run([sys.argv[1], *map(str, arguments)], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def write(folder, name, text):
    path = pathlib.Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def works(folder):
    write(folder, "rules/mine/summary-missing/rule.yaml", RULE)
    write(folder, "rules/mine/summary-missing/bad.yaml", CONTRACT)
    contract = write(folder, "api/openapi.yaml", CONTRACT)
    rules = pathlib.Path(folder, "rules")
    code, out, error = tvaara("scan", "--rules", rules, "--rule", "mine/summary-missing",
                              "--format", "json", contract)
    assert code == 0, error
    found = [(one["rule"], one["line"]) for one in json.loads(out)["findings"]]
    assert found == [("mine/summary-missing", 5)], found
    code, out, error = tvaara("explain", "--rules", rules, "mine/summary-missing")
    assert code == 0 and "Does every operation say what it is for?" in out, error
    assert "Places an order" in out, "the page shows the fixture"


def refused(folder, text, *expected):
    write(folder, "rules/mine/summary-missing/rule.yaml", text)
    write(folder, "rules/mine/summary-missing/bad.yaml", CONTRACT)
    contract = write(folder, "api/openapi.yaml", CONTRACT)
    code, out, error = tvaara("scan", "--rules", pathlib.Path(folder, "rules"), contract)
    assert code == 2 and not out, (code, out)
    for part in expected:
        assert part in error, f"{part!r} is not in {error!r}"


def main():
    native = RULE[:RULE.index("given:")] + "native: true\n"
    for step, *arguments in (
            (works,),
            (refused, RULE.replace("severity:", "severty:"), "rule.yaml:3:1", "did you mean 'severity'"),
            (refused, native, "no native query 'mine/summary-missing' is built in"),
            (refused, RULE.replace("bad.yaml", "../../../api/openapi.yaml"), "not in the rule's folder"),
            (refused, RULE.replace("function: truthy", "function: truhty"), "truhty", "rule.yaml"),
    ):
        with tempfile.TemporaryDirectory() as folder:
            step(folder, *arguments)


if __name__ == "__main__":
    main()
