#!/usr/bin/env python3
"""Runs the real program on the fixtures of one rule and compares with the marks in them.

A fixture is a file or a folder beside rule.yaml, named by what it shows:
  bad*      every line marked `expect: pack/rule` is reported, and no other; the answer is no,
            unless the fixture says `// answer: yes`: what is lacking is found, the base is met;
            or `// answer: nothing`: found by the shape of functions, no endpoint is seen
  good*     nothing is reported; the near miss
  unknown*  nothing is reported; of a rule that answers, the answer is unknown
A mark is a comment (`# expect:` or `// expect:`) on the line, or alone on the line above; it may
name several rules, with commas.
A contract of OpenAPI 3.x is asked once more as each other 3.x, with the same marks, unless it says
`# only: 3.1, 3.2` itself, because it shows what other versions do not have; not under sanitizers.
Swagger 2.0 differs too much: rules that apply to it have fixtures of their own, *_swagger.yaml.
golden.txt holds the rendered findings of all bad fixtures, so that a change of wording is seen.
A fixture that could not be read proves nothing and fails.
"""
import argparse
import difflib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

MARK = re.compile(r"(?P<before>.*?)(?:#|//)\s*expect:\s*(?P<rules>[a-z0-9/, -]+)")


VERSION = re.compile(r"^(openapi: *[\"']?)(3\.[012])\.\d+", re.MULTILINE)
VERSIONS = ("3.0", "3.1", "3.2")
ANSWER = re.compile(r"^// answer: (\w+)$", re.MULTILINE)
ONLY = re.compile(r"^# only: (.*)$", re.MULTILINE)
CONTRACT_SUFFIXES = (".yaml", ".yml", ".json")
CONTRACT_ANSWERS = ("tls", "validate", "authn")  # what a contract alone can say no to


class Failed(Exception):
    pass


