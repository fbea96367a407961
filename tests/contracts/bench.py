"""Prints what reviewing contracts costs, as ratios: tvaara's whole process against libyaml's bare events of
the same file, and Spectral (with its OWASP ruleset) and Redocly against tvaara.

Usage: bench.py TVAARA [--pairs N] [--others] FILE…

CPU seconds of child processes; every ratio is the median over pairs that ran one after the other, so that a
busy machine slows both sides. --others installs Spectral and Redocly from npm into build/ and runs each once
a file: they take minutes on a large contract.
"""

import argparse
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NPM = ROOT / "build" / "bench-npm"
PACKAGES = ["@stoplight/spectral-cli", "@stoplight/spectral-owasp-ruleset", "@redocly/cli"]


def cost(command):
    """CPU seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(c) for c in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peak(command):
    """Peak of memory of a command alone, in MiB."""
    code = ("import resource, subprocess, sys;"
            "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    said = subprocess.run([sys.executable, "-c", code, *map(str, command)], capture_output=True, text=True)
    return int(said.stdout) / 1024


def install():
    """Spectral and Redocly, or why they are not to be had."""
    if (NPM / "node_modules" / ".bin" / "spectral").exists():
        return ""
    if not shutil.which("npm"):
        return "npm is not installed"
    NPM.mkdir(parents=True, exist_ok=True)
    (NPM / "package.json").write_text("{}")
    done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", NPM, *PACKAGES],
                          capture_output=True, text=True)
    return "" if done.returncode == 0 else "npm could not install them: " + done.stderr.strip()[-200:]


def others(path):
    ruleset = NPM / "owasp.yaml"
    ruleset.write_text('extends: ["@stoplight/spectral-owasp-ruleset"]\n')
    tools = NPM / "node_modules" / ".bin"
    yield "Spectral with its OWASP rules", [tools / "spectral", "lint", "--ruleset", ruleset, path]
    yield "Redocly", [tools / "redocly", "lint", "--max-problems", "10", path]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("tvaara", type=pathlib.Path)
    arguments.add_argument("files", nargs="+", type=pathlib.Path)
    arguments.add_argument("--pairs", type=int, default=7)
    arguments.add_argument("--others", action="store_true")
    chosen = arguments.parse_args()
    tvaara = chosen.tvaara.resolve()
    events = tvaara.parent / "yaml_events"
    if not events.exists():
        sys.exit(f"bench: {events} is not built: tools/build yaml_events")
    missing = install() if chosen.others else "run with --others"
    for file in chosen.files:
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / file.name
            shutil.copy(file, path)
            scan = [tvaara, "scan", "--quiet", "--fail-on", "never", folder]
            pairs = [(cost(scan), cost([events, path])) for _ in range(chosen.pairs)]
            print(f"{file.name}: {path.stat().st_size / 1e6:.1f} MB")
            print(f"  tvaara / libyaml's events    {statistics.median(a / b for a, b in pairs):.2f}"
                  f"   (median of {len(pairs)} pairs)")
            print(f"  tvaara's peak of memory      {peak(scan):.0f} MiB")
            if missing:
                print(f"  Spectral, Redocly            not measured: {missing}")
                continue
            for name, command in others(path):
                print(f"  {name} / tvaara: {cost(command) / cost(scan):.0f}   (one pair)")


if __name__ == "__main__":
    main()
