// The form of the search page → names and reports put under it, the state kept in the address.

import type { NameKind, SearchResult } from '../search/format/messages.ts';
import type { RecordPart } from '../search/fulltext/list-records.ts';
import { cutExcerpt, searchText, type TextHit, type TextResult } from '../search/fulltext/search-text.ts';
import { readTerms } from '../search/fulltext/units.ts';
import { shareSearchClient } from '../search/search-client.ts';
import { isAble } from './able.ts';
import { makeElement } from './make-element.ts';
import { describeResult, markName, type ResultWords, readBareYear } from './search-result.ts';

const filterNames = ['region', 'sector', 'year', 'form', 'finding'] as const;
const pageSize = 10;
const mostNames = 12;

interface Messages extends ResultWords, Readonly<Record<SearchResult['kind'], string>> {
  found: string;
  foundOne: string;
  /** Where nothing but limits was given. */
  all: string;
  allOne: string;
  nothing: string;
  nothingNarrowed: string;
  tooShort: string;
  failed: string;
  finding: string;
  preamble: string;
  year: string;
  searching: string;
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

class TextSearchPage {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLElement;
  /** Names that are near. */
  readonly named: HTMLElement;
  readonly messages: Messages;
  /** By which names its language calls bodies. */
  readonly names: NameKind;
  results: TextResult[] = [];
  shown = 0;
  /** Counts searches, so that a slow answer never replaces a newer one. */
  turn = 0;

  constructor(form: HTMLFormElement, status: HTMLElement, list: HTMLElement, more: HTMLElement, named: HTMLElement) {
    this.form = form;
    this.status = status;
    this.list = list;
    this.more = more;
    this.named = named;
    this.messages = JSON.parse(form.dataset.messages ?? '{}');
    this.names = form.dataset.language as NameKind;
  }

  start(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    for (const select of this.form.querySelectorAll('select')) select.addEventListener('change', () => this.submit());
    this.more.addEventListener('click', () => void this.showMore(true));
    addEventListener('popstate', () => this.readAddress());
    this.readAddress();
  }

  field(name: string): HTMLInputElement | HTMLSelectElement | undefined {
    const field = this.form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : undefined;
  }

