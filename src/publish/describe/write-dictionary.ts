// The data dictionary → data-dictionary.md, both languages side by side.
import { type Language, translate, type WordKey } from '../../i18n/translate.ts';
import type { Bilingual } from '../../store/describe-body.ts';
import type { Dictionary } from './build-dictionary.ts';

const both = (key: WordKey): string => `${translate('zh', key)} / ${translate('en', key)}`;
const join = ({ zh, en }: Bilingual): string => `${zh}<br>${en}`;

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const write = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [write(head), write(head.map(() => '---')), ...rows.map(write)].join('\n');
}

const wordRequired = (language: Language, required: boolean): string =>
  translate(language, required ? 'export.dictionaryYes' : 'export.dictionaryNo');

function writeColumns({ title, note, name, columns }: Dictionary['tables'][number]): string {
  const head = [
    both('export.dictionaryColumn'),
    both('export.dictionaryType'),
    both('export.dictionaryRequired'),
    both('export.dictionaryMeaning'),
  ];
  const rows = columns.map(({ name: column, type, required, label, meaning }) => [
    `\`${column}\``,
    type,
    `${wordRequired('zh', required)} / ${wordRequired('en', required)}`,
    join({ zh: `${label.zh}：${meaning.zh}`, en: `${label.en}: ${meaning.en}` }),
  ]);
  return `## ${title.zh} / ${title.en} (\`${name}\`)\n\n${note.zh}\n\n${note.en}\n\n${writeTable(head, rows)}\n`;
}

function writeCodes(codes: Dictionary['codes']): string {
  const head = [both('export.dictionaryColumn'), both('export.dictionaryCode'), both('export.dictionaryMeaning')];
  const rows = codes.flatMap(({ column, codes: list }) =>
    list.map(({ code, meaning }) => [`\`${column}\``, `\`${code}\``, join(meaning)]),
  );
  return `## ${both('export.dictionaryCodes')}\n\n${writeTable(head, rows)}\n`;
}

function writeMetrics(metrics: Dictionary['metrics']): string {
  const head = [
    both('export.metric'),
    both('export.dictionaryMeaning'),
    both('export.unit'),
    both('export.templates'),
    both('export.place'),
  ];
  const rows = metrics.map(({ id, name, plain, note, unit, unitName, templates, place }) => [
    `\`${id}\``,
    [join(name), join(plain), ...(note ? [join(note)] : [])].join('<br>'),
    `${unit} / ${unitName.en}`,
    templates.join(', '),
    place,
  ]);
  return `## ${both('export.metricsTable')}\n\n${writeTable(head, rows)}\n`;
}

export function writeDictionary({ notes, tables, codes, metrics }: Dictionary): string {
  const intro = notes.map(({ zh, en }) => `${zh}\n\n${en}\n`);
  return [
    `# ${both('export.dictionaryTitle')}\n`,
    ...intro,
    ...tables.map(writeColumns),
    writeCodes(codes),
    writeMetrics(metrics),
  ].join('\n');
}
