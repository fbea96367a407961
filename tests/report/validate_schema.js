// node validate_schema.js FILE: checks FILE against the OASIS schema of SARIF 2.1.0. The schema is
// draft-04, which ajv understands through ajv-draft-04.
'use strict';
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04').default || require('ajv-draft-04');
const formats = require('ajv-formats').default || require('ajv-formats');

const folder = path.join(__dirname, 'node_modules/@microsoft/jest-sarif/lib/schemas');
const name = fs.readdirSync(folder).find((file) => /^sarif-2\.1\.0.*\.json$/.test(file));
// One pattern of the schema (language) is a valid expression only without the u flag.
const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false});
formats(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')));
const log = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
if (!validate(log)) {
  for (const error of validate.errors.slice(0, 20)) {
    console.error(`schema: ${error.instancePath || '/'} ${error.message} ` +
                  JSON.stringify(error.params));
  }
  process.exit(1);
}
console.log(`schema: valid by ${name}`);
