"""A rule that asks for words of a text says where it could not read the text."""
import unittest

from tvaara import Case

SERVER = """\
#include <httplib.h>
#include <string>
std::string cookie_text(const std::string& value);
void add_routes(httplib::Server& server) {
  server.Post("/language", [](const httplib::Request& request, httplib::Response& response) {
    response.set_header("Set-Cookie", %s);
  });
}
"""


class UnreadText(Case):
    def report(self, text):
        self.write("repo/main.cpp", SERVER % text)
        return self.run_tvaara("scan", "--rule", "tls/insecure-cookie", "--format", "json", "repo").json()

    def told(self, report):
        return [gap for gap in report["coverage"]["reasons"] if "tls/insecure-cookie" in str(gap)]

    def test_unknown_text_is_no_finding_and_is_told(self):
        report = self.report('cookie_text(request.get_param_value("l"))')
        self.assertEqual(report["findings"], [])
        self.assertEqual(len(self.told(report)), 1)

    def test_known_text_is_a_finding_and_no_gap(self):
        report = self.report('"l=en"')
        self.assertEqual([f["line"] for f in report["findings"]], [6])
        self.assertEqual(self.told(report), [])


if __name__ == "__main__":
    unittest.main()
