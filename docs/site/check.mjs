// check.mjs SITE: fails if a link, an image or a script of a page has no target, in the site or within a page.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";

const site = process.argv[2];
const pages = readdirSync(site, { recursive: true }).filter((file) => file.endsWith(".html"));
const texts = new Map(pages.map((page) => [page, readFileSync(join(site, page), "utf8")]));
const identifiers = new Map([...texts].map(([page, text]) => [page, new Set([...text.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]))]));
const faults = new Set();
let links = 0;

for (const [page, text] of texts) {
  for (const [, raw] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
    const link = raw.replaceAll("&amp;", "&");
    if (/^(https?:|data:|mailto:)/.test(link)) continue;
    links++;
    const [path, anchor] = decodeURI(link).split("#");
    let file = path === "" ? page : path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(page), path);
    if (file === "" || file.endsWith("/")) file += "index.html";
    if (!existsSync(join(site, file)) || !statSync(join(site, file)).isFile()) faults.add(`${page}: ${link} does not exist`);
    else if (anchor && !identifiers.get(file)?.has(anchor)) faults.add(`${page}: ${link} has no such heading`);
  }
}
if (pages.length < 100 || links < 1000) faults.add(`only ${pages.length} pages and ${links} links`);
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${links} links, ${faults.size} faults`);
process.exitCode = faults.size > 0 ? 1 : 0;
