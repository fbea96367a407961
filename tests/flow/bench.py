"""Prints how well flows are seen, by category: recall of what flows, precision of what is reported.

Usage: bench.py TVAARA [--plain] [CATEGORY…]
       bench.py TVAARA --growth SIZE…
       bench.py TVAARA --metamorphic [CATEGORY…]

A category is a file or folder of this suite. --plain leaves the variants out: every case reformatted with
its functions renamed, wrapped in a namespace, and with its sources behind functions, also of a second file.
--growth measures what generated programs of so many units cost instead, --metamorphic tells which lines a
variant judges otherwise than the plain case.
"""

import argparse
import pathlib
import shutil
import sys
import tempfile

import check_flow
import growth
import metamorphic
import variants

HERE = check_flow.HERE


def score(tvaara, path, root, marks):
    found = check_flow.scan(tvaara, path, root)
    flows = {at for at, (wanted, _) in marks.items() if wanted}
    others = {at for at, (wanted, _) in marks.items() if not wanted}
    return len(flows), len(flows & found), len(others), len(others & found)


def variant_score(tvaara, path, change):
    """The score of a copy that `change` wrote; it returns the marks of the copy."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        shutil.copy(HERE / "support.h", root)
        marks = change(path, root)
        return score(tvaara, root, root, marks)


def line(name, total):
    flows, seen, others, reported = total
    recall = 100.0 * seen / flows if flows else 100.0
    precision = 100.0 * seen / (seen + reported) if seen + reported else 100.0
    print(f"{name:28} {flows:6} {recall:7.1f} % {others:8} {precision:9.1f} %", flush=True)


def add(total, more):
    return tuple(a + b for a, b in zip(total, more))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tvaara")
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--growth", type=int, nargs="+")
    parser.add_argument("--metamorphic", action="store_true")
    parser.add_argument("category", nargs="*")
    options = parser.parse_args()
    if options.growth:
        growth.report(options.tvaara, options.growth)
        return
    if options.metamorphic:
        sys.exit(1 if metamorphic.report(options.tvaara, options.category) else 0)
    print(f"{'':28} {'flows':>6} {'recall':>9} {'no flow':>8} {'precision':>11}")
    none = (0, 0, 0, 0)
    total = none
    for path in metamorphic.categories(options.category):
        own = score(options.tvaara, path, HERE, check_flow.expectations(path))
        line(path.stem, own)
        total = add(total, own)
    line("all", total)
    if options.plain:
        return
    for name, change in variants.ALL.items():
        total = none
        for path in metamorphic.categories(options.category):
            total = add(total, variant_score(options.tvaara, path, change))
        line(name, total)


if __name__ == "__main__":
    main()
