// A search box → a combobox: names while one types, groups, keys, recent picks; nothing is fetched before it has the focus.

import type { NameKind, SearchResult } from '../search/format/messages.ts';
import { type SearchClient, shareSearchClient } from '../search/search-client.ts';
import { isAble } from './able.ts';
import { loadWords } from './load-words.ts';
import { makeElement } from './make-element.ts';
import { forgetPicks, readPicks, rememberPick } from './recent-picks.ts';
import { describeResult, findClear, markName, type ResultWords, readBareYear } from './search-result.ts';

/** What the list says, and what it calls the kinds of what is found. */
type Messages = Readonly<Record<string, string>>;

async function loadMessages(language: string): Promise<Messages> {
  const { common, search } = await loadWords(language, ['common', 'search']);
  const { agencies, regions, sectors, metrics } = common;
  const kinds = { agency: agencies, region: regions, sector: sectors, metric: metrics };
  return { ...search, ...kinds } as Messages;
}

const mostResults = 12;
/** Milliseconds for which Enter waits for names; the page of results has more patience. */
const enterPatience = 2_000;

class SearchBox {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement | null;
  /** Loaded when the list is first opened. */
  messages: Messages = {};
  loading: Promise<Messages> | undefined;
  /** By which names its language calls what is found. */
  readonly names: NameKind;
  options: HTMLElement[] = [];
  active = -1;
  /** Counts questions: an answer is shown only where nothing was typed since. */
  turn = 0;

  constructor(form: HTMLFormElement, input: HTMLInputElement, list: HTMLElement) {
    this.form = form;
    this.input = input;
    this.list = list;
    this.status = form.querySelector('[data-search-count]');
    this.names = form.dataset.language as NameKind;
  }

