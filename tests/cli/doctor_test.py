"""What `tvaara doctor` says of a tree: how each file is compiled, what was missing, what stood in."""
import json
import unittest

from tvaara import Case

PROTO = """\
syntax = "proto3";
package shop;
message Order { string id = 1; }
"""

READER = """\
#include "order.pb.h"
#include <nowhere/at_all.h>
#include "config.h"
std::string id(const shop::Order& order) { return order.id() + SUFFIX; }
nowhere::Thing make();
"""


class Doctor(Case):
    def setUp(self):
        super().setUp()
        self.write("shop/proto/order.proto", PROTO)
        self.write("shop/config.h.in", '#define SUFFIX "@SUFFIX@"\n#cmakedefine HAVE_X\n')
        self.write("shop/src/reader.cpp", READER)
        self.write("shop/src/built.cpp", "int built() { return BUILT; }\n")
        self.write("shop/build/compile_commands.json", json.dumps(
            [{"directory": str(self.folder / "shop"), "file": "src/built.cpp",
              "command": "c++ -DBUILT=1 --no-such-flag -c src/built.cpp"}]))

    def examine(self):
        said = self.expect(0, "doctor", "shop", "--format", "json").json()
        return said, {unit["file"]: unit for unit in said["units"]}

    def test_commands_and_what_stands_in(self):
        said, units = self.examine()
        self.assertEqual(said["database"], "build/compile_commands.json")
        self.assertEqual(units["src/built.cpp"]["commands"], "database")
        self.assertEqual(units["src/built.cpp"]["errors"], 0)
        self.assertEqual(len(units["src/built.cpp"]["dropped_flags"]), 1)
        reader = units["src/reader.cpp"]
        self.assertEqual(reader["commands"], "inferred")
        self.assertEqual(reader["missing"], ["nowhere/at_all.h"])
        self.assertEqual(reader["synthesised"],
                         ["config.h from config.h.in", "order.pb.h from proto/order.proto"])
        self.assertEqual(reader["functions"]["whole"], 1)

    def test_the_table_says_the_same(self):
        text = self.expect(0, "doctor", "shop").out
        self.assertIn("commands  build/compile_commands.json", text)
        self.assertIn("synthesised config.h from config.h.in, order.pb.h from proto/order.proto", text)
        self.assertIn("missing    nowhere/at_all.h", text)

    def test_a_file_that_cannot_be_read_is_not_passed_over(self):
        self.write("shop/build/compile_commands.json", json.dumps(
            [{"directory": str(self.folder / "shop"), "file": "src/gone.cpp",
              "command": "c++ -c src/gone.cpp"},
             {"directory": str(self.folder / "shop"), "file": "src/built.cpp",
              "command": "c++ -DBUILT=1 -c src/built.cpp"}]))
        _, units = self.examine()
        self.assertNotEqual(units["src/gone.cpp"]["lost"], "")
        self.assertEqual(units["src/built.cpp"]["lost"], "")

    def test_several_databases(self):
        self.write("shop/services/a/one.cpp", "int one() { return ONE; }\n")
        self.write("shop/services/a/build/compile_commands.json", json.dumps(
            [{"directory": str(self.folder / "shop"), "file": "services/a/one.cpp",
              "command": "c++ -DONE=1 -c services/a/one.cpp"}]))
        said, units = self.examine()
        self.assertEqual(said["database"],
                         "build/compile_commands.json, services/a/build/compile_commands.json")
        self.assertEqual(units["services/a/one.cpp"]["commands"], "database")
        self.assertEqual(units["services/a/one.cpp"]["errors"], 0)
        self.assertEqual(units["src/built.cpp"]["errors"], 0)


if __name__ == "__main__":
    unittest.main()
