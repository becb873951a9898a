// A user with Chromium. Each argument is a step: 'open URL', 'choose LABEL' (of the validity), 'press BUTTON', 'reload',
// or 'screenshot FILE'. After each step that loads a page, a line has its status, its heading and its first paragraph;
// errors of the page, such as a blocked style sheet, have a line of their own.
'use strict';

const { chromium } = require('playwright-core');

async function main() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    // Chromium refuses to run as root, as in CI, with its sandbox.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--host-resolver-rules=MAP attacker.example 127.0.0.1'],
  });
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  page.setDefaultTimeout(20000);
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) console.log('console:', message.text());
  });
  page.on('pageerror', (error) => console.log('page error:', error.message));

  async function load(action) {
    const [response] = await Promise.all([
      page.waitForResponse((each) => each.request().isNavigationRequest() && each.status() !== 303),
      action(),
    ]);
    await page.waitForLoadState();
    const texts = await page.locator('h1, p, pre').allInnerTexts();
    console.log(response.status(), texts.slice(0, 2).join(': '));
  }

  const steps = {
    open: (url) => load(() => page.goto(url)),
    choose: (label) => page.getByLabel('Validity').selectOption({ label }),
    press: (name) => load(() => page.getByRole('button', { name }).click()),
    reload: () => load(() => page.reload()),
    screenshot: (path) => page.screenshot({ path, fullPage: true }),
  };
  for (const step of process.argv.slice(2)) {
    const [, verb, value] = /^(\w+) ?(.*)$/.exec(step);
    await steps[verb](value);
  }
  await browser.close();
}

main().catch((failure) => {
  console.log('failed:', failure);
  process.exit(1);
});
