#!/usr/bin/env python3
"""review_test.py TVAARA SOURCE HEADERS SCRATCH: tvaara's review of a whole server of test-fixtures is
the one that stands in the fixture: the answers of expected.review.json, and a finding on every line
that is marked `expect: pack/rule`.

HEADERS says how the sources are read:
  buildless   nobody says how they are compiled: a copy of the folder alone
  real        a compilation database, and the headers of the libraries as Debian installs them
  stubs       the same, and the machine has nothing but the C and C++ standard libraries

Findings are compared in full at the levels error and warning. Notes (what is missing in depth, what
contracts could say better) may stand beside the marked ones.

What tvaara is known to get wrong stands in known_gaps.txt, one difference a line (`#` begins a comment):
each of these must still be there, so that who closes a gap takes its line out, and no other may be."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

QUESTIONS = ("tls", "validate", "authn", "authz", "ratelimit", "audit")

# What `stubs` hides: everything the fixture includes that is not the standard library.
LIBRARIES = ("httplib.h", "sqlite3.h", "sqlite3ext.h", "curl", "nlohmann", "openssl", "civetweb.h",
             "CivetServer.h", "boost")
STANDARD = ("/usr/include", "/usr/include/x86_64-linux-gnu")


def tvaara(program, *arguments):
    command = [program, *arguments, "--format", "json", "--fail-on", "never"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("%s ended with %d:\n%s" % (" ".join(command), done.returncode, done.stderr))
    return json.loads(done.stdout)


def asked_rules(program):
    done = subprocess.run([program, "rules", "--format", "json"], capture_output=True, text=True,
                          check=True)
    return {rule["id"] for rule in json.loads(done.stdout)["rules"]}


def units(source):
    return sorted(path for path in source.glob("src/*") if path.suffix in (".c", ".cpp"))


def marks(source):
    """(rule, file, line) of every mark: at the end of the line, or alone on the line above."""
    found = set()
    for path in [*source.glob("openapi.yaml"), *sorted(source.glob("src/*"))]:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            mark = re.match(r"(.*?)(?://|#) expect: ([a-z/-]+(?:, [a-z/-]+)*)", line)
            if not mark:
                continue
            above = not mark[1].strip()
            for rule in mark[2].split(", "):
                found.add((rule, path.relative_to(source).as_posix(), number + above))
    return found


def include_folder(scratch):
    """The system's headers without those of the libraries: a folder of links."""
    folder = scratch / "include"
    folder.mkdir(parents=True, exist_ok=True)
    for place in STANDARD:
        for entry in sorted(pathlib.Path(place).iterdir()):
            link = folder / entry.name
            if entry.name not in LIBRARIES and entry.name != "c++" and not link.is_symlink():
                link.symlink_to(entry)
    return folder


def database(source, scratch, hide):
    """A folder with a compilation database for the server."""
    flags = []
    if hide:
        cxx = sorted(pathlib.Path("/usr/include/c++").iterdir(), key=lambda p: int(p.name))[-1]
        machine = pathlib.Path("/usr/include/x86_64-linux-gnu/c++") / cxx.name
        flags += ["-nostdlibinc", "-isystem", str(cxx), "-isystem", str(machine),
                  "-isystem", str(include_folder(scratch))]
    compiler = {".c": ["cc", "-std=gnu11"], ".cpp": ["c++", "-std=c++20"]}
    entries = [{"directory": str(source), "file": str(path),
                "arguments": [*compiler[path.suffix], *flags, "-c", str(path)]}
               for path in units(source)]
    folder = scratch / ("stubs" if hide else "real")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "compile_commands.json").write_text(json.dumps(entries))
    return folder


def answer_differences(expected, review):
    """(the difference as known_gaps.txt says it, what there is to tell of it)"""
    got = {e["method"] + " " + e["path"]: e for e in review["endpoints"]}
    for key in sorted(set(expected) | set(got)):
        if key not in got:
            yield key + ": expected, not found", ""
        elif key not in expected:
            yield key + ": found, not expected", got[key]["handler"] or got[key]["operation"]
        else:
            data_class, answers = expected[key]
            if got[key]["class"] != data_class:
                yield "%s: class %s, got %s" % (key, data_class, got[key]["class"]), ""
            for question, answer in zip(QUESTIONS, answers.split()):
                told = got[key]["answers"][question]
                if told["answer"] == answer:
                    continue
                evidence = "; ".join("%s:%s %s" % (e["file"], e["line"], e["message"])
                                     for e in told["evidence"])
                yield ("%s: %s is %s, got %s" % (key, question, answer, told["answer"]),
                       evidence or "no evidence")


def finding_differences(expected, scan):
    found = {(f["rule"], f["file"], f["line"]): f for f in scan["findings"]}
    for place in sorted(expected - set(found), key=lambda p: (p[1], p[2])):
        yield "%s:%d: %s expected, not found" % (place[1], place[2], place[0]), ""
    for place, finding in sorted(found.items(), key=lambda item: (item[0][1], item[0][2])):
        if place not in expected and finding["level"] != "note":
            yield ("%s:%d: %s found, not expected" % (place[1], place[2], place[0]),
                   finding["message"])


def known_gaps(source):
    path = source / "known_gaps.txt"
    lines = path.read_text().splitlines() if path.exists() else []
    return {line for line in lines if line and not line.startswith("#")}


def main():
    program, source, headers, scratch = sys.argv[1:]
    source, scratch = pathlib.Path(source).resolve(), pathlib.Path(scratch).resolve()
    with tempfile.TemporaryDirectory(prefix="review-") as alone:
        if headers == "buildless":  # outside of every checkout that may hold a database
            build = []
            source = pathlib.Path(shutil.copytree(source, pathlib.Path(alone) / source.name))
        else:
            build = ["-p", str(database(source, scratch, hide=headers == "stubs"))]
        compare(program, source, build)


def compare(program, source, build):
    problems = []
    expected = marks(source)
    asked = asked_rules(program)
    for rule in sorted({mark[0] for mark in expected} - asked):
        problems.append("%s is marked, but there is no such rule" % rule)

    with open(source / "expected.review.json") as stated:
        answers = json.load(stated)["endpoints"]
    review = tvaara(program, "review", str(source), *build)
    scan = tvaara(program, "scan", str(source), *build)
    differences = [*answer_differences(answers, review), *finding_differences(expected, scan)]
    known = known_gaps(source)
    problems += ["%s (%s)" % (what, more) if more else what
                 for what, more in differences if what not in known]
    problems += ["a gap that is closed by now: " + line
                 for line in sorted(known - {what for what, _ in differences})]
    coverage = scan["coverage"]
    if coverage["units"]["read"] + coverage["units"]["degraded"] < len(units(source)):
        problems.append("not all units were read: %s" % json.dumps(coverage, indent=1))
    if problems:
        sys.exit("\n".join(problems) + "\n%d differences" % len(problems))
    print("%d endpoints, %d marks: as expected, but for %d known gaps" %
          (len(answers), len(expected), len(known)))


if __name__ == "__main__":
    main()
