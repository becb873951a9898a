// Elements and their texts. Texts of the account may contain HTML, so that each text is inserted as text.

/** Creates an element with properties, event listeners ("onclick") and children, which are elements or texts. */
export function element(tag, properties = {}, ...children) {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      created.addEventListener(name.slice(2), value);
    } else if (name === 'class') {
      created.className = value;
    } else if (value !== null && value !== undefined && value !== false) {
      created.setAttribute(name, value === true ? '' : value);
    }
  }
  created.append(...children.filter((child) => child !== null && child !== undefined));
  return created;
}

export const byId = (id) => document.getElementById(id);

export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/** A short text with a border, for a state: "running". The kind decides the colour. */
export function badge(text, kind = '') {
  return element('span', { class: `badge ${kind}` }, text);
}

/**
 * Makes the children of a list show the items. An element is created again only if its item changed, so that focus,
 * selection and opened details survive.
 */
export function showItems(list, items, key, create) {
  const old = new Map([...list.children].map((child) => [child.dataset.key, child]));
  let position = list.firstElementChild;
  for (const item of items) {
    const itemKey = String(key(item));
    const state = JSON.stringify(item);
    let child = old.get(itemKey);
    old.delete(itemKey);
    if (!child || child.itemState !== state) {
      const created = create(item, child);
      if (child && created !== child) {
        if (position === child) position = created;
        child.replaceWith(created);
      }
      child = created;
      child.dataset.key = itemKey;
      child.itemState = state;
    }
    if (child === position) {
      position = position.nextElementSibling;
    } else {
      list.insertBefore(child, position);
    }
  }
  for (const gone of old.values()) gone.remove();
}

/** Shows a list, and a sentence in its place if it is empty. */
export function showItemsOr(list, emptyText, items, key, create) {
  if (items.length > 0) {
    showItems(list, items, key, create);
  } else if (list.firstElementChild?.dataset.key !== 'empty' || list.childElementCount > 1) {
    const sentence = element('li', { class: 'empty' }, emptyText);
    sentence.dataset.key = 'empty';
    list.replaceChildren(sentence);
  }
}

/** Returns a number with the noun in the right form: "1 record". */
export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

export function duration(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Copies a text. A page that is not from this computer must use the selection instead of the clipboard. */
export async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = element('textarea', { class: 'hidden', readonly: true, 'aria-hidden': 'true' });
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (!copied) throw new Error('The browser did not copy the text.');
}