  readAddress(): void {
    const wanted = new URLSearchParams(location.search);
    for (const name of ['q', ...filterNames]) {
      const field = this.field(name);
      if (field) field.value = wanted.get(name) ?? '';
      // An address with a value that the form does not offer narrows by nothing.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
    this.readYear();
    void this.search();
  }

  /** A year alone is no words to look for: it narrows to its reports. */
  readYear(): void {
    const [asked, years] = [this.field('q'), this.field('year')];
    const year = readBareYear(asked?.value ?? '');
    if (!asked || !(years instanceof HTMLSelectElement) || year === undefined) return;
    if (![...years.options].some(({ value }) => value === year)) return;
    years.value = year;
    asked.value = '';
  }

  submit(): void {
    this.readYear();
    const state = new URLSearchParams();
    for (const name of ['q', ...filterNames]) {
      const value = this.field(name)?.value.trim();
      if (value) state.set(name, value);
    }
    const query = state.toString();
    history.pushState(null, '', query ? `?${query}` : location.pathname);
    void this.search();
  }

  clear(message: string): void {
    this.results = [];
    this.shown = 0;
    this.list.replaceChildren();
    this.more.hidden = true;
    this.status.textContent = message;
  }

  async search(): Promise<void> {
    this.turn += 1;
    const { turn, messages } = this;
    const query = this.field('q')?.value.trim() ?? '';
    void this.searchNames(query, turn);
    const filters = Object.fromEntries(
      filterNames.flatMap((name) => (this.field(name)?.value ? [[name, this.field(name)?.value ?? '']] : [])),
    );
    const isNarrowed = Object.keys(filters).length > 0;
    if (query === '' && !isNarrowed) return this.clear('');
    if (query !== '' && readTerms(query).length === 0) return this.clear(messages.tooShort);
    this.clear(messages.searching);
    try {
      const results = await searchText(query, filters, this.form.dataset.index ?? '');
      if (turn !== this.turn) return;
      this.results = results;
      await this.showMore(false);
      // Said once they are there to be read.
      if (turn === this.turn) this.say(query, isNarrowed);
    } catch {
      if (turn === this.turn) this.clear(messages.failed);
    }
  }

  async searchNames(query: string, turn: number): Promise<void> {
    const client = shareSearchClient(this.form.dataset.names ?? '');
    const found =
      query === '' ? [] : await client.search(query, { limit: mostNames, names: this.names }).catch(() => null);
    if (turn !== this.turn) return;
    const groups = [...Map.groupBy(found ?? [], ({ kind }) => kind)].map(([kind, own]) =>
      makeElement('div', [
        makeElement('h2', [this.messages[kind]]),
        makeElement(
          'ul',
          own.map((result) => this.showName(result)),
        ),
      ]),
    );
    this.named.replaceChildren(...groups);
    this.named.hidden = groups.length === 0;
  }

  showName(result: SearchResult): HTMLElement {
    const link = document.createElement('a');
    link.href = this.link(result.path);
    link.append(...markName(result));
    return makeElement('li', [link, makeElement('span', [describeResult(result, this.messages)], 'search-years')]);
  }

  say(query: string, narrowed: boolean): void {
    const { length } = this.results;
    const { messages } = this;
    const none = narrowed ? messages.nothingNarrowed : messages.nothing;
    const [one, many] = query === '' ? [messages.allOne, messages.all] : [messages.foundOne, messages.found];
    const some = length === 1 ? one : many;
    this.status.textContent = length === 0 ? none : fill(some, { count: String(length) });
  }

  async showMore(asked: boolean): Promise<void> {
    const { turn } = this;
    const next = this.results.slice(this.shown, this.shown + pageSize);
    const loaded = await Promise.all(next.map((result) => result.load()));
    if (turn !== this.turn) return;
    this.shown += next.length;
    const items = loaded.map((hit) => this.showReport(hit));
    this.list.append(...items);
    this.more.hidden = this.shown >= this.results.length;
    if (asked) items[0]?.querySelector('a')?.focus();
  }

  /** An address on the site, in the language of the page. */
  link(path: string): string {
    return `${this.form.dataset.pages ?? '/'}${path.replace(/^\//, '')}`;
  }

  showReport({ path, names, year, parts }: TextHit): HTMLElement {
    const title = document.createElement('a');
    title.href = this.link(path);
    title.textContent = `${names[this.names]} ${fill(this.messages.year, { year })}`;
    const items = parts.map((part) => this.showPart(part, path));
    return makeElement('li', [makeElement('h2', [title]), makeElement('ul', items, 'text-hits')]);
  }

  showPart({ kind, anchor, heading, text, textEn }: RecordPart, path: string): HTMLElement {
    const own = { zh: text, en: textEn ?? text }[this.names];
    const place = document.createElement('a');
    place.href = `${this.link(path)}#${anchor}`;
    place.textContent = kind === 'finding' ? this.messages.finding : heading || this.messages.preamble;
    if (kind === 'section' && heading) place.lang = 'zh-CN';
    const runs = cutExcerpt(own, readTerms(this.field('q')?.value ?? ''));
    const excerpt = makeElement(
      'p',
      runs.map((run) => (run.marked ? makeElement('mark', [run.text]) : run.text)),
    );
    excerpt.lang = own === text ? 'zh-CN' : 'en';
    return makeElement('li', [place, excerpt]);
  }
}

const form = document.querySelector<HTMLFormElement>('[data-text-search]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const list = document.querySelector<HTMLElement>('[data-search-results]');
const more = document.querySelector<HTMLElement>('[data-search-more]');
const named = document.querySelector<HTMLElement>('[data-search-names]');
if (isAble() && form && status && list && more && named) new TextSearchPage(form, status, list, more, named).start();
