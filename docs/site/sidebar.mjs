// The pages of the site in their order. A page that is not here, or is here and does not exist, fails the build.
export const sections = [
  {
    text: "Start",
    pages: ["README.md", "docs/quick-start.md", "docs/tour.md", "docs/accounts.md", "docs/troubleshooting.md"],
  },
  {
    text: "Tasks",
    pages: [
      "docs/vps.md", "docs/servers.md", "docs/dns.md", "docs/reverse-dns.md", "docs/sms.md", "docs/keys.md",
      "docs/credentials.md", "docs/services.md", "docs/fleet.md",
    ],
  },
  {
    text: "The program",
    pages: [
      "docs/configuration.md", "docs/output.md", "docs/json.md", "docs/completion.md", "docs/extensions.md",
      "docs/performance.md",
    ],
  },
  { text: "Java", pages: ["docs/java.md"] },
  { text: "Sandbox", pages: ["docs/sandbox.md", "docs/sandbox-account.md", "docs/junit.md", "docs/fidelity.md"] },
  {
    text: "Coming from",
    collapsed: true,
    pages: [
      "docs/coming-from-ovh-do.md", "docs/coming-from-ovhcloud-cli.md", "docs/coming-from-libraries.md",
      "docs/coming-from-crystal.md",
    ],
  },
  {
    text: "The project",
    collapsed: true,
    pages: ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "VERSIONING.md", "CHANGELOG.md"],
  },
];
