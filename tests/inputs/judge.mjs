/** Judges bundles by ajv in its strict mode. Standard input: a line of JSON with schema and bundles; out: a line of booleans. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const Ajv = require("ajv/dist/2020.js").default;
const addFormats = require("ajv-formats").default;

const { schema, bundles } = JSON.parse(readFileSync(0, "utf8"));
const ajv = new Ajv({ strict: true });
addFormats(ajv);
const judge = ajv.compile(schema);
process.stdout.write(JSON.stringify(bundles.map((bundle) => judge(bundle))));
