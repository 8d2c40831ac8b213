// A page that is shown inside another one → the charts of its address, without anything around them.

import { readState, writeState } from '../../views/compare/compare-state.ts';
import { startChartKeys } from '../chart-keys.ts';
import { makeElement } from '../make-element.ts';
import { drawInSteps } from './draw-in-steps.ts';
import { loadPicked, openBodies } from './load-bodies.ts';
import { explainScopes, makeChart } from './make-chart.ts';
import { chooseWidth, countCharts, planPageCharts, readFacts } from './plan-charts.ts';
import { type PageProblem, sayProblems } from './say-problems.ts';

function showProblems(host: HTMLElement, problems: readonly PageProblem[]): void {
  const { language } = readFacts(host);
  const notes = sayProblems(language, problems).map((text) => makeElement('p', [text], 'note'));
  host.querySelector('[data-problems]')?.replaceChildren(...notes);
}

async function show(host: HTMLElement, place: HTMLElement): Promise<void> {
  const facts = readFacts(host);
  const { state, problems } = readState(new URLSearchParams(location.search), facts);
  const picked = await loadPicked(state.of, openBodies(facts.data), facts.language);
  const whole = host.querySelector<HTMLAnchorElement>('[data-whole]');
  if (whole) whole.href = `${facts.pages}compare/${writeState({ ...state, of: picked.of })}`;
  await drawInSteps({
    place,
    heads: explainScopes(facts.language, picked.bodies),
    plan: planPageCharts(
      state,
      picked.bodies,
      facts,
      chooseWidth(place.clientWidth, countCharts(state, picked.bodies)),
    ),
    make: (chart) => makeChart(chart, { language: facts.language }),
    isCurrent: () => true,
  });
  place.setAttribute('aria-busy', 'false');
  const isEmpty = picked.bodies.length === 0;
  showProblems(host, [...problems, ...picked.problems, ...(isEmpty ? [{ kind: 'empty' } as const] : [])]);
}

const host = document.querySelector<HTMLElement>('[data-compare-embed]');
const place = host?.querySelector<HTMLElement>('[data-figures]');
if (host && place) {
  startChartKeys(document);
  show(host, place).catch(() => showProblems(host, [{ kind: 'failed', value: location.search }]));
}