  start(): void {
    const { input, list } = this;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('focus', () => this.open());
    // Half-typed pinyin is no question: it waits for the end of the composition.
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent) || !event.isComposing) void this.ask();
    });
    input.addEventListener('compositionend', () => void this.ask());
    input.addEventListener('keydown', (event) => this.press(event));
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.enter();
    });
    // A press on an option must not take the focus before the click arrives.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => this.click(event));
    this.form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.form.contains(relatedTarget)) this.close();
    });
  }

  word(key: string): string {
    return this.messages[key] ?? '';
  }

  resultWords(): ResultWords {
    const forms: ResultWords['forms'] = JSON.parse(this.form.dataset.forms ?? '{}');
    return { report: this.word('report'), years: this.word('years'), yearsOne: this.word('yearsOne'), forms };
  }

  client(): SearchClient {
    return shareSearchClient(this.form.dataset.index ?? '');
  }

  open(): void {
    this.client().open();
    void this.ask();
  }

  async ask(): Promise<void> {
    this.turn += 1;
    const { turn } = this;
    const text = this.input.value.trim();
    try {
      this.loading ??= loadMessages(this.form.dataset.words ?? '');
      this.messages = await this.loading;
    } catch {
      // Nothing can be said without words; the next key asks for them again.
      this.loading = undefined;
      return;
    }
    if (turn !== this.turn) return;
    if (text === '') return this.showRecent();
    const year = readBareYear(text);
    if (year !== undefined) return this.showYear(year);
    try {
      const results = await this.client().search(text, { limit: mostResults, names: this.names });
      if (results && turn === this.turn) this.showResults(results);
    } catch {
      if (turn === this.turn) this.showNote(this.word('failed'));
    }
  }

  /** Whoever presses Enter on a name that is plainly meant comes to its page, all others to the results. */
  async enter(): Promise<void> {
    // A list that is still being asked for must not take the answer away.
    this.turn += 1;
    const text = this.input.value.trim();
    const year = readBareYear(text);
    if (year !== undefined) return this.go(`search/?year=${year}`);
    const clear = text === '' ? undefined : findClear(await this.findInTime(text));
    if (clear) this.go(clear.path, clear.name);
    else this.go(text === '' ? 'search/' : `search/?q=${encodeURIComponent(text)}`);
  }

  async findInTime(text: string): Promise<readonly SearchResult[]> {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), enterPatience));
    const found = this.client().search(text, { limit: mostResults, names: this.names });
    return (await Promise.race([found.catch(() => null), late])) ?? [];
  }

  go(path: string, name?: string): void {
    const below = path.replace(/^\//, '');
    if (name) rememberPick({ path: `/${below}`, name });
    location.href = `${this.form.dataset.pages ?? '/'}${below}`;
  }

  showYear(year: string): void {
    const option = this.makeOption(`search/?year=${year}`, [this.word('yearReports').replace('{year}', year)]);
    option.classList.add('search-fulltext');
    this.fill([option]);
  }

  showRecent(): void {
    const picks = readPicks();
    if (picks.length === 0) {
      this.close();
      return;
    }
    const items = picks.map(({ path, name }) => this.makeOption(path, [makeElement('span', [name], 'search-name')]));
    const forget = this.makeOption('', [this.word('forget')]);
    forget.dataset.action = 'forget';
    this.fill([this.makeGroup(this.word('recent'), 'recent', [...items, forget])]);
  }

  showResults(results: readonly SearchResult[]): void {
    const groups = [...Map.groupBy(results, ({ kind }) => kind)].map(([kind, own]) =>
      this.makeGroup(
        this.word(kind),
        kind,
        own.map((result) => this.makeResult(result)),
      ),
    );
    const fulltext = this.makeOption(`search/?q=${encodeURIComponent(this.input.value.trim())}`, [
      this.word('fulltext').replace('{text}', this.input.value.trim()),
    ]);
    fulltext.classList.add('search-fulltext');
    if (results.length === 0) {
      this.fill([...this.makeNothing(), fulltext]);
      this.say(`${this.word('nothing')}\n${this.word('nothingNote')}`);
      return;
    }
    this.fill([...groups, fulltext]);
    const words = results.length === 1 ? this.word('countOne') : this.word('count');
    this.say(words.replace('{count}', String(results.length)));
  }

  /** No name is near: why that may be, and the way to what is held. */
  makeNothing(): HTMLElement[] {
    const [nothing, nothingNote, nothingCoverage] = [
      this.word('nothing'),
      this.word('nothingNote'),
      this.word('nothingCoverage'),
    ];
    const note = makeElement('p', [makeElement('b', [nothing]), makeElement('br', []), nothingNote], 'search-note');
    const coverage = this.makeOption('coverage/', [nothingCoverage]);
    coverage.classList.add('search-fulltext');
    return [note, coverage];
  }

  showNote(text: string): void {
    this.fill([makeElement('p', [text], 'search-note')]);
    this.say(text);
  }

  say(text: string): void {
    if (this.status) this.status.textContent = text;
  }

  fill(nodes: readonly HTMLElement[]): void {
    this.list.replaceChildren(...nodes);
    this.options = [...this.list.querySelectorAll<HTMLElement>('[role="option"]')];
    for (const [index, option] of this.options.entries()) option.id = `${this.list.id}-${index}`;
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.choose(-1);
  }

  close(): void {
    this.turn += 1;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.choose(-1);
  }

  makeGroup(label: string, name: string, options: readonly HTMLElement[]): HTMLElement {
    const id = `${this.list.id}-${name}`;
    const head = makeElement('div', [label], 'search-group');
    head.id = id;
    head.setAttribute('role', 'presentation');
    const group = makeElement('div', [head, ...options]);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', id);
    return group;
  }

  makeOption(path: string, content: readonly (Node | string)[]): HTMLElement {
    const option = makeElement('div', content, 'search-option');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.path = path.replace(/^\//, '');
    return option;
  }

  makeResult(result: SearchResult): HTMLElement {
    const name = makeElement('span', markName(result), 'search-name');
    const option = this.makeOption(result.path, [
      name,
      makeElement('span', [describeResult(result, this.resultWords())], 'search-years'),
    ]);
    option.dataset.name = result.name;
    return option;
  }

  choose(index: number): void {
    this.options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = index;
    const option = this.options[index];
    if (!option) {
      this.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const act = this.actionOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  actionOf(key: string): (() => void) | undefined {
    const isOpen = !this.list.hidden;
    if (key === 'ArrowDown' || key === 'ArrowUp')
      return isOpen ? () => this.step(key === 'ArrowDown' ? 1 : -1) : () => this.open();
    const option = this.options[this.active];
    if (key === 'Enter' && isOpen && option) return () => this.pick(option);
    return key === 'Escape' && isOpen ? () => this.close() : undefined;
  }

  /** One step before the first option and after the last is the box itself. */
  step(by: 1 | -1): void {
    const count = this.options.length;
    const next = this.active + by;
    if (next >= count) this.choose(-1);
    else this.choose(next < -1 ? count - 1 : next);
  }

  click({ target }: Event): void {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
    if (option) this.pick(option);
  }

  pick(option: HTMLElement): void {
    if (option.dataset.action === 'forget') {
      forgetPicks();
      this.close();
      return;
    }
    const { path = '', name } = option.dataset;
    this.go(path, name);
  }
}

function isTyping(element: Element | null): boolean {
  return (
    element instanceof HTMLElement && (element.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName))
  );
}

const boxes = isAble() ? [...document.querySelectorAll<HTMLFormElement>('[data-search-box]')] : [];
for (const form of boxes) {
  const input = form.querySelector('input');
  const list = form.querySelector<HTMLElement>('.search-list');
  if (input && list) new SearchBox(form, input, list).start();
}
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(document.activeElement)) return;
  event.preventDefault();
  boxes[0]?.querySelector('input')?.focus();
});
