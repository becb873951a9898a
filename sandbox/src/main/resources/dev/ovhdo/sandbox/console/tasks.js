// The card of the tasks: those that run, with their progress, then those that ended last.
import { badge, byId, element, setText, showItemsOr } from './dom.js';

const KINDS = { DONE: 'good', FAILED: 'bad', WORKING: 'attention', WAITING: '' };
const ENDED = new Set(['DONE', 'FAILED']);
const SHOWN_ENDED = 8;

function progress(task) {
  return element('progress', { max: '100', value: String(task.percent), 'aria-label': `Progress of the task ${task.id}` });
}

function times(task) {
  return `${task.subject} · id ${task.id} · ${task.percent} %`;
}

function create(task, old) {
  // The bar stays the same element, so that it moves instead of appearing again.
  if (old && !ENDED.has(task.phase) && old.querySelector('progress')) {
    old.querySelector('progress').value = task.percent;
    old.querySelector('.badge').replaceWith(badge(task.status, KINDS[task.phase]));
    setText(old.querySelector('.quiet'), times(task));
    return old;
  }
  return element('li', {},
    element('p', { class: 'title' }, element('strong', {}, task.type), badge(task.status, KINDS[task.phase])),
    ENDED.has(task.phase) ? null : progress(task),
    element('p', { class: 'quiet' }, times(task)));
}

export function showTasks(tasks, running) {
  setText(byId('tasks-count'), running === 0 ? '' : `${running} running`);
  const active = tasks.filter((task) => !ENDED.has(task.phase));
  const ended = tasks.filter((task) => ENDED.has(task.phase)).slice(0, SHOWN_ENDED);
  showItemsOr(byId('tasks'), 'No task was started yet.', [...active, ...ended], (task) => task.id, create);
}
