"""Changes that must not change a verdict: a case judged one way is judged so in every variant.

Usage: metamorphic.py TVAARA [--sample] [CATEGORY…]

A category is a file or folder of this suite, a variant one of variants.py: renamed and reformatted, the
source behind a function, in a second file, in a lambda, through a template, all inside a namespace.
Compared is what is reported, not what is right: a line that is judged wrongly must stay so. --sample asks
each variant of one category (another for each), and fails if any verdict differs.
"""

import argparse
import pathlib
import shutil
import sys
import tempfile

import check_flow
import variants

HERE = check_flow.HERE
# What --sample asks: per variant a category that it changes much.
SAMPLE = {"renamed, reformatted": "outside_calls", "source behind a function": "outside_arrays",
          "source in a second file": "outside_objects", "inside a namespace": "outside_control",
          "source in a lambda": "fields", "source through a template": "calls"}


def categories(names):
    paths = sorted(p for p in HERE.iterdir() if p.suffix in (".c", ".cpp") or
                   (p.is_dir() and p.name not in ("rules", "__pycache__")))
    return [p for p in paths if not names or p.stem in names]


def verdicts(marks, found):
    """Per file, of its marked lines in order, whether they are reported; copies may add lines."""
    by_file = {}
    for at in sorted(marks):
        by_file.setdefault(at[0].name, []).append((at, at in found))
    return by_file


def differences(tvaara, path, change):
    """(cases compared, lines of the variant's files that are judged otherwise)"""
    plain = verdicts(check_flow.expectations(path), check_flow.scan(tvaara, path, HERE))
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        shutil.copy(HERE / "support.h", root)
        marks = change(path, root)
        changed = verdicts(marks, check_flow.scan(tvaara, root, root))
    total, other = 0, []
    for name, lines in plain.items():
        assert len(lines) == len(changed[name]), f"{name}: a variant lost marks"
        for (at, before), (_, after) in zip(lines, changed[name]):
            total += 1
            if before != after:
                text = at[0].read_text().splitlines()[at[1] - 1].strip()
                other.append(f"{at[0].relative_to(HERE)}:{at[1]}: "
                             f"{'reported' if after else 'not reported'} in the variant: {text}")
    return total, other


def report(tvaara, names, chosen=None):
    """Prints the differences per variant; how many there are."""
    many = 0
    for name, change in variants.ALL.items():
        total, other = 0, []
        for path in categories([chosen[name]] if chosen else names):
            more, different = differences(tvaara, path, change)
            total += more
            other += different
        print(f"{name}: {total - len(other)} of {total} verdicts are the same", flush=True)
        for one in other:
            print(f"  {one}", flush=True)
        many += len(other)
    return many


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tvaara")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("category", nargs="*")
    options = parser.parse_args()
    sys.exit(1 if report(options.tvaara, options.category, SAMPLE if options.sample else None) else 0)


if __name__ == "__main__":
    main()
