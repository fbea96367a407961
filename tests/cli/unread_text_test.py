"""A rule says where it could not read the text, or see the making, of what it asks about."""
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

VERIFIER = """#include <httplib.h>
#include <jwt-cpp/jwt.h>
void add_routes(httplib::Server& server%s) {
  %sserver.Get("/me", [&](const httplib::Request& request, httplib::Response& response) {
    auto token = jwt::decode(request.get_header_value("Authorization"));
    verifier.verify(token);
  });
}
"""


class UnreadText(Case):
    rule = "tls/insecure-cookie"

    def report(self, text):
        return self.report_of(SERVER % text)

    def report_of(self, source):
        self.write("repo/main.cpp", source)
        return self.run_tvaara("scan", "--rule", self.rule, "--format", "json", "repo").json()

    def told(self, report):
        return [gap for gap in report["coverage"]["reasons"] if self.rule in str(gap)]

    def test_unknown_text_is_no_finding_and_is_told(self):
        report = self.report('cookie_text(request.get_param_value("l"))')
        self.assertEqual(report["findings"], [])
        self.assertEqual(len(self.told(report)), 1)

    def test_known_text_is_a_finding_and_no_gap(self):
        report = self.report('"l=en"')
        self.assertEqual([f["line"] for f in report["findings"]], [6])
        self.assertEqual(self.told(report), [])

    def test_an_object_from_elsewhere_is_no_finding_and_is_told(self):
        self.rule = "authn/unchecked-claims"
        report = self.report_of(VERIFIER % (", jwt::verifier<>& verifier", ""))
        self.assertEqual(report["findings"], [])
        self.assertIn("how the verifier", self.told(report)[0]["reason"])
        report = self.report_of(VERIFIER % ("", "auto verifier = jwt::verify();\n  "))
        self.assertEqual(len(report["findings"]), 1)
        self.assertEqual(self.told(report), [])


if __name__ == "__main__":
    unittest.main()
