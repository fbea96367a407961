"""Whether skipping bodies outside the repository loses anything of the repository's own.

Each unit is read as always and with --full-bodies; the facts of each own function must be equal.
"""
import collections

import triples


def functions(dump, is_product):
    """Own functions: header line and body, as often as they are there."""
    out, current = collections.Counter(), None
    for line in dump.splitlines() + ["end"]:
        if not line.startswith(" ") and current:
            if len(current) > 1:
                out["\n".join(current)] += 1
            current = None
        header = triples.FUNCTION.match(line)
        if header and is_product(header.group(2)):
            current = [line]
        elif current:
            current.append(line)
    return out


def measure(path, rows, extract, options):
    rows = triples.sampled(rows, options.units)
    full = [row[:row.index("--")] + ["--full-bodies"] + row[row.index("--"):] for row in rows]
    dumps = [triples.read_all(path, these, extract, {"": ([], True)}, options.jobs)[""]
             for these in (rows, full)]
    own = different = 0
    for row, (_, skipped), (_, whole) in zip(rows, *dumps):
        is_product = triples.product(row)
        a, b = functions(skipped, is_product), functions(whole, is_product)
        own += sum(a.values())
        against = list(((a - b) + (b - a)).elements())
        different += len(against)
        for text in against[:options.show]:
            print(f"  {row[-1]}: {text.splitlines()[0]}")
    print(f"{path.name}: {len(rows)} units, {own} functions of its own, {different} differ")
