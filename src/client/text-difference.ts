// A comparison with the year before that is opened → the sentences that came, went or changed, from the texts of both reports in the API.
import type { ReportFileOfApi } from '../publish/schema/report.ts';
import type { DifferenceRow } from '../views/report/compare-texts.ts';
import { loadApiFile } from './api-files.ts';
import { loadWords } from './load-words.ts';
import { makeElement } from './make-element.ts';

/** A long stretch that stayed is folded down to its two ends. */
const fold = (text: string): string => (text.length > 48 ? `${text.slice(0, 16)}……${text.slice(-16)}` : text);

/** Said to those who cannot see what is struck out or underlined. */
function label(words: string | undefined, own: string): HTMLElement {
  const sign = makeElement('i', [words ?? '']);
  sign.lang = own;
  return sign;
}

function makeRow(row: DifferenceRow, words: Readonly<Record<string, string>>, own: string): HTMLElement {
  if (row.kind === 'same') {
    const { differenceSame = '', differenceSameOne = '' } = words;
    const said = row.sentences === 1 ? differenceSameOne : differenceSame.replace('{count}', String(row.sentences));
    const line = makeElement('p', [said], 'small muted');
    line.lang = own;
    return line;
  }
  if (row.kind === 'changed') {
    const pieces = row.pieces.map(({ kind, text }) =>
      kind === 'same' ? fold(text) : makeElement(kind === 'added' ? 'ins' : 'del', [text]),
    );
    return makeElement('p', pieces);
  }
  const [tag, sign] =
    row.kind === 'added' ? (['ins', words.differenceAdded] as const) : (['del', words.differenceRemoved] as const);
  return makeElement('p', [makeElement(tag, [label(sign, own), row.text])]);
}

async function fill(part: HTMLDetailsElement): Promise<void> {
  const { difference = '', earlier = '', language = '', lang = '' } = part.dataset;
  const [after, before, words, { listDifferences }, { restoreSections }] = await Promise.all([
    loadApiFile<ReportFileOfApi>(difference),
    loadApiFile<ReportFileOfApi>(earlier),
    loadWords(language, ['report']),
    import('../views/report/compare-texts.ts'),
    import('../publish/api/report-shape.ts'),
  ]);
  const rows = listDifferences({ sections: restoreSections(before) }, { sections: restoreSections(after) });
  const own = document.documentElement.lang;
  const list = makeElement(
    'div',
    rows.map((row) => makeRow(row, words.report, own)),
    'difference',
  );
  if (lang !== '') list.lang = lang;
  part.querySelector(':scope > :not(summary)')?.replaceWith(list);
}

for (const part of document.querySelectorAll<HTMLDetailsElement>('[data-difference]')) {
  // Without the API the way to the other text stays.
  const open = (): unknown => part.open && !part.querySelector('.difference') && fill(part).catch(() => undefined);
  part.addEventListener('toggle', open);
}
