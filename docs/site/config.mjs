import { readFileSync } from "node:fs";
import { defineConfig } from "vitepress";

export default defineConfig({
  title: "ovh-do",
  description: "Run machines, zones and messages at OVHcloud from a shell script or from Java",
  lang: "en-GB",
  outDir: process.env.SITE,
  head: [
    ["link", { rel: "icon", href: "data:," }],
    // An option is not broken at its hyphens.
    ["style", {}, ".vp-doc td:first-child code { white-space: nowrap }"],
  ],
  // Pages are plain Markdown: what looks like HTML is text.
  markdown: { html: false },
  // The index of the search is one file, loaded when the reader searches.
  vite: { build: { chunkSizeWarningLimit: 3000 } },
  themeConfig: {
    sidebar: JSON.parse(readFileSync(new URL("../sidebar.json", import.meta.url))),
    outline: [2, 3],
    search: { provider: "local" },
    nav: [
      { text: "Five minutes", link: "/quick-start" },
      { text: "Commands", link: "/reference/" },
      { text: "Java", link: "/java" },
      { text: "Sandbox", link: "/sandbox" },
    ],
  },
});
