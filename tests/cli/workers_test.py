"""A source file that cannot be read costs itself alone, and the report says why; how far a run is,
is told where it helps."""
import json
import os
import pty
import select
import signal
import subprocess
import unittest

from tvaara import BIN, SERVER, Case

SANITIZED = b"__asan_init" in (BIN / "tvaara").read_bytes()

# Computes for ever, as far as any limit goes.
SLOW = """\
constexpr unsigned long spin(unsigned long n) { unsigned long x = n; while (n--) x = x * 3 + 1; return x; }
template <unsigned long n> struct Spin { static constexpr auto value = spin(n); };
int slow = Spin<4000000000UL>::value != 0;
"""

# Doubles a type forty times over.
LARGE = """\
template <int n, class... T> struct Grow : Grow<n - 1, T..., T...> {};
template <class... T> struct Grow<0, T...> {};
Grow<40, int> large;
"""


class Workers(Case):
    def lost(self, *options):
        said = self.expect(0, "endpoints", "--format", "json", *options)
        report = said.json()
        self.assertEqual(len(report["endpoints"]), 1, "the others are read")
        self.assertEqual(report["coverage"]["units"]["lost"], 1)
        return [g for g in report["coverage"]["reasons"] if g["kind"] == "unit" and g["what"] == "bad.cpp"][0]["reason"]

    def test_one_that_takes_too_long(self):
        self.write("main.cpp", SERVER)
        self.write("bad.cpp", SLOW)
        self.compile("bad.cpp", "-fconstexpr-steps=4294967295")
        self.assertEqual(self.lost("--unit-time", "10"),
                         "over 10 s of processor time, while parsing")

    @unittest.skipIf(SANITIZED, "AddressSanitizer reserves terabytes of addresses")
    def test_one_that_takes_too_much_memory(self):
        self.write("main.cpp", SERVER)
        self.write("bad.cpp", LARGE)
        self.assertEqual(self.lost("--unit-memory", "1024"),
                         "over 1024 MiB of memory, while parsing")

    def test_the_extractor_is_missing(self):
        self.write("main.cpp", SERVER)
        alone = self.folder / "elsewhere" / "tvaara"
        alone.parent.mkdir()
        alone.write_bytes((BIN / "tvaara").read_bytes())
        alone.chmod(0o755)
        said = self.run_tvaara("scan", "--format", "json", "main.cpp", program=alone)
        self.assertEqual(said.json()["coverage"]["units"]["lost"], 1)
        self.assertIn("cannot be started", said.out)

    def test_one_that_dies(self):
        """With an extractor in our place: it dies on bad.cpp as if Clang had crashed it."""
        self.write("shop/main.cpp", SERVER)
        self.write("shop/bad.cpp", "int x;\n")
        programs = self.folder / "bin"
        programs.mkdir()
        (programs / "tvaara").write_bytes((BIN / "tvaara").read_bytes())
        (programs / "tvaara").chmod(0o755)
        for action, reason in (("kill -SEGV $$", "crashed (signal 11), while parsing"),
                               ("exit 0", "No such file or directory"),
                               ("echo broken > \"$out\"", "its facts cannot be read")):
            script = programs / "tvaara-extract"
            script.write_text(
                "#!/bin/sh\n"
                "case \"$*\" in *bad.cpp) echo parsing\n"
                "  while [ $# -gt 0 ]; do [ \"$1\" = --output ] && out=$2; shift; done\n"
                f"  {action}; exit;; esac\n"
                f"exec {BIN / 'tvaara-extract'} \"$@\"\n")
            script.chmod(0o755)
            said = self.run_tvaara("endpoints", "--format", "json", "shop", "--no-cache",
                                   program=programs / "tvaara")
            report = said.json()
            self.assertEqual(len(report["endpoints"]), 1)
            lost = [g for g in report["coverage"]["reasons"] if g["what"] == "bad.cpp"]
            self.assertIn(reason, lost[0]["reason"])

    def test_progress_in_logs_and_on_terminals(self):
        for i in range(20):
            self.write(f"unit{i}.cpp", f"int unit{i}() {{ return {i}; }}\n")
        said = self.expect(0, "scan")
        self.assertIn("reading units 2/20\n", said.err)
        self.assertNotIn("\r", said.err)
        self.assertEqual(self.expect(0, "scan", "--quiet").err, "")
        shown = self.on_terminal("scan", "--no-cache")
        self.assertIn("\r\033[Kreading units [###############...............] 10/20", shown)
        self.assertTrue(shown.endswith("\r\033[K"), "nothing of it stays")
        self.assertEqual(self.on_terminal("scan", "--quiet"), "")

    def test_what_was_read_before_an_interrupt_is_kept(self):
        for i in range(40):
            self.write(f"unit{i}.cpp", f"#include <map>\nint unit{i}() {{ return {i}; }}\n")
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            cache = self.folder / f"cache{code}"
            process = subprocess.Popen(
                [str(BIN / "tvaara"), "scan", "--cache-dir", str(cache), "."], cwd=self.folder,
                env={**os.environ, "TMPDIR": str(self.temporary())}, text=True,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            for line in process.stderr:
                if line.startswith("reading units"):
                    break
            process.send_signal(number)
            process.communicate(timeout=300)
            self.assertEqual(process.returncode, code)
            self.assertEqual(list(self.temporary().iterdir()), [])
            kept = len(list(cache.rglob("*.unit")))
            self.assertGreaterEqual(kept, 4)
            said = self.expect(0, "scan", "--cache-dir", cache, "--verbose")
            self.assertGreaterEqual(said.err.count(": from the cache"), kept)

    def compile(self, file, *flags):
        self.write("compile_commands.json", json.dumps(
            [{"directory": str(self.folder), "file": file, "arguments": ["c++", *flags, "-c", file]}]))

    def on_terminal(self, *arguments):
        """What the program writes to standard error when that is a terminal."""
        ours, theirs = pty.openpty()
        process = subprocess.Popen([str(BIN / "tvaara"), *arguments], cwd=self.folder,
                                   env={**os.environ, "TMPDIR": str(self.temporary()),
                                        "XDG_CACHE_HOME": str(self.temporary("cache"))},
                                   stdout=subprocess.DEVNULL, stderr=theirs)
        os.close(theirs)
        shown = b""
        while True:
            select.select([ours], [], [])
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            shown += part
        process.wait(timeout=300)
        os.close(ours)
        return shown.decode()


if __name__ == "__main__":
    unittest.main()
