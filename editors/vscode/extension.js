// Starts `supple lsp` for the content in this window, and tells VS Code which files it is for.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const FOLDERS = [
  "advice", "booklets", "exercises", "glossary", "locales", "measures", "poses", "registers", "reviews", "routines", "rules",
  "safety", "sources", "subjects", "themes", "vocabulary",
];
const PATTERNS = ["**/supple.yaml", ...FOLDERS.map((folder) => `**/${folder}/**/*.{yaml,md}`)];

let client;

/** The command that starts the server: the one that is set, that of the project's environment, or that of the path. */
function command() {
  const set = vscode.workspace.getConfiguration("supple").get("command");
  if (set.length > 0) return set;
  const inside = process.platform === "win32" ? [".venv", "Scripts", "supple.exe"] : [".venv", "bin", "supple"];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const own = path.join(folder.uri.fsPath, ...inside);
    if (vscode.workspace.isTrusted && fs.existsSync(own)) return [own, "lsp"];
  }
  return ["supple", "lsp"];
}

async function start() {
  const [program, ...args] = command();
  client = new LanguageClient(
    "supple",
    "Supple",
    { command: program, args },
    { documentSelector: PATTERNS.map((pattern) => ({ scheme: "file", pattern })) },
  );
  try {
    await client.start();
  } catch {
    vscode.window.showErrorMessage(
      `\`${program}\` does not start. Install it with pip install "supple[editor]", or set supple.command.`,
    );
  }
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("supple.restart", async () => {
      await client?.stop().catch(() => undefined);
      await start();
    }),
  );
  await start();
}

module.exports = { activate, deactivate: () => client?.stop() };
