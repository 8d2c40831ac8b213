// The page of comparisons: what its form and its address say, kept the same, and the charts that follow from it.

import { translate } from '../../i18n/translate.ts';
import { type CompareState, mostBodies, readState, writeState } from '../../views/compare/compare-state.ts';
import type { CompareChart } from '../../views/compare/drawn-chart.ts';
import { startChartKeys } from '../chart-keys.ts';
import { makeElement } from '../make-element.ts';
import { BodyPicker } from './body-picker.ts';
import { drawInSteps } from './draw-in-steps.ts';
import { findLoaded, loadPicked, openBodies, type Picked } from './load-bodies.ts';
import { explainScopes, makeChart } from './make-chart.ts';
import { chooseWidth, planPageCharts, readFacts } from './plan-charts.ts';
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

  constructor(host: HTMLElement) {
    this.host = host;
    this.facts = readFacts(host);
    this.store = openBodies(this.facts.data);
    this.form = find(host, 'compare-form');
    this.charts = find(host, 'figures');
    const { state, problems } = readState(new URLSearchParams(location.search), this.facts);
    this.state = state;
    this.problems = problems;
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

  add(id: string): void {
    const { of } = this.state;
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
    this.state = state;
    this.problems = problems;
    void this.show();
  }

  async show(): Promise<void> {
    showChoices(this.form, this.state);
    const { of } = this.state;
    const isEmpty = of.length === 0;
    this.showParts();
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

  /** Ready-made comparisons where nothing is picked, else the result. */
  showParts(): void {
    const isEmpty = this.state.of.length === 0;
    find(this.host, 'ready').hidden = !isEmpty;
    find(this.host, 'result').hidden = isEmpty;
  }

  async draw({ entries, bodies, problems }: Picked): Promise<void> {
    const { facts, state, charts: place, turn } = this;
    const { language } = facts;
    const isScatter = state.view === 'scatter' && state.other === null && bodies.length > 0;
    this.sayProblems([...problems, ...(isScatter ? [{ kind: 'scatter' } as const] : [])]);
    this.showBodies(entries);
    this.width = chooseWidth(place.clientWidth);
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
    return (['svg', 'png'] as const).map((kind) => {
      const button = makeElement('button', [kind.toUpperCase()], 'outlined-button');
      button.type = 'button';
      const words = { kind: kind.toUpperCase(), title: chart.title };
      button.setAttribute('aria-label', translate(this.facts.language, 'compare.savePicture', words));
      button.addEventListener('click', () => this.shown && savePicture(this.shown, chart, kind));
      return button;
    });
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
      if (room > 0 && this.width !== 0 && chooseWidth(room) !== this.width) void this.show();
    }).observe(this.charts);
  }
}

const host = document.querySelector<HTMLElement>('[data-compare]');
if (host) {
  startChartKeys(document);
  new ComparePage(host).start();
}
