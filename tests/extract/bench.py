"""What reading sources costs, as ratios to what Clang needs to check the same files.

usage: tools/bench extract [--pairs N] [--jobs N] REPOSITORY...
       tools/bench extract --triples [--with FOLDER]... [--hide NAME]... REPOSITORY...
       tools/bench extract --alone REPOSITORY...
       tools/bench extract --bodies REPOSITORY...

Per repository, over the units that `clang++-19 -fsyntax-only` accepts under the very commands that
tvaara uses: processor time (also without sharing headers), peak memory per worker, processor time
of a run in which nothing changed, bytes of facts per statement. Medians over pairs of runs, each
pair one after the other, so that a busy machine touches both alike.

With --triples and --alone: what is left of the facts without the libraries; see triples.py.
With --bodies: whether facts are the same if no body is skipped; see bodies.py.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

import bodies
import triples

# Stands in for tvaara-extract: runs it and notes what it cost.
WRAPPER = """#!/usr/bin/env python3
import json, os, sys
real, log = {real!r}, {log!r}
pid = os.posix_spawn(real, [real, *sys.argv[1:]], os.environ)
_, status, used = os.wait4(pid, 0)
row = {{"arguments": sys.argv[1:], "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss}}
if "--output" in sys.argv:
    path = sys.argv[sys.argv.index("--output") + 1]
    row["bytes"] = os.path.getsize(path) if os.path.exists(path) else 0
with open(log, "a") as out:
    out.write(json.dumps(row) + "\\n")
sys.exit(os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else 99)
"""


def measured(command, cwd):
    """Exit code, processor time and peak memory of a program and its children's."""
    with open(os.devnull, "w") as silent:
        process = subprocess.Popen(command, cwd=cwd, stdout=silent, stderr=silent)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = 0
    return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss


class Repository:
    def __init__(self, path, options):
        self.path, self.options = path, options
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tvaara-bench-"))
        self.log = self.folder / "log"
        shutil.copy2(options.bin / "tvaara", self.folder / "tvaara")
        wrapper = self.folder / "tvaara-extract"
        wrapper.write_text(WRAPPER.format(real=str(options.bin / "tvaara-extract"),
                                          log=str(self.log)))
        wrapper.chmod(0o755)

    def close(self):
        shutil.rmtree(self.folder)

    def read(self, *flags, path=None):
        """One run; what each worker cost, and the processor time of tvaara itself."""
        self.log.write_text("")
        # What waits for the real worker looks like one that hangs, if the machine is busy.
        command = [str(self.folder / "tvaara"), "endpoints", "--quiet", "--unit-time", "7200",
                   "--jobs", str(self.options.jobs), *flags, "."]
        _, cpu, _ = measured(command, path or self.path)
        rows = [json.loads(line) for line in self.log.read_text().splitlines()]
        return rows, cpu

    def clang(self, row):
        """The same unit, checked by Clang."""
        arguments = row["arguments"]
        directory = arguments[arguments.index("--directory") + 1]
        command = arguments[arguments.index("--") + 1:]
        program = "clang-19" if command[0].endswith(("clang", "gcc", "cc")) else "clang++-19"
        kept = [word for i, word in enumerate(command[1:], 1)
                if word not in ("-c", "-o", "-MD", "-MMD", "-MF", "-MT")
                and command[i - 1] not in ("-o", "-MF", "-MT")]
        return measured([program, "-w", "-fsyntax-only", *kept], directory)


def unit_of(row):
    return tuple(row["arguments"][row["arguments"].index("--"):])


def units(rows):
    return {unit_of(row): row for row in rows if "--output" in row["arguments"]}


def statements(repository, row):
    """Of a unit, counted in its dump."""
    arguments = row["arguments"]
    kept, skip = [], False
    for word in arguments[:arguments.index("--")]:
        if skip or word in ("--output", "--depends", "--shared"):
            skip = not skip
        elif word != "--tell-stage":
            kept.append(word)
    command = [str(repository.options.bin / "tvaara-extract"), *kept, "--dump",
               *arguments[arguments.index("--"):]]
    dump = subprocess.run(command, capture_output=True, text=True, errors="replace").stdout
    # A branch is a statement, going on to the next block is none.
    return sum(line.startswith("  ") and (" ? " in line or not line.startswith("  -> "))
               for line in dump.splitlines())


def bench(path, options):
    repository = Repository(path, options)
    try:
        rows, _ = repository.read("--no-cache")
        compiled = {unit for unit, row in units(rows).items() if repository.clang(row)[0] == 0}
        if not compiled:
            print(f"{path.name}: none of {len(units(rows))} units is accepted by Clang")
            return
        count = len(compiled)
        shares, plain, peaks = [], [], []
        for _ in range(options.pairs):
            rows, _ = repository.read("--no-cache")
            mine = {unit: row for unit, row in units(rows).items() if unit in compiled}
            before = sum(row["cpu"] for row in rows if "--share" in row["arguments"])
            before *= count / len(units(rows))  # what sharing costs the units that count
            alone, _ = repository.read("--no-cache", "--no-sharing")
            unshared = {unit: row for unit, row in units(alone).items() if unit in compiled}
            clang = {unit: repository.clang(row) for unit, row in mine.items()}
            clang_cpu = sum(cpu for _, cpu, _ in clang.values())
            shares.append((before + sum(row["cpu"] for row in mine.values())) / clang_cpu)
            plain.append(sum(row["cpu"] for row in unshared.values()) / clang_cpu)
            peaks.append(max(row["peak"] for row in unshared.values()) /
                         max(peak for _, _, peak in clang.values()))
        sharing = sum("--shared" in row["arguments"] for row in mine.values())
        cache = repository.folder / "cache"
        repository.read("--cache-dir", str(cache))
        warm = [repository.read("--cache-dir", str(cache)) for _ in range(options.pairs)]
        read_again = max(len(rows) for rows, _ in warm)
        all_units = len(units(rows))
        total = sum(row["bytes"] for row in mine.values())
        counted = sum(statements(repository, row) for row in mine.values())
        print(f"{path.name}: {count} of {all_units} units accepted by Clang, {sharing} share headers")
        print(f"  processor time / clang -fsyntax-only: {statistics.median(shares):.2f}"
              f"   without sharing: {statistics.median(plain):.2f}")
        print(f"  peak memory of a worker / clang:      {statistics.median(peaks):.2f}")
        print(f"  nothing changed, whole run:           "
              f"{statistics.median(cpu for _, cpu in warm) * 100 / all_units:.2f} s per 100 units"
              f" ({read_again} read again)")
        if counted:
            print(f"  bytes of facts per statement:         {total / counted:.1f}")
    finally:
        repository.close()


def worker_commands(path, options):
    """The command line of each unit's worker; none is run."""
    with tempfile.TemporaryDirectory(prefix="tvaara-bench-") as folder:
        folder = pathlib.Path(folder)
        shutil.copy2(options.bin / "tvaara", folder / "tvaara")
        wrapper, log = folder / "tvaara-extract", folder / "log"
        wrapper.write_text("#!/usr/bin/env python3\nimport json, sys\n"
                           f"with open({str(log)!r}, 'a') as out:\n"
                           "    out.write(json.dumps(sys.argv[1:]) + '\\n')\n"
                           "sys.exit('not read')\n")
        wrapper.chmod(0o755)
        log.touch()
        measured([str(folder / "tvaara"), "endpoints", "--quiet", "--jobs", "1", "--no-cache", "."],
                 path)
        rows = [json.loads(line) for line in log.read_text().splitlines()]
        return sorted(row for row in rows if "--output" in row)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tvaara", type=pathlib.Path, help="the program; tools/bench names it")
    parser.add_argument("repositories", nargs="+", type=pathlib.Path)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--triples", action="store_true")
    parser.add_argument("--with", dest="added", action="append", default=[],
                        help="a folder of headers that are laid over /usr/include")
    parser.add_argument("--hide", action="append", default=[], help="a name in /usr/include")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--bodies", action="store_true")
    parser.add_argument("--units", type=int, default=200, help="of a repository, at most")
    parser.add_argument("--show", type=int, default=0, help="names and contradictions to show")
    options = parser.parse_args()
    options.bin = options.tvaara.resolve().parent
    if not (options.bin / "tvaara-extract").exists():
        sys.exit(f"{options.bin} holds no tvaara-extract")
    ways = {"triples": triples.measure, "alone": triples.alone, "bodies": bodies.measure}
    chosen = [way for name, way in ways.items() if getattr(options, name)]
    for path in options.repositories:
        path = path.resolve()
        for way in chosen:
            way(path, worker_commands(path, options), options.bin / "tvaara-extract", options)
        if not chosen:
            bench(path, options)


if __name__ == "__main__":
    main()
