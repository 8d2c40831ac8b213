// A tag, what it holds and its class → an element; text is set as text, never as markup.

/** `content` is appended in its order. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  content: readonly (Node | string)[],
  className?: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}
