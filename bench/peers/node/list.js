// Lists the SSH keys of the account with OVHcloud's client for Node.js: reads the names, then each
// key, one after the other. Configured by the OVH_ variables; the client supports HTTPS only.
'use strict';

const ovh = require('@ovhcloud/node-ovh');

const endpoint = new URL(process.env.OVH_ENDPOINT);
const client = ovh({
  host: endpoint.hostname,
  port: Number(endpoint.port),
  basePath: endpoint.pathname,
  appKey: process.env.OVH_APPLICATION_KEY,
  appSecret: process.env.OVH_APPLICATION_SECRET,
  consumerKey: process.env.OVH_CONSUMER_KEY,
});

async function main() {
  for (const name of await client.requestPromised('GET', '/me/sshKey')) {
    const key = await client.requestPromised('GET', '/me/sshKey/{keyName}', { keyName: name });
    console.log(key.keyName + ' ' + key.key);
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
