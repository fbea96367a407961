"""Documents that configure a program: what they say of listeners, limits and routes counts."""
import json
import unittest

from tvaara import Case

SERVER = """\
#include <drogon/drogon.h>
using namespace drogon;
struct Ping : HttpSimpleController<Ping> {
  PATH_LIST_BEGIN
  PATH_LIST_END
  void asyncHandleHttpRequest(const HttpRequestPtr&,
                              std::function<void(const HttpResponsePtr&)>&& callback) override {
    callback(HttpResponse::newHttpResponse());
  }
};
int main(int, char** argv) {
  app().registerHandler("/hello", [](const HttpRequestPtr&,
                                     std::function<void(const HttpResponsePtr&)>&& callback) {
    callback(HttpResponse::newHttpResponse());
  }, {Get});
  app().loadConfigFile(%s);
  app().run();
}
"""


class Documents(Case):
    def review(self, listeners, name='"../etc/config.json"', **app):
        self.write("shop/src/main.cpp", SERVER % name)
        self.write("shop/etc/config.json", json.dumps({"listeners": listeners, "app": app}, indent=1))
        self.write("shop/other/config.json", json.dumps({"listeners": []}))
        said = self.run_tvaara("review", "shop", "--format", "json").json()
        return said, {one["method"] + " " + one["path"]: one for one in said["endpoints"]}

    def test_a_listener_with_tls(self):
        said, rows = self.review([{"address": "0.0.0.0", "port": 443, "https": True}])
        tls = rows["GET /hello"]["answers"]["tls"]
        self.assertEqual(tls["answer"], "yes")
        self.assertEqual([(one["file"], one["line"]) for one in tls["evidence"]],
                         [("etc/config.json", 4)])
        self.assertEqual([gap for gap in said["coverage"]["reasons"] if gap["kind"] == "configuration"],
                         [])

    def test_a_listener_without(self):
        _, rows = self.review([{"address": "0.0.0.0", "port": 80}])
        self.assertEqual(rows["GET /hello"]["answers"]["tls"]["answer"], "no")
        found = self.run_tvaara("scan", "shop", "--rule", "tls/plaintext-listener",
                                "--format", "json").json()["findings"]
        self.assertEqual([(one["file"], one["line"]) for one in found], [("etc/config.json", 4)])
        self.assertIn("0.0.0.0", found[0]["message"])

    def test_one_of_two_is_open(self):
        _, rows = self.review([{"port": 443, "https": True}, {"port": 80, "https": False}])
        self.assertEqual(rows["GET /hello"]["answers"]["tls"]["answer"], "no")

    def test_a_name_from_outside_leaves_every_such_document(self):
        _, rows = self.review([{"port": 443, "https": True}], "argv[1]")
        self.assertEqual(rows["GET /hello"]["answers"]["tls"]["answer"], "yes")

    def test_a_document_that_is_not_there_is_told(self):
        said, rows = self.review([{"port": 443, "https": True}], '"/etc/shop.json"')
        self.assertEqual(rows["GET /hello"]["answers"]["tls"]["answer"], "unknown")
        gaps = [gap for gap in said["coverage"]["reasons"] if gap["kind"] == "configuration"]
        self.assertEqual([(gap["what"], gap["line"]) for gap in gaps], [("/etc/shop.json", 16)])

    def test_one_that_cannot_be_read_to_its_end_is_told(self):
        self.review([{"port": 443, "https": True}])
        self.write("shop/etc/config.json", '{"listeners": [{"port": 443, "https": true}], "app": {]')
        said = self.run_tvaara("review", "shop", "--format", "json").json()
        self.assertTrue([gap for gap in said["coverage"]["reasons"] if gap["kind"] == "configuration"])

    def test_routes(self):
        _, rows = self.review([], simple_controllers_map=[
            {"path": "/ping", "controller": "Ping", "http_methods": ["get", "post"]}])
        self.assertEqual(sorted(rows), ["GET /hello", "GET /ping", "POST /ping"])
        self.assertEqual(rows["GET /ping"]["handler"]["line"], 6)
        self.assertEqual(rows["GET /ping"]["registration"]["file"], "etc/config.json")


if __name__ == "__main__":
    unittest.main()
