// What is shown → files, a citation, an address and a piece of HTML to take away.
import { escapeMarkup } from '../../charts/render-scene.ts';
import { excelCsv, writeCsv } from '../../publish/write-csv.ts';
import { citeComparison, nameComparison, writeSourceLine } from '../../views/compare/cite-comparison.ts';
import type { CompareBody, CompareEntry } from '../../views/compare/compare-point.ts';
import { type CompareState, writeState } from '../../views/compare/compare-state.ts';
import { type DataRow, dataColumns, listDataRows } from '../../views/compare/data-rows.ts';
import { listSheets } from '../../views/compare/data-sheets.ts';
import type { CompareChart } from '../../views/compare/drawn-chart.ts';
import { listChosen, spanOf } from './ask-figures.ts';
import { drawPng, drawSvg } from './draw-picture.ts';
import type { PageFacts } from './page-facts.ts';
import { saveFile } from './save-file.ts';

export interface Shown {
  facts: PageFacts;
  state: CompareState;
  bodies: readonly CompareBody[];
  figures: readonly CompareChart[];
}

/** The day on which the reader looks, by the reader's own clock. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

const absolute = (address: string): string => new URL(address, location.href).href;

export const addressOf = ({ facts, state }: Shown): string => absolute(`${facts.pages}compare/${writeState(state)}`);
export const embedAddressOf = ({ facts, state }: Shown): string =>
  absolute(`${facts.pages}compare/embed/${writeState(state)}`);

/** What is compared, in one line; the titles of the figures say what comes of it. */
const titleOf = ({ facts, state, bodies }: Shown): string =>
  nameComparison({
    language: facts.language,
    bodies,
    measures: listChosen(state, facts),
    years: spanOf(state, bodies, facts),
  });

export const citationOf = (shown: Shown): string =>
  citeComparison({
    language: shown.facts.language,
    title: titleOf(shown),
    bodies: shown.bodies,
    day: today(),
    url: addressOf(shown),
  });

export const frameOf = (shown: Shown): string =>
  `<iframe src="${escapeMarkup(embedAddressOf(shown))}" title="${escapeMarkup(titleOf(shown))}" width="100%" height="560" loading="lazy"></iframe>`;

function listRows({ facts, state, bodies }: Shown): DataRow[] {
  return listDataRows({
    language: facts.language,
    years: spanOf(state, bodies, facts),
    bodies,
    measures: listChosen(state, facts),
    linkPage: (entry) => linkBody(facts, entry),
  });
}

/** Each kind of body has a page of its own. */
export const linkBody = ({ pages }: PageFacts, { kind, id }: CompareEntry): string =>
  absolute(`${pages}${kind}/${id}/`);

const nameFile = ({ state }: Shown, ending: string): string =>
  `mingbai-${[state.measure, state.other].filter(Boolean).join('-')}.${ending}`;

export function saveCsv(shown: Shown): void {
  const text = writeCsv(dataColumns, listRows(shown), excelCsv);
  saveFile(nameFile(shown, 'csv'), new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

export async function saveWorkbook(shown: Shown): Promise<void> {
  const { facts, bodies, figures } = shown;
  const { writeWorkbook } = await import('./write-workbook.ts');
  const sheets = listSheets(listRows(shown), bodies, {
    language: facts.language,
    title: titleOf(shown),
    citation: citationOf(shown),
    url: addressOf(shown),
    notes: [...new Set(figures.flatMap(({ subtitle, notes }) => [subtitle, ...notes]))],
    linkPage: (entry) => linkBody(facts, entry),
  });
  saveFile(nameFile(shown, 'xlsx'), await writeWorkbook(sheets));
}

export async function savePicture(
  shown: Shown,
  { scene, id, bodies }: CompareChart,
  kind: 'svg' | 'png',
): Promise<void> {
  if (!scene) return;
  const { facts } = shown;
  const about = { sourceLine: writeSourceLine(facts.language, bodies), date: today(), url: addressOf(shown) };
  const picture = kind === 'svg' ? drawSvg(scene, about) : await drawPng(scene, about);
  saveFile(`mingbai-${id}.${kind}`, picture);
}
