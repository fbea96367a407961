"""The shapes that other contract linters miss: each must be found, at its place, in every version.

Each test builds one contract per version of OpenAPI with one fault, written as one thing is written in
that version, and names the line of the fault by a mark.
"""
import json
import unittest

from tvaara import Case

MARK = "# fault"


def operation(indent, *lines):
    return "".join(" " * indent + line + "\n" for line in lines)


RESPONSES = 'responses: {"200": {description: done}}'
OPENAPI = {"3.0": "openapi: 3.0.4", "3.1": "openapi: 3.1.1", "3.2": "openapi: 3.2.0"}
VERSIONS = ("2.0", *OPENAPI)


def contract(version, paths, schemes="", security="security: [{key: []}]"):
    """A contract of the version; `schemes` are the lines of further security schemes."""
    if version == "2.0":
        head = 'swagger: "2.0"\ninfo: {title: t, version: "1"}\nhost: api.example.com\nschemes: [https]\n'
        holder, indent = "securityDefinitions:\n", 2
    else:
        head = f'{OPENAPI[version]}\ninfo: {{title: t, version: "1"}}\n'
        head += "servers: [{url: https://api.example.com}]\n"
        holder, indent = "components:\n  securitySchemes:\n", 4
    key = operation(indent, "key: {type: apiKey, in: header, name: X-Key}")
    return head + security + "\npaths:\n" + paths + holder + key + operation(indent, *schemes.splitlines())


def path(name, method, *lines):
    return operation(2, f"{name}:") + operation(4, f"{method}:") + operation(6, *lines)


ORDERS = path("/orders", "get", RESPONSES)


class DangerousShapes(Case):
    def found(self, rule, version, text, expected="error"):
        """One finding of the rule, at the marked line, at least as grave as expected."""
        with self.subTest(version=version, rule=rule):
            self.write("api.yaml", text)
            said = self.run_tvaara("scan", "--format", "json", "--rule", rule, "--fail-on", "never",
                                   "api.yaml")
            findings = json.loads(said.out)["findings"]
            marked = [n for n, line in enumerate(text.splitlines(), 1) if MARK in line]
            self.assertEqual([one["line"] for one in findings], marked, text)
            levels = ["note", "warning", "error"]
            for one in findings:
                self.assertGreaterEqual(levels.index(one["level"]), levels.index(expected))

    def test_optional_security_on_a_post(self):
        for version in VERSIONS:
            post = path("/orders", "post", "security:", "  - key: []", f"  - {{}}  {MARK}", RESPONSES)
            self.found("authn/optional-authentication", version, contract(version, post))

    def test_optional_security_inherited_from_the_document(self):
        for version in VERSIONS:
            text = contract(version, path("/orders", "post", RESPONSES),
                            security=f"security:\n  - key: []\n  - {{}}  {MARK}")
            self.found("authn/optional-authentication", version, text)

    def test_a_plain_http_server_of_one_operation(self):
        for version in VERSIONS:
            server = (["schemes:", "  - https", f"  - http  {MARK}"] if version == "2.0" else
                      ["servers:", f"  - url: http://old.example.com  {MARK}"])
            text = contract(version, ORDERS + path("/legacy", "get", *server, RESPONSES))
            self.found("tls/plain-http-server", version, text)

    def flow(self, version, old, new, urls):
        """The lines of an OAuth scheme; a mark goes where the flow is named."""
        urls = "".join(f"\n{{}}{name}: {url}" for name, url in urls.items())
        if version == "2.0":
            return f"login:\n  type: oauth2\n  flow: {old}{urls.format(*['  '] * 9)}\n  scopes: {{read: r}}"
        inner = urls.replace("{}", "      ")
        return f"login:\n  type: oauth2\n  flows:\n    {new}:{inner}\n      scopes: {{read: r}}"

    def secured(self, version, scheme):
        return contract(version, path("/orders", "get", "security: [{login: [read]}]", RESPONSES), scheme)

    def test_implicit_flow(self):
        for version in VERSIONS:
            scheme = self.flow(version, f"implicit  {MARK}", "implicit",
                               {"authorizationUrl": "https://id.example.com/authorize"})
            if version != "2.0":
                scheme = scheme.replace("implicit:", f"implicit:  {MARK}")
            self.found("authn/implicit-flow", version, self.secured(version, scheme), "warning")

    def test_password_flow(self):
        for version in VERSIONS:
            scheme = self.flow(version, f"password  {MARK}", "password",
                               {"tokenUrl": "https://id.example.com/token"})
            if version != "2.0":
                scheme = scheme.replace("password:", f"password:  {MARK}")
            self.found("authn/password-flow", version, self.secured(version, scheme), "warning")

    def test_a_plain_http_token_url(self):
        for version in VERSIONS:
            scheme = self.flow(version, "application", "clientCredentials",
                               {"tokenUrl": f"http://id.example.com/token  {MARK}"})
            self.found("tls/plain-http-auth-url", version, self.secured(version, scheme))

    def test_digest_authentication(self):
        for version in VERSIONS:
            # Swagger 2.0 knows no digest; basic is its only password scheme.
            kind = (f"type: basic  {MARK}" if version == "2.0" else
                    f"type: http\n  scheme: Digest  {MARK}")
            text = contract(version, path("/orders", "get", "security: [{login: []}]", RESPONSES),
                            f"login:\n  {kind}")
            self.found("authn/weak-scheme", version, text, "warning")

    def test_a_429_without_any_headers(self):
        for version in VERSIONS:
            text = contract(version, path("/orders", "get", "responses:", '  "200": {description: done}',
                                          f'  "429":  {MARK}', "    description: too many"))
            self.found("ratelimit/retry-after-undeclared", version, text, "note")

    def test_a_429_whose_headers_lack_retry_after(self):
        for version in VERSIONS:
            kind = "{type: integer}" if version == "2.0" else "{schema: {type: integer}}"
            text = contract(version, path("/orders", "get", "responses:", '  "200": {description: done}',
                                          f'  "429":  {MARK}', "    description: too many",
                                          f"    headers: {{X-RateLimit-Limit: {kind}}}"))
            self.found("ratelimit/retry-after-undeclared", version, text, "note")

    def test_administration_under_the_ordinary_key(self):
        for version in VERSIONS:
            admin = path("/admin/users", "delete", "security:", f"  - key: []  {MARK}", RESPONSES)
            self.found("authz/shared-scope", version, contract(version, ORDERS + admin), "warning")

    def test_administration_under_the_key_of_the_document(self):
        for version in VERSIONS:
            text = contract(version, ORDERS + path("/admin/users", "delete", RESPONSES),
                            security=f"security:\n  - key: []  {MARK}")
            self.found("authz/shared-scope", version, text, "warning")

    def test_administration_under_the_ordinary_scope(self):
        for version in VERSIONS:
            lines = "security: [{login: [read]}]", RESPONSES
            paths = path("/orders", "get", *lines) + path("/admin/users", "get", *lines)
            scheme = self.flow(version, "application", "clientCredentials",
                               {"tokenUrl": "https://id.example.com/token"})
            scheme = scheme.replace("scopes: {read: r}",
                                    f"scopes:\n{'    ' if version == '2.0' else '        '}read: r  {MARK}")
            self.found("authz/shared-scope", version, contract(version, paths, scheme), "warning")


if __name__ == "__main__":
    unittest.main()
