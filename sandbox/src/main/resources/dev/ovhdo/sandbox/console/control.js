// The control routes of the sandbox, and the card "Time and state".
import { byId, element, setText, showItems } from './dom.js';

/** Calls a control route. Fails with the message of the sandbox. */
export async function call(method, path, body) {
  const request = { method, headers: {}, cache: 'no-store' };
  if (method === 'POST' || method === 'PUT') {
    request.headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body ?? {});
  }
  let response;
  try {
    response = await fetch(`/_sandbox${path}`, request);
  } catch {
    throw new Error('The sandbox does not answer.');
  }
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

/** Runs an action of the user and shows its result or its error. */
export async function act(target, done, action) {
  target.classList.remove('error');
  try {
    await action();
    setText(target, done);
  } catch (failure) {
    target.classList.add('error');
    setText(target, failure.message);
  }
  document.dispatchEvent(new Event('changed'));
}

const result = byId('result');
let stopped = false;

byId('advance-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const amount = Number(byId('advance-seconds').value);
  const unit = byId('advance-unit');
  const seconds = amount * Number(unit.value);
  act(result, `The time advanced by ${amount} ${unit.selectedOptions[0].text}.`, () => call('POST', '/advance', { seconds }));
});

byId('advance-idle').addEventListener('click', () =>
  act(result, 'All tasks that can end have ended.', () => call('POST', '/advance', { untilIdle: true })));

byId('clock-toggle').addEventListener('click', () =>
  act(result, stopped ? 'The clock continues.' : 'The clock is stopped.', () => call('PUT', '/time', { stopped: !stopped })));

byId('snapshot-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const name = byId('snapshot-name').value;
  act(result, `The snapshot ${name} is saved.`, async () => {
    await call('PUT', `/snapshots/${name}`);
    event.target.reset();
  });
});

const dialog = byId('reset-dialog');
byId('reset').addEventListener('click', () => dialog.showModal());
byId('reset-cancel').addEventListener('click', () => dialog.close());
byId('reset-confirm').addEventListener('click', () => {
  dialog.close();
  act(result, 'The sandbox is as it was at the start.', () => call('POST', '/reset'));
});

function snapshot(name) {
  const restore = () => act(result, `The snapshot ${name} is restored.`, () => call('POST', `/snapshots/${name}/restore`));
  const remove = () => act(result, `The snapshot ${name} is deleted.`, () => call('DELETE', `/snapshots/${name}`));
  return element('li', {}, name,
    element('button', { type: 'button', onclick: restore, 'aria-label': `Restore the snapshot ${name}` }, 'Restore'),
    element('button', { type: 'button', onclick: remove, 'aria-label': `Delete the snapshot ${name}` }, 'Delete'));
}

export function showControl(overview) {
  stopped = overview.stopped;
  setText(byId('clock'), overview.time.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC'));
  byId('clock').dateTime = overview.time;
  setText(byId('clock-state'), stopped ? 'stopped' : '');
  byId('clock-state').hidden = !stopped;
  setText(byId('clock-toggle'), stopped ? 'Continue the clock' : 'Stop the clock');
  setText(byId('running'), String(overview.runningTasks));
  setText(byId('endpoint'), overview.endpoint);
  showItems(byId('snapshots'), overview.snapshots, (name) => name, snapshot);
}
