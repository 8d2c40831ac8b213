// What is typed in the picker → bodies, places and kinds of bodies to choose from, as a combobox with keys.

import { factsOf, translate, translateCount } from '../../i18n/translate.ts';
import type { SearchResult } from '../../search/format/messages.ts';
import { type SearchClient, shareSearchClient } from '../../search/search-client.ts';
import type { CompareEntry } from '../../views/compare/compare-point.ts';
import { makeElement } from '../make-element.ts';
import type { PageFacts } from './plan-charts.ts';

/** The parts of the page that it works with. */
export interface PickerHost {
  facts: PageFacts;
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  entries(): Promise<ReadonlyMap<string, CompareEntry>>;
  pick(id: string): void;
}

const mostResults = 12;

/** Typed names → options → the one that was picked. */
export class BodyPicker {
  readonly host: PickerHost;
  client: SearchClient | undefined;
  options: HTMLElement[] = [];
  active = -1;
  /** Counts questions: an answer is shown only where nothing was typed since. */
  turn = 0;

  constructor(host: PickerHost) {
    this.host = host;
  }

  start(): void {
    const { input, list } = this.host;
    input.addEventListener('focus', () => this.open());
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent) || !event.isComposing) void this.ask();
    });
    input.addEventListener('compositionend', () => void this.ask());
    input.addEventListener('keydown', (event) => this.press(event));
    input.addEventListener('blur', () => this.close());
    // A press on an option must not take the focus before the click arrives.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
      if (option) this.pick(option);
    });
  }

  open(): void {
    this.client ??= shareSearchClient(this.host.facts.index);
    this.client.open();
    void this.ask();
  }

  async ask(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const { facts, input } = this.host;
    const text = input.value.trim();
    if (text === '' || !this.client) return this.close();
    try {
      const asked = this.client.search(text, { limit: mostResults, names: factsOf(facts.language).names });
      const [results, entries] = await Promise.all([asked, this.host.entries()]);
      if (results && turn === this.turn) this.show(results.filter(({ id }) => entries.has(id)));
    } catch {
      if (turn === this.turn) this.say(translate(facts.language, 'compare.pickFailed'));
    }
  }

  show(results: readonly SearchResult[]): void {
    const { list, input, facts } = this.host;
    const words =
      results.length === 0
        ? translate(facts.language, 'compare.pickNothing')
        : translateCount(facts.language, 'compare.pickFound', results.length);
    this.say(words);
    list.replaceChildren(...results.map((result, index) => this.makeOption(result, index)));
    this.options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    list.hidden = results.length === 0;
    input.setAttribute('aria-expanded', String(results.length > 0));
    this.choose(-1);
  }

  makeOption({ id, name, kind, within }: SearchResult, index: number): HTMLElement {
    const { list, facts } = this.host;
    const kinds = { agency: 'compare.kindAgency', region: 'compare.kindRegion', sector: 'compare.kindSector' } as const;
    const about = kind === 'metric' ? '' : (within ?? translate(facts.language, kinds[kind]));
    const option = makeElement(
      'div',
      [makeElement('span', [name], 'search-name'), makeElement('span', [about], 'search-years')],
      'search-option',
    );
    option.id = `${list.id}-${index}`;
    option.dataset.id = id;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    return option;
  }

  say(text: string): void {
    this.host.status.textContent = text;
  }

  close(): void {
    this.turn += 1;
    this.host.list.hidden = true;
    this.host.input.setAttribute('aria-expanded', 'false');
    this.choose(-1);
  }

  choose(index: number): void {
    const { input } = this.host;
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.options[index];
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  press(event: KeyboardEvent): void {
    const act = event.isComposing ? undefined : this.actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  actionOf(key: string): (() => void) | undefined {
    const isOpen = !this.host.list.hidden;
    if (key === 'ArrowDown' || key === 'ArrowUp') return () => this.step(key === 'ArrowDown' ? 1 : -1);
    // The form of the page has nothing to send.
    if (key === 'Enter') return () => this.pick(this.options[Math.max(0, this.active)]);
    return key === 'Escape' && isOpen ? () => this.close() : undefined;
  }

  /** One step before the first option and after the last is the box itself. */
  step(by: 1 | -1): void {
    if (this.host.list.hidden) {
      this.open();
      return;
    }
    const count = this.options.length;
    const next = this.active + by;
    if (next >= count) this.choose(-1);
    else this.choose(next < -1 ? count - 1 : next);
  }

  pick(option: HTMLElement | undefined): void {
    const id = this.host.list.hidden ? undefined : option?.dataset.id;
    if (id === undefined) return;
    this.host.input.value = '';
    this.close();
    this.host.pick(id);
  }
}
