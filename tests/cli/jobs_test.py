"""How many workers read the sources changes no byte of a report."""
import shutil
import unittest

from tvaara import SOURCE, Case

FLOW = SOURCE / "tests" / "flow"


class Jobs(Case):
    def reports(self, jobs, *arguments):
        """Of a run with a cold cache: its reports, byte by byte."""
        out = []
        for form in ("json", "sarif"):
            path = self.temporary(f"out{jobs}") / form
            out += ["-o", f"{form}={path}"]
        cache = self.temporary(f"cache{jobs}")
        said = self.run_tvaara("scan", "--quiet", "--jobs", jobs, "--fail-on", "never", *out,
                               *arguments, env={"XDG_CACHE_HOME": str(cache)})
        self.assertEqual(said.code, 0, said.err)
        self.assertTrue(any(cache.iterdir()), "the cache was cold, and was filled")
        return [(self.temporary(f"out{jobs}") / form).read_bytes() for form in ("json", "sarif")]

    def compare(self, *arguments, holds):
        one, many = self.reports(1, *arguments), self.reports(4, *arguments)
        self.assertTrue(holds in one[0], "nothing was found")
        for alone, together in zip(one, many):
            self.assertTrue(alone == together, "the reports differ")

    def test_a_whole_server(self):
        shutil.copytree(SOURCE / "test-fixtures" / "lockers", self.folder / "lockers")
        self.compare("lockers", holds=b"GET /v1/parcel/history")

    def test_flows_over_several_files(self):
        shutil.copytree(FLOW / "service_program", self.folder / "program")
        shutil.copy(FLOW / "support.h", self.folder)
        self.compare("--model", FLOW / "model.yaml", "--rules", FLOW / "rules", "--rule",
                     "flow/reaches", ".", holds=b"flow/reaches")


if __name__ == "__main__":
    unittest.main()
