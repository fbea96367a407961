"""What reading sources costs, as ratios to what Clang needs to check the same files.

usage: tools/bench extract [--pairs N] [--jobs N] REPOSITORY...
       tools/bench extract --triples [--with FOLDER]... [--hide NAME]... REPOSITORY...
       tools/bench extract --alone REPOSITORY...
       tools/bench extract --bodies REPOSITORY...

Per repository, over the units that `clang++-19 -fsyntax-only` accepts under the very commands that
tvaara uses: processor time (also without sharing headers), peak memory per worker, processor time
of a run in which nothing changed (in all, and for reading facts), bytes of facts per statement. Medians over pairs of runs, each
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


def stand_in(options, folder, worker):
    """A copy of the program whose workers are the script; where its installed rules are, if any."""
    (folder / "bin").mkdir()
    shutil.copy2(options.bin / "tvaara", folder / "bin" / "tvaara")
    installed = options.bin.parent / "share"
    if installed.is_dir():
        (folder / "share").symlink_to(installed)
    wrapper = folder / "bin" / "tvaara-extract"
    wrapper.write_text(worker)
    wrapper.chmod(0o755)
    return folder / "bin" / "tvaara"


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
        self.program = stand_in(options, self.folder,
                                WRAPPER.format(real=str(options.bin / "tvaara-extract"),
                                               log=str(self.log)))

    def close(self):
        shutil.rmtree(self.folder)

    def read(self, *flags, path=None):
        """One run; what each worker cost, and the processor time of tvaara itself."""
        self.log.write_text("")
        # What waits for the real worker looks like one that hangs, if the machine is busy.
        words = [str(self.program), "endpoints", "--unit-time", "7200", "--jobs",
                 str(self.options.jobs), *flags, "."]
        code, cpu, _ = measured(words, path or self.path)
        if code == 2 and not self.log.stat().st_size:
            print(f"{' '.join(words)}: could not run")
        rows = [json.loads(line) for line in self.log.read_text().splitlines()]
        return rows, cpu

    def unchanged(self):
        """Processor time of a run over facts that are all there: of a whole one, and of one that
        reads them and does nothing with them, without what it costs to start."""
        words = [str(self.program), "doctor", "--quiet", "--jobs", "1"]
        (self.folder / "empty").mkdir(exist_ok=True)
        _, whole, _ = measured([str(self.program), "endpoints", "--quiet", "."], self.path)
        _, read, _ = measured([*words, "."], self.path)
        _, start, _ = measured([*words, "."], self.folder / "empty")
        return whole, max(0.0, read - start)

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
        all_units = len(units(rows))
        os.environ["XDG_CACHE_HOME"] = str(repository.folder / "cache")
        repository.read()
        again, _ = repository.read()
        warm = [repository.unchanged() for _ in range(options.pairs)]
        total = sum(row["bytes"] for row in mine.values())
        counted = sum(statements(repository, row) for row in mine.values())
        print(f"{path.name}: {count} of {all_units} units accepted by Clang, {sharing} share headers")
        print(f"  processor time / clang -fsyntax-only: {statistics.median(shares):.2f}"
              f"   without sharing: {statistics.median(plain):.2f}")
        print(f"  peak memory of a worker / clang:      {statistics.median(peaks):.2f}")
        whole, read = (statistics.median(one) * 100 / all_units for one in zip(*warm))
        print(f"  nothing changed, per 100 units:       {read:.2f} s for reading facts, {whole:.2f} s "
              f"in all ({len(again)} of {all_units} units read again)")
        if counted:
            print(f"  bytes of facts per statement:         {total / counted:.1f}")
    finally:
        repository.close()


def worker_commands(path, options):
    """The command line of each unit's worker; none is run."""
    with tempfile.TemporaryDirectory(prefix="tvaara-bench-") as folder:
        folder = pathlib.Path(folder)
        log = folder / "log"
        program = stand_in(options, folder,
                           "#!/usr/bin/env python3\nimport json, sys\n"
                           f"with open({str(log)!r}, 'a') as out:\n"
                           "    out.write(json.dumps(sys.argv[1:]) + '\\n')\n"
                           "sys.exit('not read')\n")
        log.touch()
        measured([str(program), "endpoints", "--quiet", "--jobs", "1", "--no-cache", "."],
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
