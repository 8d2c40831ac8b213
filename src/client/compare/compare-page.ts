// The page of comparisons: what its form and its address say, kept the same, and the charts that follow from it.

import { translate } from '../../i18n/translate.ts';
import { type CompareState, mostBodies, readState, writeState } from '../../views/compare/compare-state.ts';
import type { CompareChart } from '../../views/compare/drawn-chart.ts';
import { startChartKeys } from '../chart-keys.ts';
import { copyText } from '../copy-text.ts';
import { makeElement } from '../make-element.ts';
import { BodyPicker } from './body-picker.ts';
import { drawInSteps } from './draw-in-steps.ts';
import { findLoaded, loadPicked, openBodies, type Picked } from './load-bodies.ts';
import { explainScopes, makeChart } from './make-chart.ts';
import { chooseWidth, countCharts, planPageCharts, readFacts } from './plan-charts.ts';
import { type PageProblem, sayProblems } from './say-problems.ts';
import { readChoices, showBodies, showChoices } from './show-controls.ts';
import {
  type Shown,
  saveCsv,
  savePicture,
  saveWorkbook,
  writeAddress,
  writeCitation,
  writeEmbedAddress,
  writeFrame,
} from './take-away.ts';

function find<T extends HTMLElement>(host: ParentNode, name: string): T {
  const found = host.querySelector<T>(`[data-${name}]`);
  if (!found) throw new Error(`the page has no part ${name}`);
  return found;
}

class ComparePage {
  readonly host: HTMLElement;
  readonly facts;
  readonly store;
  readonly form: HTMLFormElement;
  readonly charts: HTMLElement;
  state: CompareState;
  problems: PageProblem[];
  entries: Picked['entries'] | undefined;
  shown: Shown | undefined;
  turn = 0;
  /** Of the drawings that are shown; 0 before the first. */
  width = 0;
  /** The bodies that the form lists. */
  listed = '';
  /** What the built page draws where an address names nothing. */
  readonly prepared: readonly Element[];

  constructor(host: HTMLElement) {
    this.host = host;
    this.facts = readFacts(host);
    this.store = openBodies(this.facts.data);
    this.form = find(host, 'compare-form');
    this.charts = find(host, 'figures');
    this.prepared = [...this.charts.children];
    const { state, problems } = readState(new URLSearchParams(location.search), this.facts);
    this.state = this.orPrepared(state);
    this.problems = problems;
  }

  /** An address without bodies speaks of those that the page was built with. */
  orPrepared(state: CompareState): CompareState {
    return state.of.length > 0 ? state : { ...state, of: this.facts.prepared.map(({ id }) => id) };
  }

  /** Nothing has been chosen: what stands there already is what would be drawn. */
  isPrepared({ of, ...choices }: CompareState): boolean {
    const { prepared } = this.facts;
    const isFirst = of.length > 0 && of.join() === prepared.map(({ id }) => id).join();
    return isFirst && writeState({ ...choices, of: [] }) === '';
  }

  /** Without a request: the page knows their names. */
  showPrepared(): void {
    const { prepared } = this.facts;
    this.turn += 1;
    this.shown = undefined;
    if (this.charts.firstElementChild !== this.prepared[0]) this.charts.replaceChildren(...this.prepared);
    this.charts.setAttribute('aria-busy', 'false');
    find(this.host, 'take').hidden = true;
    this.showBodies(this.entries ?? new Map(prepared.map((entry) => [entry.id, entry])));
    this.sayProblems([]);
  }

