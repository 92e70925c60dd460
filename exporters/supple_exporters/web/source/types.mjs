/** Writes the types of a bundle for TypeScript: the reader's schema in, `bundle.d.ts` out. Usage: node types.mjs SCHEMA FILE */

import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const [schemaFile, file] = process.argv.slice(2);
const schema = JSON.parse(await readFile(schemaFile, "utf8"));

/** The compiler reads an older draft: tuples stand in `items` there, and nothing may stand beside a `$ref`. */
function older(value) {
  if (Array.isArray(value)) return value.map(older);
  if (value === null || typeof value !== "object") return value;
  const { $ref, prefixItems, ...rest } = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, older(part)]),
  );
  if (prefixItems) return { ...rest, items: prefixItems, additionalItems: false };
  if ($ref === undefined) return rest;
  return Object.keys(rest).length ? { ...rest, allOf: [{ $ref }] } : { $ref };
}

const banner = `/**
 * The types of a bundle of Supple, version 2.x. Made by \`./run web\` from bundle-reader.schema.json.
 * A later minor version has more fields; these stay.
 */`;
const types = await compile({ ...older(schema), title: "Bundle" }, "Bundle", {
  additionalProperties: false,
  bannerComment: banner,
  unreachableDefinitions: false,
  style: { printWidth: 120 },
});
await writeFile(file, types);
