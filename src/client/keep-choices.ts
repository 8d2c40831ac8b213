// The choices of a form ↔ the query of the address: a link, a reload and the way back show the same rows.

type Field = HTMLInputElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.name !== '';

const listFields = (form: HTMLFormElement): Field[] => [...form.elements].filter(isField);

/** A value that the form does not offer chooses nothing. */
function readChoices(form: HTMLFormElement): void {
  const wanted = new URLSearchParams(location.search);
  for (const field of listFields(form)) {
    field.value = wanted.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}

function writeChoices(form: HTMLFormElement): void {
  const state = new URLSearchParams(location.search);
  for (const { name, value } of listFields(form)) {
    if (value.trim() === '') state.delete(name);
    else state.set(name, value.trim());
  }
  const query = state.toString();
  history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
}

/** Milliseconds without a letter. */
const pause = 400;

/** Calls `narrow` with each change, and when the address brings other choices. */
export function keepChoices(form: HTMLFormElement, narrow: (form: HTMLFormElement) => void): void {
  const show = (): void => {
    readChoices(form);
    narrow(form);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(waiting);
    writeChoices(form);
    narrow(form);
  };
  form.addEventListener('input', () => {
    narrow(form);
    // Not with each letter: browsers limit how often a page may change its address.
    clearTimeout(waiting);
    waiting = setTimeout(() => writeChoices(form), pause);
  });
  form.addEventListener('change', keep);
  form.addEventListener('reset', () => setTimeout(keep));
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', show);
  // A page that comes back from the browser's memory, or whose fields the browser filled in again.
  addEventListener('pageshow', show);
  show();
}
