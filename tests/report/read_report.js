// node read_report.js REPORT: reads what Microsoft's validator wrote, and fails on anything that is
// not an expected note.
'use strict';
const fs = require('fs');

// Taste: message arguments, URLs that answer, rule ids like ABC1001, context regions.
const expected = new Set(['SARIF2002', 'SARIF2006', 'SARIF2009', 'SARIF2011']);
// What we leave out on purpose: version control (git is not asked), code snippets and whole files
// (a report must not carry source or secrets to where the source does not go).
for (const id of ['SARIF2003', 'SARIF2010', 'SARIF2013']) expected.add(id);

const report = JSON.parse(fs.readFileSync(process.argv[2], 'utf8').replace(/^\uFEFF/, ''));
const run = report.runs && report.runs[0];
if (!run || !Array.isArray(run.results)) {
  console.error('multitool: the report holds no run');
  process.exit(2);
}
let bad = 0;
const notes = {};
for (const invocation of run.invocations || []) {
  const problems = [...(invocation.toolConfigurationNotifications || []),
                    ...(invocation.toolExecutionNotifications || [])];
  for (const problem of problems.filter((p) => p.level === 'error')) {
    console.error('multitool: ' + (problem.message && problem.message.text));
    ++bad;
  }
  if (invocation.executionSuccessful === false && problems.length === 0) ++bad;
}
for (const result of run.results) {
  const id = (result.ruleId || '').split('/')[0];
  const level = result.level || 'warning';
  if (expected.has(id) && level === 'note') {
    notes[id] = (notes[id] || 0) + 1;
    continue;
  }
  ++bad;
  const region = result.locations?.[0]?.physicalLocation?.region;
  const text = result.message.text || JSON.stringify(result.message.arguments);
  console.error(`multitool: ${level} ${result.ruleId} line ${region?.startLine}: ${text}`);
}
console.log(`multitool: ${bad} problems; expected notes ${JSON.stringify(notes)}`);
process.exit(bad === 0 ? 0 : 1);
