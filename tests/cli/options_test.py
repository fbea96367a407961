"""Code behind options of a build that nobody described is found, or counted."""
import unittest

from tvaara import Case

# A whole server behind one option, a part that only another build has, and one thing of each.
SERVER = """\
#include "config.h"
#ifdef HAVE_HTTP
#include <microhttpd.h>
#include <string.h>

static enum MHD_Result answer(void *cls, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *data,
                              size_t *size, void **state) {
  if (strcmp(url, "/orders") == 0) return MHD_queue_response(connection, 200, 0);
  return MHD_queue_response(connection, 404, 0);
}
void serve(void) { MHD_start_daemon(0, 8080, 0, 0, &answer, 0, MHD_OPTION_END); }
#endif
#ifdef HAVE_POWER
int power(void) { return 1; }
#endif
int main(void) { return 0; }
"""


class BuildOptions(Case):
    def setUp(self):
        super().setUp()
        self.write("shop/config.h.in", "#undef HAVE_HTTP\n#undef HAVE_POWER\n")
        self.write("shop/src/server.c", SERVER)

    def endpoints(self, code):
        """The paths that are served, and by kind what was not read."""
        said = self.expect(code, "endpoints", "shop", "--format", "json").json()
        reasons = said["coverage"]["reasons"]
        return {one["path"] for one in said["endpoints"]}, {
            kind: [one["what"] + ": " + one["reason"] for one in reasons if one["kind"] == kind]
            for kind in ("left-out", "build-option")}

    def test_a_server_behind_an_option_is_found_and_told(self):
        paths, told = self.endpoints(0)
        self.assertEqual(paths, {"/orders"})
        self.assertEqual(told["build-option"], [])
        left, taken = sorted(told["left-out"])
        self.assertTrue(taken.startswith("code for builds without HAVE_HTTP: "), taken)
        self.assertEqual(left, "1 line: behind options that no build says are set: HAVE_POWER")

    def test_a_build_that_is_described_decides(self):
        self.write("shop/compile_flags.txt", "-Isrc\n")
        paths, told = self.endpoints(2)
        self.assertEqual(paths, set())
        self.assertEqual(told, {"left-out": [], "build-option": []})

    def test_either_side_uses_a_library(self):
        self.write("shop/src/server.c", SERVER.replace(
            "#endif\n#ifdef HAVE_POWER", "#else\n#include <sqlite3.h>\n#endif\n#ifdef HAVE_POWER"))
        paths, told = self.endpoints(2)
        self.assertEqual(paths, set())
        self.assertEqual([one.split(":")[0] for one in told["build-option"]], ["HAVE_HTTP"])


if __name__ == "__main__":
    unittest.main()
