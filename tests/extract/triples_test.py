"""triples_test.py: what the comparison of facts with and without libraries counts.

On dumps written here, so that a change of their form that the comparison no longer reads is seen by
the last test, which asks EXTRACT for one."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

import bodies
import triples

SOURCE = '''void f() {
  web::Server server("::");
  server.get("/items", 80);
  web::log(text("x"));
}
'''

REAL = '''unit a.cpp (c++)
macro LOG("x")  a.cpp:9
function f()  a.cpp:1
 b0:
  server = call web::Server::Server on server ("::")  @2:15
  t1 = call std::basic_string::basic_string on t1 ("/items")  @3:14
  call web::Router<int>::get on server (t1, 80, 7 (default))  @3:3
  t2 = call operator[] on t1 (0)  @3:3
  call web::log (t2)  @4:3
function library()  /usr/include/web.h:1
  call inner ()  @1:1
'''

PLACEHOLDER = '''unit a.cpp (c++)
function f()  a.cpp:1 partial
  server = call web::Server::Server on server ("::")  @2:15
  call dependent get on server ("/items", 80)  @3:3
  call web::print (1)  @4:3
'''


class Triples(unittest.TestCase):
    def calls(self, dump):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="tvaara-triples-test-"))
        self.addCleanup(lambda: subprocess.run(["rm", "-r", str(folder)], check=True))
        (folder / "a.cpp").write_text(SOURCE)
        return triples.Calls(triples.Sources(folder)).read(dump, lambda file: file == "a.cpp")

    def test_conversions_and_defaults_do_not_count_as_arguments(self):
        real, told = self.calls(REAL), self.calls(PLACEHOLDER)
        self.assertIn(("f", "get", ('"/items"', "80")), real.triples & told.triples)
        self.assertNotIn("inner", {name for _, name, _ in real.triples})

    def test_what_the_source_does_not_call_by_name_is_told_apart(self):
        implied = {name for _, name, _ in self.calls(REAL).implied}
        self.assertEqual(implied, {"basic_string", "operator[]"})

    def test_another_callee_at_the_same_place_contradicts(self):
        real, told = self.calls(REAL), self.calls(PLACEHOLDER)
        self.assertEqual(list(triples.contradictions(real, told)),
                         ["f 4:3: log is said to be print"])
        real.macros.add("print")
        self.assertEqual(list(triples.contradictions(real, told)), [])

    def test_functions_are_told_by_how_they_were_read(self):
        self.assertEqual(self.calls(REAL).functions["whole"], 1)
        self.assertEqual(self.calls(PLACEHOLDER).functions["partial"], 1)

    def test_bodies_are_compared_as_a_whole(self):
        own = bodies.functions(REAL, lambda file: file == "a.cpp")
        self.assertEqual([text.splitlines()[0] for text in own], ["function f()  a.cpp:1"])
        self.assertNotEqual(own, bodies.functions(PLACEHOLDER, lambda file: file == "a.cpp"))

    def test_dumps_are_written_as_they_are_read_here(self):
        with tempfile.TemporaryDirectory(prefix="tvaara-triples-test-") as folder:
            (pathlib.Path(folder) / "a.cpp").write_text(
                'struct S { void get(const char*, int = 7); };\nvoid f(S& s) { s.get("/x"); }\n')
            arguments = ["--root", folder, "--directory", folder, "--output", "x", "--tell-stage",
                         "--", "c++", "a.cpp"]
            dump = triples.dump(EXTRACT, arguments, ["-DX"], True)
            calls = triples.Calls(triples.Sources(pathlib.Path(folder))).read(
                dump, triples.product(arguments))
        self.assertEqual(calls.triples, {("f", "get", ('"/x"',))})
        self.assertEqual(calls.functions["whole"], 1)


if __name__ == "__main__":
    EXTRACT = sys.argv.pop(1)
    unittest.main()
