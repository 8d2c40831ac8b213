// What is compared → the form that says so: chosen bodies with a way to drop them, selects and the view.
import { type Language, nameIn, translate } from '../../i18n/translate.ts';
import type { CompareEntry } from '../../views/compare/compare-point.ts';
import { type CompareState, views } from '../../views/compare/compare-state.ts';
import { makeElement } from '../make-element.ts';

const mostPeers = 6;

/** Three requests and six are as far apart as three hundred and six hundred; a volume that nobody knows is far. */
function distanceOf(a: number | null, b: number | null): number {
  if (a === null || b === null) return 10;
  return Math.abs(Math.log2((a + 1) / (b + 1)));
}

const isAlike = (one: CompareEntry, other: CompareEntry): boolean =>
  one.kind === other.kind &&
  one.scope === other.scope &&
  (one.kind !== 'agency' || one.sector === other.sector) &&
  (one.bodies === null) === (other.bodies === null);

/** Those of another level come last. */
const strangeness = (one: CompareEntry, other: CompareEntry): number =>
  (one.level === other.level ? 0 : 100) + distanceOf(one.volume, other.volume);

/** Near to the body that was picked last. */
export function findPeers(picked: readonly CompareEntry[], all: readonly CompareEntry[]): CompareEntry[] {
  const last = picked.at(-1);
  if (!last) return [];
  const taken = new Set(picked.map(({ id }) => id));
  return all
    .filter((entry) => !taken.has(entry.id) && isAlike(last, entry))
    .map((entry) => ({ entry, far: strangeness(last, entry) }))
    .sort((a, b) => a.far - b.far || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, mostPeers)
    .map(({ entry }) => entry);
}

function makeButton(text: string, label: string, act: () => void): HTMLButtonElement {
  const button = makeElement('button', [text], 'compare-chip');
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.addEventListener('click', act);
  return button;
}

/** Where bodies are listed and offered. */
export interface BodyControls {
  language: Language;
  chips: HTMLElement;
  peers: HTMLElement;
  add(id: string): void;
  drop(id: string): void;
}

/** Chosen bodies with a way to drop them, and others of their kind. */
export function showBodies(
  controls: BodyControls,
  state: CompareState,
  entries: ReadonlyMap<string, CompareEntry>,
  mayAdd: boolean,
): void {
  const { language, chips, peers, add, drop } = controls;
  const nameOf = (id: string) => {
    const entry = entries.get(id);
    return entry ? nameIn(language, entry) : id;
  };
  chips.replaceChildren(
    ...state.of.map((id) => {
      const label = translate(language, 'compare.drop', { name: nameOf(id) });
      return makeElement('li', [makeButton(`${nameOf(id)} ×`, label, () => drop(id))]);
    }),
  );
  const picked = state.of.flatMap((id) => entries.get(id) ?? []);
  const offered = mayAdd ? findPeers(picked, [...entries.values()]) : [];
  peers.hidden = offered.length === 0;
  peers.replaceChildren(
    makeElement('span', [translate(language, 'compare.peers')]),
    ...offered.map((entry) => {
      const name = nameIn(language, entry);
      return makeButton(`+ ${name}`, translate(language, 'compare.add', { name }), () => add(entry.id));
    }),
  );
}

/** Sets the form to what is compared. */
export function showChoices(form: HTMLFormElement, { measure, other, from, to, view }: CompareState): void {
  const values: Readonly<Record<string, string>> = {
    measure,
    other: other ?? '',
    from: from === null ? '' : String(from),
    to: to === null ? '' : String(to),
  };
  for (const [name, value] of Object.entries(values)) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select) select.value = value;
  }
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="view"]')) {
    radio.checked = radio.value === view;
  }
}

const yearOf = (value: FormDataEntryValue | null): number | null => (value ? Number(value) : null);

/** The choices of the form; bodies are no part of it. */
export function readChoices(form: HTMLFormElement, before: CompareState): CompareState {
  const data = new FormData(form);
  const [from, to] = [yearOf(data.get('from')), yearOf(data.get('to'))];
  const view = views.find((one) => one === data.get('view')) ?? before.view;
  const other = String(data.get('other') ?? '') || null;
  const measure = String(data.get('measure') ?? before.measure);
  return { ...before, measure, other, view, ...orderYears(from, to, before) };
}

/** A first year after the last one moves the other end along. */
function orderYears(from: number | null, to: number | null, before: CompareState): Pick<CompareState, 'from' | 'to'> {
  if (from === null || to === null || from <= to) return { from, to };
  return from === before.from ? { from: to, to } : { from, to: from };
}