def run(program, arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise Failed(f"exit {done.returncode} of: tvaara {' '.join(arguments)}\n{done.stderr}")
    return done.stdout


def expected_lines(fixture, folder, rule):
    files = [fixture] if fixture.is_file() else sorted(p for p in fixture.rglob("*") if p.is_file())
    places = []
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            mark = MARK.match(line)
            if mark and rule in re.split(r"[ ,]+", mark["rules"]):
                alone = not mark["before"].strip()
                places.append((str(file.relative_to(folder)), number + alone))
    return sorted(places)


def other_versions(fixture):
    """The versions of OpenAPI that the fixture is asked as beside its own."""
    if not fixture.is_file() or fixture.suffix not in CONTRACT_SUFFIXES:
        return []
    text = fixture.read_text(encoding="utf-8")
    own, only = VERSION.search(text), ONLY.search(text)
    wanted = re.split(r"[ ,]+", only[1]) if only else VERSIONS
    return [one for one in wanted if own and one != own[2]]


class Check:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.rule = f"{folder.parent.name}/{folder.name}"
        info = json.loads(run(program, ["rules", "--format", "json"]))["rules"]
        self.info = next(one for one in info if one["id"] == self.rule)
        self.rendered = ""  # of all bad fixtures
        # Sanitizers look for faults in our code, which all versions of OpenAPI run alike.
        self.asks_versions = b"__asan_init" not in pathlib.Path(program).read_bytes()

    def fixtures(self, kind):
        return sorted(p for p in self.folder.iterdir() if p.name.startswith(kind))

    def ask(self, command, fixture, *more):
        return run(self.program, [command, "--rule", self.rule, "--root", str(fixture.parent), *more,
                                  str(fixture)])

    def scan(self, fixture):
        with tempfile.TemporaryDirectory() as folder:
            text = pathlib.Path(folder, "text")
            result = json.loads(self.ask("scan", fixture, "--format", "json", "--quiet",
                                         "-o", f"text={text}"))
            if fixture.name.startswith("bad") and fixture.parent == self.folder:
                self.rendered += text.read_text(encoding="utf-8")
        coverage = result["coverage"]
        read = sum(coverage[kind]["read"] + coverage[kind]["degraded"] for kind in ("units", "contracts"))
        lost = sum(coverage[kind]["lost"] for kind in ("units", "contracts"))
        errors = any(reason["kind"] == "unit" for reason in coverage["reasons"])
        if lost or errors or not read:
            raise Failed(f"{fixture.name} was not read: {json.dumps(coverage, indent=1)}")
        return result["findings"]

    def answers(self, fixture):
        result = json.loads(self.ask("review", fixture, "--format", "json", "--quiet"))
        question = self.info["question"]
        return [f"{one['method']} {one['path']}: {one['answers'][question]['answer']}"
                for one in result["endpoints"] if question in one["answers"]]

    def needs_answer(self, fixture, answer):
        contract_only = fixture.is_file() and fixture.suffix in CONTRACT_SUFFIXES
        if not self.info["answers"] or answer == "nothing":
            return
        if answer == "no" and contract_only and self.info["question"] not in CONTRACT_ANSWERS:
            return
        answers = self.answers(fixture)
        if not any(one.endswith(": " + answer) for one in answers):
            raise Failed(f"{fixture.name}: no endpoint is answered {answer}: {answers}")

    def compare(self, fixture, expected):
        found = sorted((one["file"], one["line"]) for one in self.scan(fixture))
        if found == expected:
            return
        lines = [f"{fixture.name}: reported lines differ from the marked ones"]
        for place in sorted(set(found) | set(expected)):
            if found.count(place) != expected.count(place):
                lines.append(f"  {place[0]}:{place[1]}: marked {expected.count(place)} times, "
                             f"reported {found.count(place)} times")
        raise Failed("\n".join(lines))

    def in_every_version(self, fixture, check):
        check(fixture)
        for version in other_versions(fixture) if self.asks_versions else []:
            with tempfile.TemporaryDirectory() as folder:
                same = pathlib.Path(folder, fixture.name)
                text = fixture.read_text(encoding="utf-8")
                same.write_text(VERSION.sub(rf"\g<1>{version}.0", text), encoding="utf-8")
                try:
                    check(same)
                except Failed as failure:
                    raise Failed(f"as OpenAPI {version}: {failure}") from None

    def bad(self, fixture):
        expected = expected_lines(fixture, self.folder, self.rule)
        if not expected:
            raise Failed(f"{fixture.name} marks no line with `expect: {self.rule}`")

        def check(one):
            self.compare(one, expected)
            said = ANSWER.search(one.read_text(encoding="utf-8")) if one.is_file() else None
            self.needs_answer(one, said[1] if said else "no")

        self.in_every_version(fixture, check)

    def good(self, fixture):
        self.in_every_version(fixture, lambda one: self.compare(one, []))

    def unknown(self, fixture):
        def check(one):
            self.compare(one, [])
            self.needs_answer(one, "unknown")

        self.in_every_version(fixture, check)

    def golden(self, update):
        file = self.folder / "golden.txt"
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        if update:
            file.write_text(self.rendered, encoding="utf-8")
        elif self.rendered != before:
            diff = difflib.unified_diff(before.splitlines(), self.rendered.splitlines(),
                                        "golden.txt", "rendered now", lineterm="")
            raise Failed("the wording changed; run tests/rules/update and read the diff\n"
                         + "\n".join(diff))


def check(program, folder, update):
    failures = []

    def attempt(step, *arguments):
        try:
            step(*arguments)
        except Failed as failure:
            failures.append(str(failure))

    try:
        one = Check(program, folder)
    except Failed as failure:
        return [str(failure)]
    for kind, step in (("bad", one.bad), ("good", one.good), ("unknown", one.unknown)):
        fixtures = one.fixtures(kind)
        if kind != "unknown" and not fixtures:
            failures.append(f"the rule has no fixture {kind}*")
        for fixture in fixtures:
            attempt(step, fixture)
    attempt(one.golden, update)
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the tvaara to run")
    parser.add_argument("folders", nargs="+", type=pathlib.Path, help="rules/<pack>/<rule>")
    parser.add_argument("--update", action="store_true", help="write golden.txt anew")
    options = parser.parse_args()
    failed = False
    for folder in options.folders:
        folder = folder.resolve()
        for failure in check(options.program, folder, options.update):
            failed = True
            print(f"{folder.parent.name}/{folder.name}: {failure}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
