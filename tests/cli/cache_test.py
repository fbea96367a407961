"""What was read once is not read again, and nobody can tell from the result."""
import json
import os
import subprocess
import unittest

from tvaara import BIN, SERVER, Case

HEADER = "inline int answer() { return 1; }\n"


class Cache(Case):
    def setUp(self):
        super().setUp()
        self.project = self.folder / "shop"
        self.write("shop/main.cpp", '#include "answer.h"\n' + SERVER)
        self.write("shop/util.cpp", '#include "answer.h"\nint util() { return answer(); }\n')
        self.write("shop/include/answer.h", HEADER)
        self.cache = self.folder / "cache"

    def scan(self, *more, cwd=None):
        """The report, and of each unit what the cache said of it."""
        said = self.expect(1, "scan", "--format", "json", "--cache-dir", self.cache, "--verbose",
                           *more, cwd=cwd or self.project)
        units = {}
        for line in said.err.splitlines():
            program, unit, *rest = line.split(": ", 2)
            if program == "tvaara" and unit.endswith(".cpp") and rest:
                units[unit] = rest[0]
        return said.out, units

    def entries(self):
        return sorted(path for path in self.cache.rglob("*") if path.is_file())

    def test_the_second_run_reads_nothing(self):
        first, said = self.scan()
        self.assertEqual(said, {"main.cpp": "not in the cache", "util.cpp": "not in the cache"})
        second, said = self.scan()
        self.assertEqual(said, {"main.cpp": "from the cache", "util.cpp": "from the cache"})
        without = self.expect(1, "scan", "--format", "json", "--no-cache", cwd=self.project).out
        self.assertEqual(first, second)
        self.assertEqual(first, without)

    def test_an_edited_header(self):
        self.scan()
        self.write("shop/include/answer.h", HEADER.replace("1", "2"))
        _, said = self.scan()
        self.assertEqual(said["util.cpp"], "include/answer.h changed")
        self.write("shop/util.cpp", "int util() { return 3; }\n")
        _, said = self.scan()
        self.assertEqual(said["main.cpp"], "from the cache")
        self.assertEqual(said["util.cpp"], "not in the cache")  # it needs another include folder

    def test_a_header_that_appears_where_it_was_looked_for(self):
        command = ["c++", "-Ifirst", "-Iinclude", "-c", "util.cpp"]
        self.write("shop/compile_commands.json", json.dumps(
            [{"directory": str(self.project), "file": "util.cpp", "arguments": command}]))
        self.scan()
        self.assertEqual(self.scan()[1]["util.cpp"], "from the cache")
        self.write("shop/first/answer.h", "inline int answer() { return 2; }\n")
        self.assertEqual(self.scan()[1]["util.cpp"], "first changed")

    def test_a_header_that_was_missing_appears(self):
        self.write("shop/util.cpp", '#include "later.h"\nint util() { return later(); }\n')
        before, _ = self.scan()
        self.assertIn("later.h not found", before)
        self.write("shop/later.h", "int later();\n")
        after, said = self.scan()
        self.assertNotEqual(said["util.cpp"], "from the cache")
        self.assertNotIn("later.h not found", after)

    def test_a_moved_checkout(self):
        first, _ = self.scan()
        moved = self.folder / "elsewhere" / "shop"
        moved.parent.mkdir()
        self.project.rename(moved)
        second, said = self.scan(cwd=moved)
        self.assertEqual(said, {"main.cpp": "from the cache", "util.cpp": "from the cache"})
        self.assertEqual(first, second)

    def test_facts_that_name_the_root_stay_with_it(self):
        self.write("shop/util.cpp", f'const char* where() {{ return "{self.project}/data"; }}\n')
        self.scan()
        self.assertEqual(self.scan()[1]["util.cpp"], "from the cache")
        moved = self.folder / "moved"
        self.project.rename(moved)
        _, said = self.scan(cwd=moved)
        self.assertEqual(said, {"main.cpp": "from the cache",
                                "util.cpp": "its facts name another root"})

    def test_a_damaged_entry_is_written_again(self):
        first, _ = self.scan()
        for entry in self.entries():
            content = bytearray(entry.read_bytes())
            content[len(content) // 2] ^= 0x55
            entry.write_bytes(content)
        second, said = self.scan()
        self.assertEqual(set(said.values()), {"its cache entry is damaged"})
        self.assertEqual(first, second)
        self.assertEqual(set(self.scan()[1].values()), {"from the cache"})
        self.assertEqual(len(self.entries()), 2)

    def test_two_at_once(self):
        command = [str(BIN / "tvaara"), "scan", "--format", "json", "--cache-dir", str(self.cache)]
        environment = {**os.environ, "TMPDIR": str(self.temporary())}
        running = [subprocess.Popen(command, cwd=self.project, env=environment,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
                   for _ in range(3)]
        outputs = {process.communicate(timeout=300)[0].decode() for process in running}
        self.assertEqual(len(outputs), 1)
        self.assertEqual(outputs, {self.scan()[0]})
        self.assertEqual(set(self.scan()[1].values()), {"from the cache"})
        self.assertEqual([p for p in self.entries() if p.suffix != ".unit"], [])

    def test_the_limit_holds(self):
        self.scan("--cache-size", "0")
        self.assertEqual(self.entries(), [])

    def test_where_it_is_by_default(self):
        home = self.folder / "home"
        for variables, place in (({"XDG_CACHE_HOME": str(home / "xdg")}, home / "xdg/tvaara"),
                                 ({"XDG_CACHE_HOME": "", "HOME": str(home)},
                                  home / ".cache/tvaara")):
            self.expect(1, "scan", cwd=self.project, env=variables)
            self.assertTrue(any(place.rglob("*.unit")))

    def test_without_a_place_it_works(self):
        self.write("blocked", "")
        self.expect(1, "scan", "--cache-dir", self.folder / "blocked", cwd=self.project)
        self.expect(1, "scan", cwd=self.project, env={"XDG_CACHE_HOME": "", "HOME": ""})
        self.refused("scan", "--no-cache", "--cache-dir", "x", saying="exclude")


if __name__ == "__main__":
    unittest.main()
