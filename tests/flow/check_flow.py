"""Compares what a scan finds with what the cases say, line by line.

Usage: check_flow.py TVAARA PATH [--update]

PATH is a source file of this folder or a folder with several. A comment at the end of a sink's line says
what must come out: `// flow` (reported), `// no flow` and `// guarded` (not). At a handler's name stands
whether its changes are `// checked` before or `// unchecked`, `// recorded` afterwards or `// unrecorded`, on
every path. A known gap stands behind it, `// flow (missed)` and `// no flow (reported)`: such a line must
still be wrong, and loses its addition once it is right. --update writes these additions.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
# What a mark says: the rule, and whether it must report the line.
MARKS = {"flow": ("flow/reaches", True), "no flow": ("flow/reaches", False),
         "guarded": ("flow/reaches", False),
         "checked": ("flow/unchecked", False), "unchecked": ("flow/unchecked", True),
         "recorded": ("flow/unrecorded", False), "unrecorded": ("flow/unrecorded", True)}
MARK = re.compile(r"(//|/\*)\s*(" + "|".join(sorted(MARKS, key=len, reverse=True)) +
                  r")\b( \((?:missed|reported)\))?")
SOURCES = {".c", ".cpp", ".cc", ".h", ".hpp"}


def files_of(path):
    if path.is_file():
        return [path]
    return sorted(p for p in path.rglob("*") if p.suffix in SOURCES and p.name != "support.h")


def expectations(path):
    """(file, line) -> (must it be reported, is it a known gap)"""
    marks = {}
    for file in files_of(path):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            mark = MARK.search(line)
            if mark and not line.lstrip().startswith("//"):
                marks[(file, number)] = (MARKS[mark.group(2)][1], bool(mark.group(3)))
    return marks


def rules_of(path):
    """(file, line) -> the rule that the mark of the line asks."""
    asked = {}
    for file in files_of(path):
        for number, line in enumerate(file.read_text().splitlines(), 1):
            if mark := MARK.search(line):
                asked[(file, number)] = MARKS[mark.group(2)][0]
    return asked


def scan(tvaara, path, root, model=None, rules=None, jobs=None):
    """The lines that are reported by the rules that their marks ask, or by that of flows."""
    asked = rules_of(path)
    command = [tvaara, "scan", "--model", str(model or HERE / "model.yaml"),
               "--rules", str(rules or HERE / "rules"),
               *[word for one in sorted(set(asked.values())) for word in ("--rule", one)], "--root", str(root),
               "--fail-on", "never", "--format", "json", str(path)]
    if jobs:
        command[2:2] = ["--jobs", str(jobs)]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"scan of {path} failed ({run.returncode}):\n{run.stderr}")
    findings = json.loads(run.stdout)["findings"]
    found = {(root / f["file"], f["line"], f["rule"]) for f in findings}
    return {(file, line) for file, line, rule in found
            if rule == asked.get((file, line), "flow/reaches")}


def update(wrong, marks):
    """Adds and takes off the additions of known gaps."""
    for file in {file for file, _ in marks}:
        lines = file.read_text().split("\n")
        for (at, number), (wanted, _) in marks.items():
            if at != file:
                continue
            gap = "" if (file, number) not in wrong else " (missed)" if wanted else " (reported)"
            lines[number - 1] = MARK.sub(lambda m: f"{m.group(1)} {m.group(2)}{gap}", lines[number - 1])
        file.write_text("\n".join(lines))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tvaara")
    parser.add_argument("path", type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    path = options.path.resolve()
    marks = expectations(path)
    found = scan(options.tvaara, path, HERE)
    wrong = {at for at, (wanted, _) in marks.items() if (at in found) != wanted}
    faults = [f"{file}:{line}: reported, but nothing is said about this line"
              for file, line in sorted(found - set(marks))]
    if options.update:
        update(wrong, marks)
    for (file, line), (wanted, gap) in sorted(marks.items()):
        if ((file, line) in wrong) == gap or options.update:
            continue
        what = "is right by now, so take off what is behind its mark" if gap else \
            "must be reported" if wanted else "must not be reported"
        faults.append(f"{file}:{line}: {what}: {file.read_text().splitlines()[line - 1].strip()}")
    print("\n".join(faults) or f"{len(marks)} cases, {len(wrong)} known gaps")
    sys.exit(1 if faults or not marks else 0)


if __name__ == "__main__":
    main()
