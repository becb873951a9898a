// Reads the state of the sandbox while the page is visible, and shows it.
import { byId, setText } from './dom.js';
import { call, showControl } from './control.js';
import { showAccount } from './account.js';
import { forgetRequests, nextCall, showRequests } from './requests.js';
import { showFaults } from './faults.js';
import { showTasks } from './tasks.js';
import { updateRights } from './rights.js';

const IDLE = 500;
const BUSY = 250;

let sandbox = null;
let timer = null;
let reading = false;
let again = false;

function showConnection(failure) {
  const connection = byId('connection');
  setText(connection, failure ? 'not connected' : 'connected');
  connection.className = `badge ${failure ? 'bad' : 'good'}`;
  const offline = byId('offline');
  offline.hidden = !failure;
  setText(offline, failure ? `${failure.message} It may have ended. The page shows the last known state and tries again.` : '');
  document.body.classList.toggle('stale', Boolean(failure));
}

async function read() {
  let overview = await call('GET', `/overview?from=${nextCall()}`);
  const isFirst = overview.sandbox !== sandbox;
  if (isFirst && sandbox !== null) {
    // Another sandbox with the same port, whose calls have other numbers.
    forgetRequests();
    overview = await call('GET', '/overview?from=0');
  }
  sandbox = overview.sandbox;
  showControl(overview);
  showTasks(overview.tasks, overview.runningTasks);
  showFaults(overview.faults);
  const hasNewCalls = showRequests(overview);
  showAccount(overview.account, hasNewCalls || overview.runningTasks > 0);
  if (isFirst || hasNewCalls) await updateRights();
  return overview.runningTasks > 0 ? BUSY : IDLE;
}

/** Reads once, and plans the next time. A change of the user while a read runs causes another read. */
async function update() {
  if (reading) {
    again = true;
    return;
  }
  clearTimeout(timer);
  reading = true;
  let pause = IDLE;
  try {
    pause = await read();
    showConnection(null);
  } catch (failure) {
    showConnection(failure);
  }
  reading = false;
  if (again) pause = 0;
  again = false;
  if (!document.hidden) timer = setTimeout(update, pause);
}

document.addEventListener('visibilitychange', () => !document.hidden && update());
document.addEventListener('changed', update);
update();
