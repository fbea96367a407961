"""Where a server hides its paths deeper than is looked, the report says that routes may be missing."""
import unittest

from tvaara import Case

BEGIN = """\
#include <microhttpd.h>
#include <string.h>

struct Request { const char *url; int kind; };
"""
END = """\
static enum MHD_Result answer(void *cls, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *data,
                              size_t *size, void **state) {
  if (strcmp(url, "/plain") == 0) return MHD_queue_response(connection, 200, 0);
  %s
  return MHD_queue_response(connection, 404, 0);
}
int main(void) { return MHD_start_daemon(0, 8080, 0, 0, &answer, 0, MHD_OPTION_END) == 0; }
"""
REPLY = "return MHD_queue_response(connection, 200, 0);"


class DispatchLimits(Case):
    def told(self, before, inside):
        """Whether the report says that there may be more routes; its paths."""
        self.write("shop/server.c", BEGIN + before + END % inside)
        said = self.expect(0, "endpoints", "shop", "--quiet", "--format", "json").json()
        told = [one for one in said["coverage"]["reasons"] if one["kind"] == "route"]
        return bool(told), {one["path"] for one in said["endpoints"]}

    def test_nothing_is_told_of_plain_code(self):
        told, paths = self.told("static int is(const char *a, const char *b) { return strcmp(a, b) == 0; }\n",
                                f'if (!!is(url, "/deep")) {REPLY}')
        self.assertEqual((told, paths), (False, {"/plain", "/deep"}))

    def test_conditions_in_conditions(self):
        condition = 'strcmp(url, "/deep") == 0'
        for _ in range(6):
            condition = f"!(int)!({condition})"
        self.assertTrue(self.told("", f"int deep = {condition};\n  if (deep) {REPLY}")[0])

    def test_functions_that_compare_for_others(self):
        before = "static int is0(const char *a, const char *b) { return strcmp(a, b) == 0; }\n"
        for i in range(1, 5):
            before += f"static int is{i}(const char *a, const char *b) {{ return is{i - 1}(a, b); }}\n"
        self.assertTrue(self.told(before, f'if (is4(url, "/deep")) {REPLY}')[0])

    def test_dispatchers_that_call_dispatchers(self):
        before = ("static enum MHD_Result go0(struct MHD_Connection *connection, const char *url) {\n"
                  f'  if (strcmp(url, "/deep") == 0) {REPLY}\n  return MHD_NO;\n}}\n')
        for i in range(1, 9):
            before += (f"static enum MHD_Result go{i}(struct MHD_Connection *connection, "
                       f"const char *url) {{ return go{i - 1}(connection, url); }}\n")
        self.assertTrue(self.told(before, "if (version) return go8(connection, url);")[0])


if __name__ == "__main__":
    unittest.main()
