// Rows below charts and rankings → buttons for what the browser makes of what stands above: CSV, PNG, SVG, link, piece of HTML.
import { isAble } from './able.ts';
import { copyText } from './copy-text.ts';
import { loadWords } from './load-words.ts';
import { makeElement } from './make-element.ts';
import type { ActedRow } from './take-chart.ts';

type Words = Readonly<Record<string, string>>;

/** Of two drawings the one that is shown. */
function readRow(row: HTMLElement): ActedRow {
  const figure = row.closest('figure');
  const host = figure ?? row.parentElement ?? row;
  const charts = [...(figure?.querySelectorAll<SVGSVGElement>('svg.chart') ?? [])];
  const chart = charts.find((one) => one.getClientRects().length > 0);
  const table = host.querySelector('table') ?? (chart && document.querySelector<HTMLTableElement>('table.year-table'));
  return { row, host, chart, table: table ?? null };
}

type Action = 'csv' | 'png' | 'svg' | 'link' | 'embed';

const listActions = ({ chart, table }: ActedRow): Action[] => [
  ...(table ? (['csv'] as const) : []),
  ...(chart ? (['png', 'svg'] as const) : []),
  'link',
  ...(chart ? (['embed'] as const) : []),
];

async function act(action: Action, button: HTMLButtonElement, language: string, words: Words): Promise<void> {
  const row = button.closest<HTMLElement>('.chart-actions');
  if (!row) return;
  const taken = await import('./take-chart.ts');
  const acted = readRow(row);
  const { copied = '', copyYourself = '' } = words;
  const copy = (text: string) => copyText(button, row, text, { copied, copyYourself });
  if (action === 'link') return copy(taken.linkChart(acted));
  if (action === 'csv') return taken.saveTable(acted, words);
  const svg = taken.drawFile(acted, (await loadWords(language, ['charts'])).charts);
  if (action === 'embed') return copy(taken.writeEmbed(acted, svg));
  await taken.saveChart(acted, svg, action);
}

function makeButton(action: Action, language: string, words: Words): HTMLButtonElement {
  const button = makeElement('button', [words[action] ?? action.toUpperCase()]);
  button.type = 'button';
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await act(action, button, language, words);
    } catch {
      button.textContent = words.failed ?? '';
    }
    button.disabled = false;
  });
  return button;
}

for (const row of isAble() ? document.querySelectorAll<HTMLElement>('[data-actions]') : []) {
  const language = row.dataset.actions ?? '';
  void loadWords(language, ['actions']).then(({ actions: words }) => {
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', words.label ?? '');
    row.append(...listActions(readRow(row)).map((action) => makeButton(action, language, words)));
  });
}
