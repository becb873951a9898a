// The cards of the account: machines, zones, other services, keys.
import { badge, byId, count, element, setText, showItems, showItemsOr } from './dom.js';
import { call } from './control.js';

const GOOD = new Set(['running', 'ok', 'poweron', 'validated']);
const BAD = new Set(['error', 'hacked', 'hackedBlocked', 'expired', 'forbidden', 'refused']);

function state(text) {
  return badge(text, GOOD.has(text) ? 'good' : BAD.has(text) ? 'bad' : 'attention');
}

/** The name that the user gave, then the service name if it differs. */
function names(item) {
  return [
    element('strong', {}, item.displayName),
    item.displayName === item.name ? null : element('code', { class: 'quiet' }, item.name),
  ];
}

function facts(...texts) {
  const shown = texts.filter((text) => text);
  return element('p', { class: 'quiet' }, shown.join(' · '));
}

function addresses(list) {
  return element('p', { class: 'addresses' }, ...list.map((address) => element('code', {}, address)));
}

function machine(item) {
  const states = item.power
    ? [state(item.power), item.state === 'ok' ? null : state(item.state)]
    : [state(item.state)];
  const next = item.nextBoot ? `next boot: ${item.nextBoot}` : null;
  return element('li', {},
    element('p', { class: 'title' }, ...names(item), ...states, item.rescue ? badge('rescue', 'attention') : null),
    facts(item.kind, item.product, item.system),
    facts(`boot: ${item.boot}`, next),
    addresses(item.addresses));
}

function service(item) {
  if (item.kind === 'sms') {
    return element('li', {},
      element('p', { class: 'title' }, element('strong', {}, item.name), badge(`${item.creditsLeft} credits`)),
      facts('text messages', item.description, count(item.messages, 'message')));
  }
  const routed = item.routedTo ? `routed to ${item.routedTo}` : 'parked';
  return element('li', {},
    element('p', { class: 'title' }, element('strong', {}, item.name), badge(item.type)),
    facts('IP block', routed, item.description));
}

function key(item) {
  return item.type
    ? element('li', {}, element('p', { class: 'title' }, element('strong', {}, item.name), badge('SSH key')), facts(item.type))
    : element('li', {},
        element('p', { class: 'title' },
          element('strong', {}, item.application ?? 'unknown application'), badge('credential'), state(item.status)),
        facts(`id ${item.id}`, count(item.rules, 'access rule')));
}

function recordRow(record) {
  return element('tr', {},
    element('td', {}, record.subDomain || '@'),
    element('td', {}, record.fieldType),
    element('td', { class: 'target' }, record.target),
    element('td', { class: 'number' }, record.ttl === 0 ? 'default' : String(record.ttl)),
    element('td', {}, record.published ? '' : badge('not published', 'attention')));
}

async function showRecords(details) {
  const name = details.dataset.zone;
  const place = details.querySelector('.records');
  try {
    const zone = await call('GET', `/zones/${encodeURIComponent(name)}`);
    let body = place.querySelector('tbody');
    if (!body) {
      const heads = ['Name', 'Type', 'Target', 'TTL', 'State'].map((text) => element('th', { scope: 'col' }, text));
      body = element('tbody');
      place.replaceChildren(element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body));
    }
    showItems(body, zone.items, (record) => record.id, recordRow);
    place.querySelector('.more')?.remove();
    if (zone.records > zone.items.length) {
      place.append(element('p', { class: 'more quiet' }, `The first ${zone.items.length} of ${zone.records} records`));
    }
  } catch (failure) {
    setText(place, failure.message);
  }
}

function zone(item, old) {
  const summary = element('summary', {},
    element('strong', {}, item.name),
    badge(count(item.records, 'record')),
    item.published ? null : badge('not published', 'attention'),
    item.dnssec ? badge('DNSSEC', 'good') : null);
  if (old) {
    old.querySelector('summary').replaceChildren(...summary.childNodes);
    return old;
  }
  const details = element('details', { 'data-zone': item.name }, summary,
    element('div', { class: 'records scroll', tabindex: '0', role: 'region', 'aria-label': `Records of ${item.name}` }));
  details.addEventListener('toggle', () => details.open && showRecords(details));
  return element('li', {}, details);
}

function total(id, ...lists) {
  const all = lists.reduce((sum, list) => sum + list.total, 0);
  const shown = lists.reduce((sum, list) => sum + list.items.length, 0);
  setText(byId(id), shown < all ? `${shown} of ${all}` : String(all));
}

const ofKind = (list, kind) => list.items.map((item) => ({ ...item, kind }));

/** Shows the account. The opened zones are read again if a call arrived since. */
export function showAccount(account, hasNewCalls) {
  const owner = [account.name, `(${account.nichandle})`].filter((text) => text).join(' ');
  setText(byId('owner'), owner);
  setText(document.querySelector('title'), `Sandbox of ${account.nichandle}`);
  total('machines-count', account.vps, account.servers);
  showItemsOr(byId('machines'), 'The account has no VPS and no dedicated server.',
    [...ofKind(account.vps, 'VPS'), ...ofKind(account.servers, 'dedicated server')],
    (item) => `${item.kind} ${item.name}`, machine);
  total('zones-count', account.zones);
  showItemsOr(byId('zones'), 'The account has no DNS zone.', account.zones.items, (item) => item.name, zone);
  total('services-count', account.ipBlocks, account.sms);
  showItemsOr(byId('services'), 'The account has no IP block and no SMS service.',
    [...ofKind(account.ipBlocks, 'ip'), ...ofKind(account.sms, 'sms')], (item) => `${item.kind} ${item.name}`, service);
  total('keys-count', account.sshKeys, account.credentials);
  showItemsOr(byId('keys'), 'The account has no key.', [...account.sshKeys.items, ...account.credentials.items],
    (item) => item.id ?? `key ${item.name}`, key);
  if (hasNewCalls) document.querySelectorAll('details[data-zone][open]').forEach(showRecords);
}
