// What is shown → files, a citation, an address and a piece of HTML to take away.
import { escapeMarkup } from '../../charts/markup.ts';
import { renderStandaloneSvg } from '../../charts/render-standalone.ts';
import { excelCsv, writeCsv } from '../../publish/write-csv.ts';
import { citeComparison, nameComparison, writeSourceLine } from '../../views/compare/cite-comparison.ts';
import type { CompareBody, CompareEntry } from '../../views/compare/compare-point.ts';
import { type CompareState, writeState } from '../../views/compare/compare-state.ts';
import { type DataRow, dataColumns, listDataRows, listSheets } from '../../views/compare/data-files.ts';
import type { CompareChart } from '../../views/compare/drawn-chart.ts';
import { saveDrawing, saveFile } from '../save-file.ts';
import { listChosen, type PageFacts, spanOf } from './plan-charts.ts';

/** What the page shows. */
export interface Shown {
  facts: PageFacts;
  state: CompareState;
  bodies: readonly CompareBody[];
  charts: readonly CompareChart[];
}

/** The day on which the reader looks, by the reader's own clock. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

const absolute = (address: string): string => new URL(address, location.href).href;

/** Of this comparison. */
export const writeAddress = ({ facts, state }: Shown): string => absolute(`${facts.pages}compare/${writeState(state)}`);
/** Of the same without anything around it. */
export const writeEmbedAddress = ({ facts, state }: Shown): string =>
  absolute(`${facts.pages}compare/embed/${writeState(state)}`);

/** What is compared, in one line; the titles of the charts say what comes of it. */
const titleOf = ({ facts, state, bodies }: Shown): string =>
  nameComparison({
    language: facts.language,
    bodies,
    measures: listChosen(state, facts),
    years: spanOf(state, bodies, facts),
  });

/** With the day on which the reader looks. */
export const writeCitation = (shown: Shown): string =>
  citeComparison({
    language: shown.facts.language,
    title: titleOf(shown),
    bodies: shown.bodies,
    day: today(),
    url: writeAddress(shown),
  });

/** HTML for another page. */
export const writeFrame = (shown: Shown): string =>
  `<iframe src="${escapeMarkup(writeEmbedAddress(shown))}" title="${escapeMarkup(titleOf(shown))}" width="100%" height="560" loading="lazy"></iframe>`;

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
export const linkBody = ({ pages }: PageFacts, { kind, id }: Pick<CompareEntry, 'kind' | 'id'>): string =>
  absolute(`${pages}${kind}/${id}/`);

const nameFile = ({ state }: Shown, ending: string): string =>
  `mingbai-${[state.measure, state.other].filter(Boolean).join('-')}.${ending}`;

/** All numbers as rows. */
export function saveCsv(shown: Shown): void {
  const text = writeCsv(dataColumns, listRows(shown), excelCsv);
  saveFile(nameFile(shown, 'csv'), new Blob([text], { type: 'text/csv;charset=utf-8' }));
}

/** The same with sheets about their sources. */
export async function saveWorkbook(shown: Shown): Promise<void> {
  const { facts, bodies, charts } = shown;
  const { writeWorkbook } = await import('./write-workbook.ts');
  const sheets = listSheets(listRows(shown), bodies, {
    language: facts.language,
    title: titleOf(shown),
    citation: writeCitation(shown),
    url: writeAddress(shown),
    notes: [...new Set(charts.flatMap(({ subtitle, notes }) => [subtitle, ...notes]))],
    linkPage: (entry) => linkBody(facts, entry),
  });
  saveFile(nameFile(shown, 'xlsx'), await writeWorkbook(sheets));
}

/** One drawing. */
export async function savePicture(
  shown: Shown,
  { scene, id, bodies }: CompareChart,
  kind: 'svg' | 'png',
): Promise<void> {
  if (!scene) return;
  const { facts } = shown;
  const about = { sourceLine: writeSourceLine(facts.language, bodies), date: today(), url: writeAddress(shown) };
  await saveDrawing(`mingbai-${id}`, renderStandaloneSvg(scene, { ...about, theme: 'light' }), kind);
}
