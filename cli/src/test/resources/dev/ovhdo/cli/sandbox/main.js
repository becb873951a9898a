// What a user of node-ovh would write: signs, lists, creates, changes, removes, and prints one line
// for each step. Its output is held against what the sandbox must have answered.
//
// Arguments: the configuration that the sandbox wrote, and a JSON file with the texts to send; as
// arguments these would depend on the locale.
'use strict';

const fs = require('fs');
const ovh = require('@ovhcloud/node-ovh');

const [configuration, texts] = process.argv.slice(2);
const { keyName, key, displayName, clientID, clientSecret } = require(texts);

// node-ovh reads no configuration file.
const settings = {};
for (const line of fs.readFileSync(configuration, 'utf8').split('\n')) {
  const equals = line.indexOf('=');
  if (equals > 0) settings[line.slice(0, equals)] = line.slice(equals + 1);
}
const endpoint = new URL(settings.endpoint);

function client(consumerKey) {
  return ovh({
    host: endpoint.hostname,
    port: Number(endpoint.port),
    basePath: endpoint.pathname,
    appKey: settings.application_key,
    appSecret: settings.application_secret,
    consumerKey,
  });
}

// The token server of an endpoint is fixed in node-ovh, and so its URL is given beside the host.
function serviceAccount(secret) {
  return ovh({
    host: endpoint.hostname,
    port: Number(endpoint.port),
    basePath: endpoint.pathname,
    clientID,
    clientSecret: secret,
    tokenURL: new URL('/auth/', endpoint).href,
  });
}

async function refusal(step, call) {
  try {
    console.log(step, 'was not refused:', await call);
  } catch (refused) {
    console.log(step, refused.error, refused.message);
  }
}

// The page on which a person grants a consumer key: all its hidden fields, sent back with a yes.
async function grant(page) {
  const html = await (await fetch(page)).text();
  const form = new URLSearchParams({ decision: 'authorize', validity: '86400' });
  for (const [, name, value] of html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)) {
    form.set(name, value);
  }
  const target = new URL(/<form [^>]*action="([^"]*)"/.exec(html)[1], page);
  return (await fetch(target, { method: 'POST', body: form })).status;
}

async function main() {
  const api = client(settings.consumer_key);
  const path = '/me/sshKey/' + encodeURIComponent(keyName);

  console.log('me', (await api.requestPromised('GET', '/me')).nichandle);
  console.log('post', await api.requestPromised('POST', '/me/sshKey', { keyName, key }));
  const stored = await api.requestPromised('GET', path);
  console.log('key', stored.keyName, stored.key === key);
  console.log('put', await api.requestPromised('PUT', '/vps/vps-demo', { displayName }));
  console.log('vps', (await api.requestPromised('GET', '/vps/{name}', { name: 'vps-demo' })).displayName);
  console.log('delete', await api.requestPromised('DELETE', path));
  await refusal('gone', api.requestPromised('GET', path));
  await refusal('nowhere', api.requestPromised('GET', '/not/a/route'));

  const asked = await api.requestPromised('POST', '/auth/credential', {
    accessRules: [{ method: 'GET', path: '/vps' }],
  });
  const narrow = client(asked.consumerKey);
  await refusal('not validated', narrow.requestPromised('GET', '/vps'));
  console.log('granted', asked.state, await grant(asked.validationUrl));
  console.log('vps', (await narrow.requestPromised('GET', '/vps')).sort().join(' '));
  await refusal('not granted', narrow.requestPromised('GET', '/me'));

  const service = serviceAccount(clientSecret);
  console.log('service account', (await service.requestPromised('GET', '/auth/details')).method);
  console.log('vps', (await service.requestPromised('GET', '/vps')).sort().join(' '));
  console.log('put', await service.requestPromised('PUT', '/vps/vps-db', { displayName }));
  try {
    await serviceAccount('wrong').requestPromised('GET', '/vps');
  } catch (refused) {
    console.log('wrong secret', refused.error.statusCode, JSON.stringify(refused.error.message));
  }
}

main().catch((failure) => {
  console.log('failed:', failure);
  process.exitCode = 1;
});
