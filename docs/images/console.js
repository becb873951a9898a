#!/usr/bin/env node
// Runs a sandbox, sends it some calls, and takes the picture console.png of its console page in Chromium.
//
// Needs Chromium (or its path in CHROMIUM), playwright-core (npm install --prefix .ci), and a built program; OVH_DO is
// another program than ./ovh-do. Run from any folder: docs/images/console.js
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn } = require('child_process');

const root = path.resolve(__dirname, '..', '..');
const { chromium } = require(path.join(root, '.ci', 'node_modules', 'playwright-core'));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'console-'));
let sandbox;

async function start() {
  const ready = path.join(folder, 'ready.json');
  const program = process.env.OVH_DO ?? path.join(root, 'ovh-do');
  const process_ = spawn(program, ['sandbox', '--port', '8089', '--ready-file', ready], { stdio: 'ignore' });
  for (let i = 0; !fs.existsSync(ready); i++) {
    if (i === 600 || process_.exitCode !== null) throw new Error('the sandbox did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  sandbox = JSON.parse(fs.readFileSync(ready));
  return process_;
}

async function call(method, route, body) {
  const url = sandbox.endpoint + route;
  const text = body === undefined ? '' : JSON.stringify(body);
  const time = String(Math.floor(Date.now() / 1000));
  const signed = [sandbox.applicationSecret, sandbox.consumerKey, method, url, text, time].join('+');
  const headers = {
    'X-Ovh-Application': sandbox.applicationKey,
    'X-Ovh-Consumer': sandbox.consumerKey,
    'X-Ovh-Timestamp': time,
    'X-Ovh-Signature': `$1$${crypto.createHash('sha1').update(signed).digest('hex')}`,
    'Content-Type': 'application/json',
  };
  return (await fetch(url, { method, headers, body: text || undefined })).json();
}

const control = (method, route, body) =>
  fetch(sandbox.control + route, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function sendCalls() {
  const record = (fieldType, subDomain, target) => call('POST', '/domain/zone/example.com/record', { fieldType, subDomain, target });
  await control('PUT', '/time', { stopped: true });
  await record('TXT', '_acme-challenge', 'gfj9Xq_Rg85nM');
  await call('POST', '/domain/zone/example.com/refresh');
  await control('POST', '/advance', { untilIdle: true });
  await call('GET', '/vps/vps-99');
  await record('A', 'app', '192.0.2.1');
  await call('PUT', '/vps/vps-web', { displayName: 'web <frontend>' });
  const [imageId] = await call('GET', '/vps/vps-demo/images/available');
  await call('POST', '/vps/vps-demo/rebuild', { imageId, sshKey: 'laptop', doNotSendPassword: true });
  await call('POST', '/dedicated/server/ns3003.example.net/reboot');
  await control('POST', '/advance', { seconds: 1.7 });
  await control('POST', '/faults', { fault: 'POST /vps/*/reboot: drop-after-commit once' });
}

async function main() {
  const process_ = await start();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    await sendCalls();
    const page = await browser.newPage({ viewport: { width: 1040, height: 720 }, colorScheme: 'light' });
    await page.goto(`${sandbox.control}/`);
    await page.locator('#calls li').first().waitFor();
    await page.screenshot({ path: path.join(__dirname, 'console.png') });
  } finally {
    await browser.close();
    process_.kill('SIGTERM');
    fs.rmSync(folder, { recursive: true });
  }
}

main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
