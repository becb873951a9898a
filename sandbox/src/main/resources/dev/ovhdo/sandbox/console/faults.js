// The card of the faults.
import { byId, element, setText, showItemsOr } from './dom.js';
import { act, call } from './control.js';

const result = byId('fault-result');

byId('fault-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const [method, path, effect, times] = ['method', 'path', 'effect', 'times'].map((name) => byId(`fault-${name}`).value);
  const fault = `${method} ${path.trim()}: ${effect.trim()}${times}`;
  act(result, `Added: ${fault}`, () => call('POST', '/faults', { fault }));
});

function fault({ rule }) {
  const remove = () => act(result, `Removed: ${rule}`, () => call('DELETE', `/faults?fault=${encodeURIComponent(rule)}`));
  return element('li', { class: 'row' }, element('code', {}, rule),
    element('button', { type: 'button', onclick: remove, 'aria-label': `Remove the fault ${rule}` }, 'Remove'));
}

export function showFaults(rules) {
  setText(byId('faults-count'), rules.length === 0 ? '' : `${rules.length} active`);
  // Equal rules are possible.
  const items = rules.map((rule, position) => ({ rule, position }));
  showItemsOr(byId('faults'), 'No fault is active: each call has its regular response.', items,
    (item) => `${item.position} ${item.rule}`, fault);
}
