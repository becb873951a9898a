// The card of the rights: what a consumer key needs for the recorded calls.
import { badge, byId, copy, element, setText, showItems } from './dom.js';
import { act, call } from './control.js';

const names = byId('rights-names');
const endpoints = byId('rights-endpoint');
const result = byId('rights-result');
let rights = null;

const ruleText = () => rights.accessRules.map((rule) => `${rule.method} ${rule.path}`).join('\n');

function showLink() {
  const link = byId('rights-link');
  const address = rights?.createToken[endpoints.value] ?? '';
  link.hidden = !address.startsWith('https://') || rights.accessRules.length === 0;
  if (!link.hidden) link.href = address;
}

/** Reads the rights again; a call of this page needs no right and changes nothing. */
export async function updateRights() {
  rights = await call('GET', `/rights?wildcards=${names.checked ? 'none' : 'names'}`);
  const number = rights.accessRules.length;
  setText(byId('rights-count'), number === 1 ? '1 rule' : `${number} rules`);
  setText(byId('rights-rules'), number > 0 ? ruleText() : 'No call that needs a right was received yet.');
  for (const id of ['copy-rules', 'copy-policy', 'copy-link']) byId(id).disabled = number === 0;
  showItems(endpoints, Object.keys(rights.createToken), (name) => name, (name) => element('option', { value: name }, name));
  showLink();
  byId('rights-refused-part').hidden = rights.refused.length === 0;
  showItems(byId('rights-refused'), rights.refused, (item) => `${item.method} ${item.path} ${item.status}`,
    (item) => element('li', { class: 'row' }, element('code', {}, `${item.method} ${item.path}`), badge(String(item.status), 'attention')));
}

names.addEventListener('change', () => updateRights().catch((failure) => setText(result, failure.message)));
endpoints.addEventListener('change', showLink);
byId('copy-rules').addEventListener('click', () => act(result, 'The rules are copied.', () => copy(`${ruleText()}\n`)));
byId('copy-policy').addEventListener('click', () =>
  act(result, 'The IAM policy is copied.', () => copy(JSON.stringify(rights.iamPolicy, null, 2))));
byId('copy-link').addEventListener('click', () =>
  act(result, 'The link is copied.', () => copy(rights.createToken[endpoints.value])));
byId('rights-clear').addEventListener('click', () =>
  act(result, 'The rights are forgotten.', async () => {
    await call('DELETE', '/rights');
    await updateRights();
  }));
