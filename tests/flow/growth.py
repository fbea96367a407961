"""Programs of growing size, each like the one before but larger, and what reading and solving them costs:
with nothing in the cache, and once more with everything in it.

Every unit defines a class with fields, a chain of functions that hand values on through out-parameters,
containers and callbacks, and calls into two other units; one value of each unit reaches its sink.
"""

import pathlib
import subprocess
import sys
import tempfile
import time

import check_flow

UNIT = """#include "program.h"
struct Order{n} {{ std::string name, note; std::vector<std::string> lines; }};
static void fill{n}(Order{n}& o, const std::string& v) {{ o.name = v; o.note = "fixed"; o.lines.push_back(v); }}
static std::string join{n}(const Order{n}& o) {{
  std::string all;
  for (const std::string& l : o.lines) all += l;
  return o.name.empty() ? all : o.name + all;
}}
static void each{n}(const Order{n}& o, const std::function<void(const std::string&)>& f) {{
  for (const std::string& l : o.lines) f(l);
}}
std::string step{n}(const std::string& v, int depth) {{
  Order{n} o;
  fill{n}(o, v);
  std::string last = o.note;
  each{n}(o, [&last](const std::string& l) {{ last = l; }});
  if (depth > 3) return join{n}(o);
  return depth > 1 ? step{a}(last, depth - 1) : step{b}(o.name, depth - 1);
}}
void use{n}() {{
  sink(step{n}(source_string(), 2));
  Order{n} o;
  fill{n}(o, "fixed");
  sink(o.note);
}}
"""


def write(folder, units):
    (folder / "support.h").write_text((check_flow.HERE / "support.h").read_text())
    declared = "".join(f"std::string step{n}(const std::string& v, int depth);\n" for n in range(units))
    (folder / "program.h").write_text(
        '#pragma once\n#include <functional>\n#include <string>\n#include <vector>\n#include "support.h"\n' +
        declared)
    for n in range(units):
        (folder / f"unit{n}.cpp").write_text(UNIT.format(n=n, a=max(0, n - 1), b=n // 2))


def times(pid):
    """Seconds of processor that the process itself and its ended children have used."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    ticks = [int(f) for f in fields[11:15]]
    return (ticks[0] + ticks[1]) / 100, (ticks[2] + ticks[3]) / 100


def run(tvaara, folder, cache):
    """Processor time of the workers and of tvaara itself."""
    process = subprocess.Popen(
        [tvaara, "scan", "--model", str(check_flow.HERE / "model.yaml"), "--rules",
         str(check_flow.HERE / "rules"), "--rule", "flow/reaches", "--fail-on", "never", "--format", "json",
         "--cache-dir", str(cache), "--root", str(folder), str(folder)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    solving = reading = 0.0
    while process.poll() is None:
        try:
            solving, reading = times(process.pid)
        except (FileNotFoundError, IndexError):
            break
        time.sleep(0.05)
    if process.wait() != 0:
        sys.exit(f"tvaara scan: exit {process.returncode}")
    return reading, solving


def report(tvaara, sizes):
    print(f"{'units':>8} {'reading':>12} {'all else':>12} {'share':>8} {'read already':>14}")
    for units in sizes:
        with tempfile.TemporaryDirectory() as program, tempfile.TemporaryDirectory() as cache:
            folder = pathlib.Path(program).resolve()
            write(folder, units)
            reading, solving = run(tvaara, folder, cache)
            _, again = run(tvaara, folder, cache)
        print(f"{units:8} {reading:10.1f} s {solving:10.1f} s {100 * solving / reading:6.1f} % {again:12.1f} s",
              flush=True)
