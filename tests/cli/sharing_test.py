"""Library headers that several files include are parsed once, and the facts are the same to the
byte. Where they could differ, nothing is shared."""
import unittest

from tvaara import BIN, SERVER, Case

INCLUDES = ["<map>", "<string>", "<vector>"]

UNIT = """\
#include "own.h"
#include <vector>
struct Order : Base { std::string id; std::map<int, std::vector<Order>> parts; };
template <class T> struct Session { T value; std::string name() { return describe(value); } };
std::string look(std::map<std::string, int>& m, const std::string& key) {
  auto it = m.find(key);
  if (it == m.end()) throw Missing{key};
  auto shorten = [&](int n) { return key.substr(0, n) + MARK; };
  return shorten(it->second) + Session<int>{1}.name() + __FILE__;
}
"""

OWN = """\
#ifndef OWN_H
#define OWN_H
#include <string>
#define MARK "!"
struct Base { virtual ~Base() = default; };
struct Missing { std::string key; };
#include <map>
template <class T> std::string describe(const T& value) { return std::to_string(value); }
#endif
"""

SHARED, ALONE = "shared", "alone"


class Sharing(Case):
    def extractor(self, *arguments):
        said = self.run_tvaara("--root", self.folder, "--tell-stage", *arguments,
                               program=BIN / "tvaara-extract")
        return said

    def share(self, *includes, flags=()):
        file = self.folder / "library.shared"
        options = [word for include in includes for word in ("--include", include)]
        return self.extractor("--share", file, *options, "--", "c++", *flags,
                              "-c", "unit.cpp")

    def facts(self, *flags):
        """Facts with and without shared headers, and whether they were used. Where not, nothing
        was lowered in vain."""
        out, lowered = {}, {}
        for name, options in (("with", ["--shared", "library.shared"]), ("without", [])):
            said = self.extractor(*options, "--output", name, "--depends", name + ".depends", "--",
                                  "c++", *flags, "-c", "unit.cpp")
            self.assertEqual(said.code, 0, said.err)
            out[name] = (self.folder / name).read_bytes()
            lowered[name] = said.out.count("lowering functions")
            if options:
                used = ALONE if "without shared headers" in said.out else SHARED
        self.assertEqual(out["with"], out["without"])
        self.assertEqual(lowered["with"], lowered["without"])
        return used

    def test_facts_are_the_same(self):
        self.write("unit.cpp", UNIT)
        self.write("own.h", OWN)
        self.assertEqual(self.share(*INCLUDES).code, 0)
        self.assertEqual(self.facts(), SHARED)
        with_headers = (self.folder / "with.depends").read_text()
        for line in (self.folder / "without.depends").read_text().splitlines():
            if line.startswith("R"):
                self.assertIn(line + "\n", with_headers, "what the headers read counts, too")

    def test_further_library_headers_after_the_shared_ones(self):
        self.write("unit.cpp", "#include <chrono>\n#include <sstream>\n#include <iostream>\n"
                               "#include <random>\n#include <iomanip>\n" + UNIT)
        self.write("own.h", OWN)
        self.share(*INCLUDES)
        self.assertEqual(self.facts(), SHARED)

    def test_a_unit_that_does_not_include_them_all(self):
        self.write("unit.cpp", UNIT.replace("#include <vector>\n", ""))
        self.write("own.h", OWN.replace("#include <map>\n", "#include <map>\n#ifdef NEVER\n"
                                        "#include <vector>\n#endif\n#include <bits/stl_vector.h>\n"))
        self.share(*INCLUDES)
        self.assertEqual(self.facts(), ALONE)

    def test_a_macro_that_the_headers_would_have_seen(self):
        self.write("unit.cpp", "#include <string>\n#define _GLIBCXX_ASSERTIONS 1\n" + UNIT)
        self.write("own.h", OWN)
        self.share(*INCLUDES)
        self.assertEqual(self.facts(), ALONE)
        self.write("unit.cpp", "#include <string>\n#define NOBODY_KNOWS_THIS 1\n" + UNIT)
        self.assertEqual(self.facts(), SHARED)

    def test_errors(self):
        self.write("unit.cpp", UNIT + "int broken = undeclared;\n")
        self.write("own.h", OWN)
        self.share(*INCLUDES)
        self.assertEqual(self.facts(), ALONE)

    def test_a_name_that_a_header_takes(self):
        library = self.temporary("library")
        (library / "takes.h").write_text("#define I 1\n")
        flags = ["-isystem", str(library)]
        self.write("unit.cpp", "struct Complex { int I; };\n#include <takes.h>\n")
        self.assertEqual(self.share("<takes.h>", flags=flags).code, 0)
        self.assertEqual(self.facts(*flags), ALONE)

    def test_headers_with_errors_are_not_shared(self):
        self.write("unit.cpp", UNIT)
        self.assertNotEqual(self.share("<map>", "<not_there.h>").code, 0)
        self.write("own.h", OWN)
        self.assertNotEqual(self.share('"' + str(self.folder / "own.h") + '"').code, 0,
                            "own code is not shared: its bodies would be skipped")

    def test_a_damaged_file_of_headers(self):
        self.write("unit.cpp", UNIT)
        self.write("own.h", OWN)
        self.share(*INCLUDES)
        (self.folder / "library.shared.names").write_bytes(b"nothing")
        self.assertEqual(self.facts(), ALONE)

    def test_a_scan_shares_and_says_the_same(self):
        self.write("shop/main.cpp", "#include <vector>\n#include <map>\n" + SERVER)
        for i in range(4):
            self.write(f"shop/unit{i}.cpp", UNIT.replace("look", f"look{i}"))
        self.write("shop/own.h", OWN)
        self.write("shop/third_party/lib.h", "inline int lib() { return 1; }\n")
        shared = self.expect(1, "scan", "shop", "--format", "json", "--no-cache", "--verbose")
        self.assertIn("headers with 3 units", shared.err)
        alone = self.expect(1, "scan", "shop", "--format", "json", "--no-cache", "--no-sharing")
        self.assertEqual(shared.out, alone.out)
        first = self.expect(1, "scan", "shop", "--format", "json", "--verbose")
        again = self.expect(1, "scan", "shop", "--format", "json", "--verbose")
        self.assertIn("headers with 3 units", first.err)
        self.assertEqual(again.err.count(": from the cache"), 5)
        self.assertEqual(first.out, again.out)


if __name__ == "__main__":
    unittest.main()
