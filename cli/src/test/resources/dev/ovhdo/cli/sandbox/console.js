// A user with Chromium at the console page of a sandbox. The argument is the URL of its control routes. Each line of the
// output is "SCENARIO: WHAT THE PAGE SHOWS".
'use strict';

const crypto = require('crypto');
const { chromium } = require('playwright-core');

const control = process.argv[2];
let scenario = 'start';
let description;

function say(text) {
  console.log(`${scenario}: ${text}`);
}

/** Calls the API with a signature. */
async function call(method, path, body) {
  const url = description.endpoint + path;
  const text = body === undefined ? '' : JSON.stringify(body);
  const time = String(Math.floor(Date.now() / 1000));
  const signed = [description.applicationSecret, description.consumerKey, method, url, text, time].join('+');
  const headers = {
    'Content-Type': 'application/json',
    'X-Ovh-Application': description.applicationKey,
    'X-Ovh-Consumer': description.consumerKey,
    'X-Ovh-Timestamp': time,
    'X-Ovh-Signature': `$1$${crypto.createHash('sha1').update(signed).digest('hex')}`,
  };
  return fetch(url, { method, headers, body: text || undefined });
}

const api = async (...request) => (await call(...request)).status;

const send = (method, path, body) =>
  fetch(control + path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function run(page, context) {
  const section = (name) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const connected = (text) => page.locator('#connection', { hasText: text }).waitFor();
  const requests = page.locator('#calls > li:visible');
  const button = (name) => page.getByRole('button', { name, exact: true });

  async function until(what, isReached) {
    for (const limit = Date.now() + 15000; Date.now() < limit; ) {
      if (await isReached()) return;
      await page.waitForTimeout(20);
    }
    throw new Error(`not reached: ${what}`);
  }

  scenario = 'account';
  const response = await page.goto(control);
  say(`${response.status()} ${new URL(page.url()).pathname}`);
  await connected('connected');
  say(`${await page.locator('#owner').innerText()} | ${await page.title()}`);
  say(await section('Machines').locator('li strong').allInnerTexts());
  const demo = section('Machines').locator('li', { hasText: 'vps-demo' }).first();
  say((await demo.innerText()).replace(/\s+/g, ' '));

  scenario = 'zone';
  await section('DNS zones').locator('summary', { hasText: 'example.com' }).first().click();
  await page.locator('.records tbody tr').first().waitFor();
  await api('POST', '/domain/zone/example.com/record', { fieldType: 'A', subDomain: 'console', target: '192.0.2.77' });
  const row = page.locator('.records tbody tr', { hasText: '192.0.2.77' });
  await row.waitFor();
  say((await row.innerText()).replace(/\s+/g, ' '));

  scenario = 'rebuild';
  const [imageId] = await (await call('GET', '/vps/vps-demo/images/available')).json();
  await send('PUT', '/time', { stopped: true });
  await api('POST', '/vps/vps-demo/rebuild', { imageId, sshKey: 'laptop', doNotSendPassword: true });
  const task = section('Tasks').locator('li', { hasText: 'reinstallVm' });
  await task.waitFor();
  const bar = task.getByRole('progressbar');
  for (const percent of [22, 44, 66]) {
    await send('POST', '/advance', { seconds: percent === 22 ? 0.9 : 0.6 });
    await until(`${percent} %`, async () => (await bar.evaluate((each) => each.value)) === percent);
    say((await task.innerText()).replace(/\s+/g, ' ').replace(/id \d+/, 'id N'));
  }
  await send('PUT', '/time', { stopped: false });
  await bar.waitFor({ state: 'detached' });
  say((await task.innerText()).replace(/\s+/g, ' ').replace(/id \d+/, 'id N'));
  await until('the VPS runs', async () => /running/.test(await demo.innerText()));

  scenario = 'journal';
  await page.getByLabel('Filter').fill('post rebuild');
  await until('one request', async () => (await requests.count()) === 1);
  say((await requests.innerText()).replace(/\s+/g, ' ').replace(/[\d.]+ m?s\b/, 'N ms').replace(/\d\d:\d\d:\d\d/, 'TIME'));
  await requests.locator('summary').press('Enter');
  await requests.locator('dt', { hasText: 'Query id' }).waitFor();
  say((await requests.locator('pre').first().innerText()).replace(/\s+/g, ' ').replace(/"imageId": "[^"]*"/, '"imageId": ID'));
  await page.getByLabel('Filter').fill('');
  await page.getByLabel('errors only').check();
  say(`${await requests.count()} errors, ${await page.locator('#requests-empty').innerText()}`);
  await page.getByLabel('errors only').uncheck();

  scenario = 'fault';
  await page.getByLabel('Method').selectOption('GET');
  await page.getByLabel('Path').fill('/vps');
  await page.getByLabel('Effect').fill('status 503');
  await button('Add the fault').click();
  await page.locator('#faults code').waitFor();
  say(await page.locator('#faults code').allInnerTexts());
  say(`${await api('GET', '/vps')}, then ${await api('GET', '/vps')}`);
  await until('no fault', async () => (await page.locator('#faults code').count()) === 0);
  await page.getByLabel('Effect').fill('fire');
  await button('Add the fault').click();
  await page.locator('#fault-result.error').waitFor();
  say(await page.locator('#fault-result').innerText());
  await page.getByLabel('Effect').fill('latency 1s');
  await button('Add the fault').click();
  await button('Remove the fault GET /vps: latency 1s once').click();
  await until('the fault is removed', async () => (await page.locator('#faults code').count()) === 0);
  say(await page.locator('#fault-result').innerText());

  scenario = 'clock';
  await button('Stop the clock').click();
  await button('Continue the clock').waitFor();
  await api('POST', '/vps/vps-web/reboot');
  const reboot = section('Tasks').locator('li', { hasText: 'rebootVm' });
  await reboot.waitFor();
  await page.waitForTimeout(600);
  say((await reboot.innerText()).replace(/\s+/g, ' ').replace(/id \d+/, 'id N'));
  await page.getByLabel('Advance by').fill('2');
  await page.getByLabel('Unit of the duration').selectOption('minutes');
  await button('Advance').click();
  await until('the end of the reboot', async () => /done/.test(await reboot.innerText()));
  say(await page.locator('#result').innerText());
  await button('Continue the clock').click();
  await button('Stop the clock').waitFor();

  scenario = 'html';
  const name = '<img src=x onerror="document.title=1">&amp;';
  await api('PUT', '/vps/vps-web', { displayName: name });
  await section('Machines').getByText(name, { exact: true }).waitFor();
  say(`${await page.locator('main img').count()} images, title ${await page.title()}`);

  scenario = 'secrets';
  await fetch(`${description.endpoint}/auth/credential`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Ovh-Application': description.applicationKey },
    body: JSON.stringify({ accessRules: [{ method: 'GET', path: '/vps' }] }),
  });
  await api('GET', `/me?secret=${description.applicationSecret}`);
  await page.getByLabel('Filter').fill('/auth/credential');
  await until('the request for a key', async () => (await requests.count()) === 1);
  await requests.locator('summary').click();
  await requests.locator('pre').nth(1).waitFor();
  const shown = JSON.parse(await requests.locator('pre').nth(1).innerText());
  say(`${shown.consumerKey} ${shown.state} ${shown.validationUrl.replace(/^.*\?/, '')}`);
  await page.getByLabel('Filter').fill('');
  const sent = [await page.content(), await (await fetch(`${control}/overview?from=0`)).text()].join();
  say([description.applicationSecret, description.consumerKey].filter((secret) => sent.includes(secret)).length + ' secrets');

  scenario = 'rights';
  const rules = page.getByLabel('Access rules');
  await until('the rule', async () => (await rules.innerText()).includes('POST /vps/*/rebuild'));
  await button('Copy the rules').click();
  await page.locator('#rights-result', { hasText: 'copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  say(`copied ${copied.trim() === (await rules.innerText()).trim() ? 'what is shown' : copied}`);
  await page.getByLabel('Page of OVHcloud').selectOption('ovh-ca');
  say((await page.getByRole('link', { name: 'Open the page' }).getAttribute('href')).replace(/\?.*/, ''));
  await button('Copy the IAM policy').click();
  await until('the policy is copied', async () => (await page.evaluate(() => navigator.clipboard.readText())).includes('vps:apiovh:'));
  await page.getByLabel('with the names of services').check();
  await until('the rule with the name', async () => (await rules.innerText()).includes('POST /vps/vps-demo/rebuild'));
  say('with names');

  scenario = 'snapshot';
  await page.getByLabel('Snapshot', { exact: true }).fill('before');
  await button('Save').click();
  await button('Restore the snapshot before').waitFor();
  await api('PUT', '/vps/vps-web', { displayName: 'changed' });
  await section('Machines').getByText('changed', { exact: true }).waitFor();
  await button('Restore the snapshot before').click();
  await section('Machines').getByText(name, { exact: true }).waitFor();
  say(await page.locator('#result').innerText());
  await button('Reset the sandbox').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
  await until('no request', async () => (await requests.count()) === 0);
  say(await page.locator('#requests-empty').innerText());
  say(await section('Machines').locator('li strong').allInnerTexts());

  scenario = 'keyboard';
  await page.reload();
  await connected(/^connected/);
  await page.keyboard.press('Tab');
  say(await page.evaluate(() => document.activeElement.textContent));
  const unnamed = await page.evaluate(() => [...document.querySelectorAll('button, input, select, a, pre, progress')]
    .filter((each) => !(each.labels?.length || each.ariaLabel || each.textContent.trim())).map((each) => each.outerHTML));
  say(`${unnamed.length} controls without a name`);

  scenario = 'width';
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(() => document.scrollingElement.scrollWidth - window.innerWidth);
    say(`${width}: ${overflow <= 0 ? 'fits' : `${overflow} too wide`}`);
  }

  scenario = 'stopped';
  await page.route('**/_sandbox/**', (route) => route.abort());
  await page.getByRole('alert').waitFor();
  say(await page.getByRole('alert').innerText());
  say(await page.locator('#connection').innerText());
  await page.unroute('**/_sandbox/**');
  await connected(/^connected/);
  say(`${await page.getByRole('alert').count()} alerts`);

  scenario = 'hidden';
  const polls = { count: 0 };
  page.on('request', () => { polls.count++; });
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForTimeout(600);
  polls.count = 0;
  await page.waitForTimeout(1000);
  say(`${polls.count} requests`);

  scenario = 'embedding';
  const other = await context.newPage();
  await other.goto('http://attacker.example:' + new URL(control).port + '/_sandbox/');
  say((await other.locator('body').innerText()).slice(0, 60));
  await other.close();
}

async function main() {
  description = await (await fetch(control)).json();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    // Chromium refuses to run as root, as in CI, with its sandbox.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--host-resolver-rules=MAP attacker.example 127.0.0.1'],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(control).origin });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) console.log(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`console: ${error.message}`));
  await run(page, context);
  await browser.close();
}

main().catch((failure) => {
  console.log(`${scenario}: failed: ${failure.stack}`);
  process.exit(1);
});
