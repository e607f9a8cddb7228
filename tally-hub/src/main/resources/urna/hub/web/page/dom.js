/** Making and changing elements. All text goes in as text: nothing that comes from outside is ever read as markup. */

/** Makes an element. Attributes that are undefined or false are left out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

/** Sets an element's text, if it is another one, so that a reader's selection stays. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/**
 * Keeps one child for each item: makes what is new, removes what is gone, updates all. Children stay the same elements,
 * so that bars can move from where they were.
 */
export function keepChildren(parent, items, keyOf, makeChild, update) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  items.forEach((item, index) => {
    const key = String(keyOf(item));
    let child = before.get(key);
    before.delete(key);
    if (!child) {
      child = makeChild(item);
      child.dataset.key = key;
    }
    if (parent.children[index] !== child) {
      parent.insertBefore(child, parent.children[index] ?? null);
    }
    update(child, item);
  });
  before.forEach((child) => child.remove());
}

/** The descendant with a data-part. */
export function part(element, name) {
  return element.querySelector(`[data-part="${name}"]`);
}
