#!/usr/bin/env python3
"""mutants.py TVAARA SOURCE… [--sample N --seed S] [--least PERCENT]: takes one guard after the other out
of whole servers and asks whether tvaara misses it.

A guard is marked in place, alone on the line above: `// guard: pack/rule` for the whole line below,
`// guard: pack/rule -TEXT` for TEXT in it. Without the guard a finding of that rule must be there that
was not there with it: at another place, or of another endpoint. Where the share of guards that are missed
so is below --least, the exit code is 1.

--sample N asks N guards alone, drawn by the seed; each server gives its share."""

import argparse
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

MARK = re.compile(r"\s*(?://|#) guard: ([a-z]+/[a-z-]+)(?: -(.*))?$")


def guards_of(source):
    """(file, line from 0, rule, text or None) of every mark."""
    found = []
    for path in sorted(source.glob("src/*")):
        for number, line in enumerate(path.read_text().splitlines()):
            mark = MARK.match(line)
            if mark:
                found.append((path.relative_to(source).as_posix(), number + 1, mark[1], mark[2]))
    return found


def without(lines, guard):
    """The file's lines without the guard; as many as before, so that places stay what they are."""
    _, number, _, text = guard
    line = lines[number]
    if text is not None and text not in line:
        sys.exit("%s:%d: the line does not hold `%s`" % (guard[0], number + 1, text))
    lines = list(lines)
    lines[number] = line.replace(text, "", 1) if text is not None else ""
    return lines


def findings(tvaara, folder, cache):
    command = [tvaara, "scan", str(folder), "--root", str(folder), "--format", "json", "--fail-on",
               "never", "--cache-dir", str(cache)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("%s ended with %d:\n%s" % (" ".join(command), done.returncode, done.stderr))
    found = set()
    for finding in json.loads(done.stdout)["findings"]:
        found.add((finding["rule"], finding["file"], finding["line"]))
        found.update((finding["rule"], endpoint) for endpoint in finding["endpoints"])
    return found


def drawn(guards, count, seed):
    if count is None or count >= len(guards):
        return guards
    return sorted(random.Random(seed).sample(guards, count))


def missed_in(tvaara, source, guards, scratch):
    """The guards whose absence is not reported."""
    folder, cache = scratch / source.name, scratch / "cache"
    shutil.copytree(source, folder)
    whole = findings(tvaara, folder, cache)
    missed = []
    for guard in guards:
        path = folder / guard[0]
        text = path.read_text()
        path.write_text("\n".join(without(text.splitlines(), guard)) + "\n")
        new = findings(tvaara, folder, cache) - whole
        path.write_text(text)
        if not any(entry[0] == guard[2] for entry in new):
            missed.append(guard)
    return missed


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tvaara")
    parser.add_argument("sources", nargs="+", type=pathlib.Path)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", type=float, default=90)
    options = parser.parse_args()
    asked = missed = 0
    for source in options.sources:
        source = source.resolve()
        share = options.sample and max(1, options.sample // len(options.sources))
        guards = drawn(guards_of(source), share, options.seed)
        with tempfile.TemporaryDirectory(prefix="mutants-") as scratch:
            for file, line, rule, _ in missed_in(options.tvaara, source, guards,
                                                 pathlib.Path(scratch)):
                print("%s/%s:%d: without this guard there is no new %s" % (source.name, file, line + 1,
                                                                         rule))
                missed += 1
        asked += len(guards)
    if asked == 0:
        sys.exit("no guard is marked in these sources")
    share = 100 * (asked - missed) / asked
    print("%d of %d guards are missed when they are gone (%.0f %%)" % (asked - missed, asked, share))
    sys.exit(share < options.least)


if __name__ == "__main__":
    main()