  start(): void {
    const { form, host, facts } = this;
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.name === 'view'))
        this.choose(this.completeScatter(readChoices(form, this.state)));
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', () => this.follow());
    new BodyPicker({
      facts,
      input: find(host, 'pick-input'),
      list: find(host, 'pick-list'),
      status: find(host, 'pick-status'),
      entries: () => this.store.entries(),
      pick: (id) => this.add(id),
    }).start();
    this.startTaking();
    this.startResizing();
    void this.show();
  }

  /** A scatter chart has nothing to draw with one measure. */
  completeScatter(state: CompareState): CompareState {
    if (state.view !== 'scatter' || state.other !== null) return state;
    const other = this.facts.list.find(({ id, kind }) => kind === 'rate' && id !== state.measure);
    return { ...state, other: other?.id ?? null };
  }

  /** The first body that is picked takes the place of the example. */
  add(id: string): void {
    const of = this.isPrepared(this.state) ? [] : this.state.of;
    if (of.includes(id)) return;
    if (of.length >= mostBodies) this.problems = [{ kind: 'many', left: 1 }];
    else this.choose({ ...this.state, of: [...of, id] });
    this.sayProblems([]);
  }

  drop(id: string): void {
    this.choose({ ...this.state, of: this.state.of.filter((one) => one !== id) });
    find(this.host, 'pick-input').focus();
  }

  choose(state: CompareState): void {
    this.state = state;
    this.problems = [];
    history.pushState(null, '', writeState(state) || location.pathname);
    void this.show();
  }

  follow(): void {
    const { state, problems } = readState(new URLSearchParams(location.search), this.facts);
    this.state = this.orPrepared(state);
    this.problems = problems;
    void this.show();
  }

  async show(): Promise<void> {
    showChoices(this.form, this.state);
    const { of } = this.state;
    const isEmpty = of.length === 0;
    this.showParts();
    if (this.isPrepared(this.state)) return this.showPrepared();
    this.turn += 1;
    const { turn } = this;
    const loaded = this.entries && findLoaded(of, this.entries, this.store);
    this.charts.setAttribute('aria-busy', 'true');
    if (isEmpty) await this.draw({ entries: this.entries ?? new Map(), of, bodies: [], problems: [] });
    else if (loaded) await this.draw(loaded);
    else await this.load(turn);
  }

  async load(turn: number): Promise<void> {
    const { of } = this.state;
    const picked = await loadPicked(of, this.store, this.facts.language).catch(() => undefined);
    if (picked) this.entries = picked.entries;
    if (turn !== this.turn) return;
    if (picked) await this.draw(this.keepKnown(picked));
    else this.sayProblems(of.map((value) => ({ kind: 'failed', value })));
  }

  /** What was left out is said once and stands in no address that is taken away. */
  keepKnown(picked: Picked): Picked {
    const { of, problems } = picked;
    if (of.join() === this.state.of.join()) return picked;
    this.state = { ...this.state, of };
    history.replaceState(null, '', writeState(this.state) || location.pathname);
    this.problems = [...this.problems, ...problems];
    this.showParts();
    return { ...picked, problems: [] };
  }

  /** Ready-made comparisons where nothing is chosen yet, and the result of what is. */
  showParts(): void {
    const { state } = this;
    const isEmpty = state.of.length === 0;
    find(this.host, 'ready').hidden = !isEmpty && !this.isPrepared(state);
    find(this.host, 'result').hidden = isEmpty;
    for (const note of this.host.querySelectorAll<HTMLElement>('[data-first]')) note.hidden = !this.isPrepared(state);
  }

  async draw({ entries, bodies, problems }: Picked): Promise<void> {
    const { facts, state, charts: place, turn } = this;
    const { language } = facts;
    const isScatter = state.view === 'scatter' && state.other === null && bodies.length > 0;
    this.sayProblems([...problems, ...(isScatter ? [{ kind: 'scatter' } as const] : [])]);
    this.showBodies(entries);
    this.width = chooseWidth(place.clientWidth, countCharts(state, bodies));
    const plan = planPageCharts(state, bodies, facts, this.width);
    this.shown = { facts, state, bodies, charts: [] };
    this.showTexts(plan.length > 0);
    const charts = await drawInSteps({
      place,
      heads: explainScopes(language, bodies),
      plan,
      make: (chart) => makeChart(chart, { language, actions: (own) => this.makeActions(own) }),
      isCurrent: () => turn === this.turn,
    });
    if (!charts) return;
    this.shown = { facts, state, bodies, charts };
    place.setAttribute('aria-busy', 'false');
  }

  /** Only where other bodies are picked than those that are shown: the focus stays where it is. */
  showBodies(entries: Picked['entries']): void {
    const { host, facts, state } = this;
    const listed = state.of.join();
    if (this.listed === listed) return;
    this.listed = listed;
    const controls = {
      language: facts.language,
      chips: find(host, 'chips'),
      peers: find(host, 'peers'),
      add: (id: string) => this.add(id),
      drop: (id: string) => this.drop(id),
    };
    showBodies(controls, state, entries, state.of.length < mostBodies);
  }

  sayProblems(found: readonly PageProblem[]): void {
    const sentences = sayProblems(this.facts.language, [...this.problems, ...found]);
    find(this.host, 'problems').replaceChildren(...sentences.map((text) => makeElement('p', [text], 'note')));
  }

  showTexts(hasCharts: boolean): void {
    const take = find(this.host, 'take');
    take.hidden = !hasCharts;
    if (!this.shown || !hasCharts) return;
    find(take, 'citation').textContent = writeCitation(this.shown);
    find(take, 'frame').textContent = writeFrame(this.shown);
    find(take, 'address').textContent = writeAddress(this.shown);
    find<HTMLAnchorElement>(take, 'embed').href = writeEmbedAddress(this.shown);
  }

  makeActions(chart: CompareChart): HTMLButtonElement[] {
    const { language } = this.facts;
    const words = {
      copied: translate(language, 'actions.copied'),
      copyYourself: translate(language, 'actions.copyYourself'),
    };
    const makeButton = (name: string, act: (shown: Shown, button: HTMLButtonElement) => unknown, label?: string) => {
      const button = makeElement('button', [name]);
      button.type = 'button';
      if (label) button.setAttribute('aria-label', label);
      button.addEventListener('click', () => this.shown && act(this.shown, button));
      return button;
    };
    const copy = (write: (shown: Shown) => string) => (shown: Shown, button: HTMLButtonElement) =>
      copyText(button, button.closest('.chart-actions'), write(shown), words);
    const pictures = (['png', 'svg'] as const).map((kind) => {
      const label = translate(language, 'compare.savePicture', { kind: kind.toUpperCase(), title: chart.title });
      return makeButton(kind.toUpperCase(), (shown) => savePicture(shown, chart, kind), label);
    });
    return [
      makeButton('CSV', saveCsv),
      ...(chart.scene ? pictures : []),
      makeButton(translate(language, 'actions.link'), copy(writeAddress)),
      makeButton(translate(language, 'actions.embed'), copy(writeFrame)),
    ];
  }

  startTaking(): void {
    const take = find(this.host, 'take');
    find(take, 'csv').addEventListener('click', () => this.shown && saveCsv(this.shown));
    find(take, 'xlsx').addEventListener('click', () => this.shown && saveWorkbook(this.shown));
  }

  /** Drawn anew only where the other drawing fits better. */
  startResizing(): void {
    new ResizeObserver(() => {
      const room = this.charts.clientWidth;
      const { shown, width } = this;
      if (!shown || room === 0 || width === 0) return;
      if (chooseWidth(room, countCharts(shown.state, shown.bodies)) !== width) void this.show();
    }).observe(this.charts);
  }
}

const host = document.querySelector<HTMLElement>('[data-compare]');
if (host) {
  startChartKeys(document);
  new ComparePage(host).start();
}
