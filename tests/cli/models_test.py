"""`tvaara models`: the libraries that are known, those met in a tree, and the unknown ones that
request data reaches."""
import unittest

from tvaara import Case

SERVER = """\
#include <httplib.h>
#include <acme/blob.h>
#include <string>

int main() {
  httplib::Server server;
  server.Post("/blobs", [](const httplib::Request& request, httplib::Response& response) {
    acme::Blob blob(request.body);
    acme::store(request.body, 7);
    acme::store(request.get_param_value("name"), 8);
    acme::tick(7);
    response.set_content("{}", "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
"""

BLOB = """\
#pragma once
#include <string>
namespace acme {
struct Blob { explicit Blob(const std::string& text); };
void store(const std::string& text, int number);
void tick(int number);
}
"""

MODEL = """\
library: acme
schema: 1
headers: [acme/blob.h]
sinks:
  - {call: "acme::store", kind: file.content, args: 0}
"""


class Models(Case):
    def examine(self, *more):
        self.write("shop/src/server.cpp", SERVER)
        self.write("acme/include/acme/blob.h", BLOB)
        self.write("shop/compile_flags.txt", f"-I{self.folder}/acme/include\n")
        said = self.expect(0, "models", "shop", "--format", "json", *more).json()
        return said, {one["name"]: one for one in said["libraries"]}

    def test_what_is_known(self):
        text = self.expect(0, "models").out
        self.assertRegex(text, r"(?m)^sqlite3 +[\d. -]+ +\d+  .*\d+ sinks")
        said = self.expect(0, "models", "--format", "json").json()
        self.assertEqual(said["schema"], "tvaara/models/v1")
        names = [library["name"] for library in said["libraries"]]
        self.assertEqual(names, sorted(names))
        self.assertIn("cpp-httplib", names)

    def test_the_rows_of_one(self):
        text = self.expect(0, "models", "--library", "hiredis").out
        self.assertIn("redisCommand", text)
        self.assertNotIn("sqlite3_exec", text)
        said = self.expect(0, "models", "--library", "hiredis", "--format", "json").json()
        self.assertEqual([library["name"] for library in said["libraries"]], ["hiredis"])
        row = said["libraries"][0]["rows"][0]
        self.assertLessEqual({"section", "match", "names", "line"}, set(row))

    def test_what_cannot_be_answered_is_refused(self):
        said = self.expect(2, "models", "--library", "hiredi")
        self.assertIn("did you mean 'hiredis'?", said.err)
        self.assertEqual(said.out, "")
        self.assertIn("give one of them", self.expect(2, "models", ".", "--library", "hiredis").err)
        self.expect(2, "models", "nowhere")
        self.expect(2, "models", "--format", "sarif")

    def test_a_repository(self):
        said, libraries = self.examine()
        self.assertEqual(libraries["cpp-httplib"]["units"], 1)
        self.assertGreater(libraries["cpp-httplib"]["calls"], 2)
        self.assertNotIn("sqlite3", libraries)
        unknown = [one for one in said["unknown"] if one["library"] == ""]
        self.assertEqual([one["function"] for one in unknown], ["acme::store", "acme::Blob::Blob"])
        self.assertEqual(unknown[0]["labels"], ["request.body", "request.query"])
        self.assertEqual(unknown[0]["endpoints"], ["POST /blobs"])
        self.assertEqual(unknown[0]["places"], [{"file": "src/server.cpp", "line": 9},
                                                {"file": "src/server.cpp", "line": 10}])
        text = self.expect(0, "models", "shop").out
        self.assertIn("acme::store", text)
        self.assertIn("src/server.cpp:9", text)
        self.assertNotIn("acme::tick", text)

    def test_a_model_makes_it_known(self):
        self.write("acme.yaml", MODEL)
        said, libraries = self.examine("--model", "acme.yaml")
        self.assertEqual(libraries["acme"]["calls"], 2)
        self.assertEqual([(one["function"], one["library"]) for one in said["unknown"]
                          if one["function"].startswith("acme")], [("acme::Blob::Blob", "acme")])

    def test_nothing_to_look_at(self):
        self.write("empty/readme.txt", "no code")
        said = self.expect(0, "models", "empty", "--format", "json").json()
        self.assertEqual((said["libraries"], said["unknown"]), ([], []))


if __name__ == "__main__":
    unittest.main()
