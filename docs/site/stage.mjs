// stage.mjs REPOSITORY FOLDER REFERENCE: copies the pages to FOLDER as the generator wants them, and writes the sidebar.
// The pages in the repository have no syntax of the generator; what it needs is added here.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, posix } from "node:path";
import { sections } from "./sidebar.mjs";

const [repository, folder, reference] = process.argv.slice(2);

/** The path of a page of the repository in the site, without its extension. */
function place(page) {
  if (page === "README.md") return "index";
  return page.replace(/^docs\//, "").replace(/\.md$/, "").toLowerCase();
}

function listed(path) {
  return readdirSync(join(repository, path)).filter((name) => name.endsWith(".md")).map((name) => posix.join(path, name)).sort();
}

const decisions = listed("docs/adr");
const inSidebar = sections.flatMap((section) => section.pages);
const missing = listed("docs").filter((page) => !inSidebar.includes(page));
if (missing.length > 0) throw new Error(`not in docs/site/sidebar.mjs: ${missing.join(", ")}`);
const pages = new Set([...inSidebar, ...decisions]);
const copied = new Set();

/** Calls change for each part of a text that is outside blocks of code. */
function outsideCode(text, change) {
  return text.split(/(^```[^]*?^```$)/m).map((part, index) => (index % 2 ? part : change(part))).join("");
}

/** Returns where a link of a page leads in the site. */
function target(page, link) {
  if (/^[a-z]+:/.test(link) || link.startsWith("#")) return link;
  const [path, anchor] = link.split("#");
  const file = posix.join(posix.dirname(page), path);
  if (!existsSync(join(repository, file))) throw new Error(`${page}: the link ${link} has no target`);
  const suffix = anchor ? `#${anchor}` : "";
  if (pages.has(file)) return `/${place(file)}${suffix}`;
  if (file === "docs/adr") return "/adr/";
  copied.add(file);
  return [".svg", ".png"].includes(extname(file)) ? `/${file}` : `/source/${file}.html`;
}

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function title(text) {
  return /^# (.*)$/m.exec(text)[1].replaceAll("`", "");
}

const titles = new Map();
for (const page of pages) {
  const text = readFileSync(join(repository, page), "utf8");
  titles.set(page, title(text));
  write(`${place(page)}.md`, outsideCode(text.replace(/^<!--.*-->$/gm, ""), (part) =>
    part.replace(/\]\(([^)\s]+)\)/g, (_, link) => `](${target(page, link)})`)));
}

write("adr/index.md", `# Decisions\n\n${decisions.map((page) => `- [${titles.get(page)}](/${place(page)})\n`).join("")}`);

// Files of other kinds that pages link to: an image stays as it is, a source becomes a page.
const languages = { ".java": "java", ".py": "python", ".go": "go", ".mjs": "js", ".js": "js", ".yaml": "yaml" };
for (const file of copied) {
  if (/\.(svg|png)$/.test(file)) {
    cpSync(join(repository, file), join(folder, "public", file));
  } else {
    const text = readFileSync(join(repository, file), "utf8");
    write(`source/${file}.md`, `# ${posix.basename(file)}\n\n\`${file}\`\n\n\`\`\`${languages[extname(file)] ?? "text"}\n${text.trimEnd()}\n\`\`\`\n`);
  }
}

cpSync(reference, join(folder, "reference"), { recursive: true });
const groups = readFileSync(join(reference, "index.md"), "utf8").split(/^## /m).slice(1).map((part) => ({
  text: part.slice(0, part.indexOf("\n")),
  collapsed: true,
  items: [...part.matchAll(/^- \[([^\]]+)\]\(([^)]+)\.md\)/gm)].map(([, text, name]) => ({ text, link: `/reference/${name}` })),
})).filter((group) => group.items.length > 0);

function item(page) {
  return { text: page === "README.md" ? "ovh-do" : titles.get(page), link: `/${place(page).replace(/^index$/, "")}` };
}
const sidebar = sections.map(({ pages, ...section }) => ({ ...section, items: pages.map(item) }));
const commands = { text: "Commands", collapsed: true, items: [{ text: "All commands", link: "/reference/" }, ...groups] };
sidebar.splice(3, 0, commands);
sidebar.push({ text: "Decisions", collapsed: true, items: decisions.map(item) });
writeFileSync(join(folder, "sidebar.json"), JSON.stringify(sidebar));
