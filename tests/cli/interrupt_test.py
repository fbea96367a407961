"""Ctrl-C ends the workers, leaves nothing half written, and says so by exit code 130."""
import os
import signal
import subprocess
import unittest

from tvaara import BIN, SERVER, Case


class Interrupt(Case):
    def test_interrupted_while_reading(self):
        for i in range(60):
            self.write(f"main{i}.cpp", "#include <regex>\n#include <map>\n" + SERVER)
        process = subprocess.Popen(
            [str(BIN / "tvaara"), "scan", "-o", "json=out.json", "."], cwd=self.folder,
            env={**os.environ, "TMPDIR": str(self.temporary())}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for line in process.stderr:  # the first tenth of the units was read
            if line.startswith("reading units"):
                break
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=300)
        self.assertEqual(process.returncode, 130)
        self.assertEqual(out, "")
        self.assertFalse((self.folder / "out.json").exists())
        self.assertEqual(list(self.temporary().iterdir()), [])


if __name__ == "__main__":
    unittest.main()
