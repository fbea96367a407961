"""Refusals: what is misspelt, unknown or not built yet is an error with a suggestion, exit 2."""
import unittest

from tvaara import CONTRACT, Case


class Usage(Case):
    def test_help_and_version(self):
        for arguments in (["--help"], ["scan", "--help"], ["review", "-h"], ["endpoints", "--help"],
                          ["rules", "--help"], ["explain", "--help"]):
            said = self.expect(0, *arguments)
            self.assertIn("Example", said.out, arguments)
            self.assertEqual(said.err, "")
        self.assertRegex(self.expect(0, "--version").out, r"^tvaara \d+\.\d+\.\d+\n$")

    def test_no_command(self):
        self.refused(saying="subcommand")

    def test_unknown_command(self):
        self.refused("reveiw", saying="did you mean 'review'?")

    def test_commands_that_come_later(self):
        for command in ("baseline", "init", "link"):
            self.refused(command, saying="not available yet")

    def test_options_that_come_later(self):
        for option in ("--diff=main", "--baseline=b.json", "--depth=enforce",
                       "--sarif-profile=full", "--path-map=a=b", "--path-from=git", "--grade=declared"):
            self.refused("scan", option, saying="not available yet")
        self.refused("review", "--diff", "main", saying="not available yet")

    def test_formats_that_come_later(self):
        for name in ("markdown", "html", "github", "gitlab", "rdjson"):
            self.refused("scan", "--format", name, saying="not available yet")
            self.refused("scan", "-o", f"{name}=out", saying="not available yet")

    def test_misspelt_options(self):
        self.refused("scan", "--fial-on", "error", saying="did you mean '--fail-on'?")
        self.refused("scan", "--formta=json", saying="did you mean '--format'?")
        self.refused("endpoints", "--fail-on", "no", saying="unknown option --fail-on")
        self.refused("scan", "-z", saying="-z")

    def test_misspelt_values(self):
        self.refused("scan", "--format", "sarfi", saying="did you mean 'sarif'?")
        self.refused("review", "--format", "sarif", saying="has no format 'sarif'")
        self.refused("scan", "--fail-on", "eror", saying="did you mean 'error'?")
        self.refused("review", "--fail-on", "error", saying="one of: no, unknown, never")
        self.refused("scan", "--color", "allways", saying="did you mean 'always'?")
        self.refused("scan", "--profile", "partners", saying="did you mean 'partner'?")
        self.refused("scan", "--jobs", "many", saying="--jobs")
        self.refused("scan", "--jobs", "-1", saying="--jobs")

    def test_outputs(self):
        self.refused("scan", "-o", "json", saying="FORMAT=FILE")
        self.refused("scan", "-o", "json=", saying="FORMAT=FILE")
        self.refused("scan", "-o", "json=-", saying="--format json")
        self.refused("scan", "-o", "json=a", "-o", "sarif=a", saying="two reports for one file")
        self.refused("scan", "--format", "json=a", saying="-o FORMAT=FILE")

    def test_names_of_rules_and_packs(self):
        self.write("api.yaml", CONTRACT)
        self.refused("scan", "--pack", "authentication", saying="unknown pack 'authentication'")
        self.refused("scan", "--pack", "authzz", saying="did you mean 'authz'?")
        self.refused("scan", "--rule", "tls/plain-http-servr", saying="did you mean 'tls/plain-http-server'?")
        self.refused("scan", "--rule", "nosuch/rule", saying="unknown rule 'nosuch/rule'")
        self.refused("explain", "tls/plain-http-servr", saying="did you mean 'tls/plain-http-server'?")

    def test_paths(self):
        self.refused("scan", "no-such-folder", saying="no such file or directory")
        self.refused("scan", "--root", "none", saying="not a directory")
        self.write("a/api.yaml", CONTRACT)
        self.write("b/api.yaml", CONTRACT)
        self.refused("scan", "--root", "a", "b", saying="outside of the root")
        self.refused("scan", "-p", "a", ".", saying="compile_commands.json")
        self.refused("scan", "--rules", "none", saying="no such folder of rules")
        self.refused("scan", "--model", "none.yaml", saying="none.yaml")

    def test_configuration(self):
        self.write("api.yaml", CONTRACT)
        self.write(".tvaara.yaml", "exclude: []\ndata-clases: {}\n")
        said = self.refused("scan", saying="did you mean data-classes?")
        self.assertIn(".tvaara.yaml:2:1:", said.err)
        self.write(".tvaara.yaml", "profile: nobody\n")
        self.refused("review", saying="profiles: service, partner, mesh")
        self.write(".tvaara.yaml", "{ not yaml")
        self.refused("scan", saying=".tvaara.yaml")

    def test_nothing_to_analyse(self):
        self.write("README.md", "text")
        self.expect(2, "scan")
        self.expect(2, "review")
        self.expect(2, "endpoints")

    def test_nothing_to_review(self):
        self.write("lib.cpp", "int add(int a, int b) { return a + b; }\n")
        self.expect(0, "scan")
        for command in ("review", "endpoints"):
            self.assertIn("neither an operation nor a route", self.expect(2, command).err)


if __name__ == "__main__":
    unittest.main()
