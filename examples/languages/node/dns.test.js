// Tests a program that changes DNS records, with node --test, OVHcloud's client and a sandbox.
//
// npm:  npm install @ovhcloud/node-ovh, which supports HTTPS only: ovh-do sandbox --tls
// Run:  node --test, with the variables of the sandbox's ready file, and NODE_EXTRA_CA_CERTS
'use strict';

const assert = require('node:assert');
const { beforeEach, test } = require('node:test');
const ovh = require('@ovhcloud/node-ovh');

const zone = '/domain/zone/example.com';
const endpoint = new URL(process.env.OVH_ENDPOINT);
const client = ovh({
  host: endpoint.hostname,
  port: Number(endpoint.port),
  basePath: endpoint.pathname,
  appKey: process.env.OVH_APPLICATION_KEY,
  appSecret: process.env.OVH_APPLICATION_SECRET,
  consumerKey: process.env.OVH_CONSUMER_KEY,
});

// The program under test: points a name of the zone to an address.
async function point(subDomain, target) {
  await client.requestPromised('POST', `${zone}/record`, { fieldType: 'A', subDomain, target });
  await client.requestPromised('POST', `${zone}/refresh`);
}

function records(subDomain) {
  return client.requestPromised('GET', `${zone}/record`, { subDomain });
}

// Calls a control route of the sandbox.
async function control(method, path, body) {
  const response = await fetch(process.env.OVH_SANDBOX_CONTROL + path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.strictEqual(response.status, 200);
  return response.json();
}

// Each test begins with the account as it was at the start of the sandbox.
beforeEach(() => control('POST', '/reset'));

test('point publishes the record', async () => {
  assert.deepStrictEqual(await records('home'), []);

  await point('home', '192.0.2.1');

  assert.strictEqual((await records('home')).length, 1);
  const sent = (await control('GET', '/journal'))
    .filter(call => call.method !== 'GET')
    .map(call => `${call.method} ${call.path}`);
  assert.deepStrictEqual(sent, [`POST ${zone}/record`, `POST ${zone}/refresh`]);
});

test('point reports a refusal', async () => {
  assert.deepStrictEqual(await records('home'), []);
  await control('POST', '/faults', {
    fault: 'POST /domain/zone/*/record: Client::Forbidden once',
  });

  await assert.rejects(point('home', '192.0.2.1'), { error: 403 });

  assert.deepStrictEqual(await records('home'), []);
});

test('a reboot ends without waiting', async () => {
  await client.requestPromised('POST', '/vps/vps-demo/reboot');
  await control('POST', '/advance', { untilIdle: true });

  const vps = await client.requestPromised('GET', '/vps/vps-demo');
  assert.strictEqual(vps.state, 'running');
});
