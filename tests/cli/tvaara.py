"""What the command-line tests share: running the real programs on small trees of files.

A test class derives from Case; every test gets an empty folder, `self.folder`, that is gone
afterwards. `self.run_tvaara("scan", ...)` runs there and returns what the program said.
"""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

BIN = pathlib.Path(os.environ["TVAARA_BIN"])
SOURCE = pathlib.Path(os.environ["TVAARA_SOURCE"])

# A contract with one fault that every later test can rely on: a server without TLS.
CONTRACT = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
servers: [{url: "http://shop.example.com"}]
security: [{key: []}]
paths:
  /orders/{orderId}:
    get:
      parameters:
        - {name: orderId, in: path, required: true, schema: {type: string, format: uuid}}
      responses: {"200": {description: an order}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
"""

# A server with one route and one injection.
SERVER = """\
#include <httplib.h>
#include <sqlite3.h>
#include <string>

int main() {
  sqlite3* db = nullptr;
  sqlite3_open("shop.db", &db);
  httplib::Server server;
  server.Get(R"(/orders/([^/]+))", [&](const httplib::Request& request, httplib::Response& response) {
    std::string sql = "SELECT * FROM orders WHERE id = '" + std::string(request.matches[1]) + "'";
    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr);
    response.set_content("{}", "application/json");
  });
  server.listen("0.0.0.0", 8080);
}
"""


class Said:
    """What a run said: exit code, standard output, standard error."""

    def __init__(self, process):
        self.code = process.returncode
        self.raw = process.stdout
        self.out = process.stdout.decode("utf-8", "surrogateescape")
        self.err = process.stderr.decode("utf-8", "surrogateescape")

    def json(self):
        return json.loads(self.out)


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tvaara-cli-")).resolve()
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_tvaara(self, *arguments, cwd=None, env=None, program=None):
        process = subprocess.run(
            [str(program or BIN / "tvaara"), *map(str, arguments)],
            cwd=cwd or self.folder,
            env={**os.environ, "TMPDIR": str(self.temporary()),
                 "XDG_CACHE_HOME": str(self.temporary("cache")), **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=300,
        )
        said = Said(process)
        self.assertGreaterEqual(said.code, 0, f"ended by a signal\n{said.err}")
        self.assertNotIn("Sanitizer", said.err)
        self.assertEqual(list(self.temporary().iterdir()), [], "temporary files stay behind")
        return said

    def temporary(self, name="tmp"):
        """Where the program may put what it removes itself."""
        path = self.folder.parent / f"{self.folder.name}.{name}"
        if not path.exists():
            path.mkdir()
            self.addCleanup(shutil.rmtree, path)
        return path

    def expect(self, code, *arguments, **how):
        said = self.run_tvaara(*arguments, **how)
        self.assertEqual(said.code, code, f"{arguments}\n{said.out}\n{said.err}")
        return said

    def refused(self, *arguments, saying):
        """Exit 2, nothing on standard output, and a message that helps."""
        said = self.expect(2, *arguments)
        self.assertEqual(said.out, "", arguments)
        self.assertIn(saying, said.err, arguments)
        return said
