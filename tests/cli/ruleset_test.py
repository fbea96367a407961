"""A team's own Spectral ruleset: found in the root, named by option or configuration, refused if wrong."""
import unittest

from tvaara import CONTRACT, Case

RULESET = """\
extends: [[spectral:oas, off]]
functions: [fancy]
rules:
  our-summary:
    description: An operation needs a summary
    severity: error
    given: $.paths[*][get,post]
    then: {field: summary, function: truthy}
  our-script: {given: $, then: {function: fancy}}
  info-contact: info
"""


class Ruleset(Case):
    def findings(self, *arguments):
        report = self.run_tvaara("scan", "--format", "json", "--pack", "spectral", *arguments).json()
        return [(f["rule"], f["line"], f["level"]) for f in report["findings"]]

    WANTED = [("spectral/info-contact", 2, "note"), ("spectral/our-summary", 7, "error")]

    def test_found_in_the_root_and_said(self):
        self.write("repo/api.yaml", CONTRACT)
        self.write("repo/.spectral.yaml", RULESET)
        said = self.run_tvaara("scan", "repo")
        self.assertIn("asking 2 rules of the ruleset .spectral.yaml too", said.err)
        self.assertIn(".spectral.yaml:9:3: spectral/our-script its function 'fancy' is JavaScript", said.err)
        self.assertEqual(self.findings("repo"), self.WANTED)
        self.expect(3, "scan", "--strict", "--rule", "spectral/info-contact", "repo")

    def test_named_by_option_as_file_or_folder(self):
        self.write("repo/api.yaml", CONTRACT)
        self.write("rules/.spectral.yml", RULESET)
        self.assertEqual(self.findings("--rules", "rules/.spectral.yml", "repo"), self.WANTED)
        self.assertEqual(self.findings("--rules", "rules", "repo"), self.WANTED)
        self.assertIn("spectral/our-summary", self.expect(0, "rules", "--rules", "rules").out)

    def test_named_by_configuration(self):
        self.write("repo/api.yaml", CONTRACT)
        self.write("repo/style/ours.yaml", RULESET)
        self.write("repo/.tvaara.yaml", "rules: [style/ours.yaml]\n")
        self.assertEqual(self.findings("repo"), self.WANTED)

    def test_a_mistake_is_an_error_where_it_was_named_and_told_where_it_was_found(self):
        self.write("repo/api.yaml", CONTRACT)
        self.write("repo/.spectral.yaml", "rules: {a: {given: $, then: {function: truhty}}}\n")
        said = self.expect(2, "scan", "--rules", "repo", "repo")
        self.assertIn(".spectral.yaml:1:40: unknown function 'truhty' (did you mean 'truthy'?)", said.err)
        said = self.run_tvaara("scan", "repo")
        self.assertEqual(said.code, 1)  # tvaara's own rules are asked all the same
        self.assertIn("none of its rules is asked: unknown function 'truhty'", said.err)

    def test_it_never_turns_an_answer(self):
        self.write("repo/api.yaml", CONTRACT)
        before = self.run_tvaara("review", "--format", "json", "repo").json()["endpoints"]
        self.write("repo/.spectral.yaml", RULESET)
        self.assertEqual(self.run_tvaara("review", "--format", "json", "repo").json()["endpoints"], before)


if __name__ == "__main__":
    unittest.main()
