#!/usr/bin/env python3
"""tools/bench apis: every guard of the whole servers taken out, one at a time; how many are missed."""

import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
fixtures = here.parent.parent / "test-fixtures"
servers = [str(fixtures / name) for name in ("lockers", "clinic", "ledger", "marina", "bookstore")]
sys.exit(subprocess.call([sys.executable, str(here / "mutants.py"), sys.argv[1], *servers,
                          *sys.argv[2:]]))
