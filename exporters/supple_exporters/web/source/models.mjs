/** Writes the types of a bundle for Kotlin and Swift: the reader's schema and a folder in, a file for each language out. */

import { readFile, writeFile } from "node:fs/promises";
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";

const [schemaFile, folder] = process.argv.slice(2);
const schema = JSON.parse(await readFile(schemaFile, "utf8"));

/** Swift has a `Bundle` of its own, and so has Android. */
const name = "SuppleBundle";
const about =
  "The types of a bundle of Supple 2.x, made of bundle-reader.schema.json. Later minor versions have more fields.";
const languages = [
  { lang: "kotlin", file: `${name}.kt`, rendererOptions: { framework: "kotlinx", package: "supple" } },
  {
    lang: "swift",
    file: `${name}.swift`,
    rendererOptions: { initializers: "false", "access-level": "public", sendable: "true" },
  },
];

/**
 * Says in plainer words what the generator does not know: names of a pattern are any names, a day is a text as it is in
 * JSON. For Kotlin it makes no union that can be read, so a value of several sorts stays JSON there.
 */
function plain(value, lang) {
  if (Array.isArray(value)) return value.map((part) => plain(part, lang));
  if (value === null || typeof value !== "object") return value;
  const { patternProperties, format, prefixItems, anyOf, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, plain(part, lang)]),
  );
  if (patternProperties) return { ...rest, additionalProperties: Object.values(patternProperties)[0] };
  if (prefixItems) return { ...rest, items: prefixItems[0] };
  const sorts = anyOf?.filter((sort) => sort.type !== "null") ?? [];
  return anyOf && !(lang === "kotlin" && sorts.length > 1) ? { ...rest, anyOf } : rest;
}

for (const { lang, file, rendererOptions } of languages) {
  const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
  await input.addSource({ name, schema: JSON.stringify(plain(schema, lang)) });
  const inputData = new InputData();
  inputData.addInput(input);
  const { lines } = await quicktype({ inputData, lang, rendererOptions, leadingComments: [about] });
  await writeFile(`${folder}/${file}`, `${lines.join("\n").trimEnd()}\n`);
}
