#!/usr/bin/env bash
# validate_sarif.sh FILE: is FILE valid SARIF 2.1.0?
#   (a) by the OASIS JSON schema (shipped in npm @microsoft/jest-sarif), through ajv;
#   (b) by Microsoft's validator (npm @microsoft/sarif-multitool), whose exit code is always 0: its
#       report is read. The notes that read_report.js lists with their reasons are expected;
#       anything else fails, and so does a validator that did not run. What GitHub's code scanning
#       requires beyond the standard is asked too (rule kind Ghas).
# Exit: 0 valid, 1 not valid, 2 could not run, 77 validators not installed (setup_validators).
set -euo pipefail
file=${1:?usage: validate_sarif.sh FILE}
here=$(cd "$(dirname "$0")" && pwd)
[ -f "$file" ] || { echo "validate_sarif: no such file: $file" >&2; exit 2; }
modules=$here/node_modules
tool=$modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
if [ ! -f "$tool" ] || [ ! -d "$modules/ajv-draft-04" ]; then
  echo "validate_sarif: validators are not installed; run tests/report/setup_validators" >&2
  exit 77
fi
node "$here/validate_schema.js" "$file"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# The package carries its program without the right to run; its own copy is left as installed.
cp "$tool" "$scratch/multitool"
chmod u+x "$scratch/multitool"
cp "$file" "$scratch/input.sarif"
# Extracts itself under this folder; without ICU on the machine it needs the invariant culture.
export DOTNET_BUNDLE_EXTRACT_BASE_DIR=$scratch/bundle DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
"$scratch/multitool" validate "$scratch/input.sarif" --output "$scratch/report.sarif" \
  --log ForceOverwrite --rule-kind "Sarif;Ghas" --level "Error;Warning;Note" --kind "Fail;Open;Review" \
  >"$scratch/log" 2>&1 || true
if [ ! -s "$scratch/report.sarif" ]; then
  cat "$scratch/log" >&2
  echo "validate_sarif: the validator wrote no report" >&2
  exit 2
fi
node "$here/read_report.js" "$scratch/report.sarif"
