// The card of the requests: the journal, the newest first.
import { badge, byId, duration, element, setText, showItems } from './dom.js';
import { act, call } from './control.js';

const MAX_CALLS = 500;
let calls = [];

const filter = byId('requests-filter');
const errorsOnly = byId('requests-errors');

function kind(status) {
  if (status === 0) return 'bad';
  return status < 400 ? 'good' : status < 500 ? 'attention' : 'bad';
}

function status(request) {
  if (request.status !== 0) return badge(String(request.status), kind(request.status));
  return request.milliseconds === undefined ? badge('running') : badge('no response', 'bad');
}

function time(request) {
  return request.time.replace(/^.*T/, '').replace(/(\.\d+)?Z$/, '');
}

/** JSON with line breaks; any other text unchanged. */
function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function fact(name, value) {
  return value ? element('div', {}, element('dt', {}, name), element('dd', {}, value)) : null;
}

function block(title, text) {
  return text ? element('div', {}, element('h3', {}, title), element('pre', { tabindex: '0', 'aria-label': title }, readable(text))) : null;
}

async function showDetails(number, place) {
  try {
    const request = await call('GET', `/journal/${number}`);
    const query = request.query ? `?${request.query}` : '';
    place.replaceChildren(
      element('dl', { class: 'facts' },
        fact('Request', `${request.method} ${request.path}${query}`),
        fact('Time', request.time),
        fact('Access rule', request.rule ?? 'none needed'),
        fact('Query id', request.queryId)),
      ...[block('Body of the request', request.body), block('Body of the response', request.response)].filter((part) => part));
  } catch (failure) {
    setText(place, failure.message);
  }
}

function create(request, old) {
  const query = request.query ? `?${request.query}` : '';
  const summary = element('summary', {},
    element('span', { class: 'method' }, request.method),
    element('span', { class: 'path' }, request.path, element('span', { class: 'quiet' }, query)),
    status(request),
    element('span', { class: 'number quiet duration' }, request.milliseconds === undefined ? '' : duration(request.milliseconds)),
    element('span', { class: 'rule quiet' }, request.rule ? `rule ${request.rule}` : 'no rule needed'),
    element('time', { class: 'number quiet', datetime: request.time }, time(request)));
  if (old) {
    old.querySelector('summary').replaceChildren(...summary.childNodes);
    const open = old.querySelector('details');
    if (open.open) showDetails(request.number, open.lastElementChild);
    return old;
  }
  const place = element('div', { class: 'call' });
  const details = element('details', {}, summary, place);
  details.addEventListener('toggle', () => details.open && showDetails(request.number, place));
  return element('li', {}, details);
}

function isShown(request) {
  const text = [request.method, `${request.path}?${request.query}`, request.status, request.rule, request.queryId]
    .join(' ').toLowerCase();
  const isError = request.status >= 400 || (request.status === 0 && request.milliseconds !== undefined);
  const words = filter.value.toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word)) && (isError || !errorsOnly.checked);
}

function show() {
  const shown = calls.filter(isShown);
  showItems(byId('calls'), shown, (request) => request.number, create);
  setText(byId('requests-count'), shown.length === calls.length ? String(calls.length) : `${shown.length} of ${calls.length}`);
  setText(byId('requests-empty'), shown.length > 0 ? '' : calls.length > 0 ? 'No request matches the filter.' : 'No request was received yet.');
}

/** Returns the number of the oldest call that the page needs again: a call that has no response yet, or the next one. */
export function nextCall() {
  const unanswered = calls.filter((request) => request.milliseconds === undefined);
  if (unanswered.length > 0) return unanswered[unanswered.length - 1].number;
  return calls.length > 0 ? calls[0].number + 1 : 0;
}

/** Adds calls, and returns whether there was a new or changed one. */
export function showRequests(overview) {
  const known = new Map(calls.map((request) => [request.number, request]));
  const changed = overview.calls.filter((request) => JSON.stringify(known.get(request.number)) !== JSON.stringify(request));
  changed.forEach((request) => known.set(request.number, request));
  const kept = [...known.values()].filter((request) => request.number >= overview.oldestCall);
  calls = kept.sort((a, b) => b.number - a.number).slice(0, MAX_CALLS);
  show();
  return changed.length > 0;
}

export function forgetRequests() {
  calls = [];
}

filter.addEventListener('input', show);
errorsOnly.addEventListener('change', show);
byId('requests-clear').addEventListener('click', () => act(byId('result'), 'The requests are forgotten.', () => call('DELETE', '/journal')));
