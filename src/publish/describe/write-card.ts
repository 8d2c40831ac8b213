// The files of bulk data → README.md, a card as sites of data sets show it, and CITATION.cff.
import { introduceData } from '../../config/config.ts';
import { languages, translate, type WordKey } from '../../i18n/translate.ts';
import { type Address, addressOf } from '../address.ts';
import { licence } from '../licence.ts';
import { findTable } from '../tables/index.ts';
import { type DataRelease, formatOf } from './data-file.ts';

const both = (key: WordKey): string => languages.map((one) => translate(one, key)).join(' / ');
const inEach = (...keys: readonly WordKey[]): string =>
  languages.map((one) => keys.map((key) => translate(one, key)).join('\n\n')).join('\n\n');

/** One-line values of YAML: JSON is YAML too. */
const entry = (name: string, value: unknown): string => `${name}: ${JSON.stringify(value)}\n`;

const sizes: readonly (readonly [least: number, name: string])[] = [
  [10_000_000, '10M<n<100M'],
  [1_000_000, '1M<n<10M'],
  [100_000, '100K<n<1M'],
  [10_000, '10K<n<100K'],
  [1_000, '1K<n<10K'],
  [0, 'n<1K'],
];

/** The front matter names what a viewer may open; what follows is for people. `figures`: how many there are. */
export function writeCard({ version, date, years, files }: DataRelease, figures: number, address: Address): string {
  const parquet = files.filter(({ path }) => formatOf(path) === 'parquet').map(({ path }) => path);
  const whole = ['figures', 'figures-wide'].filter((name) => parquet.includes(`${name}.parquet`));
  const configs = whole.length > 0 ? whole : ['figures'];
  const front = [
    entry('pretty_name', translate('en', 'export.dataTitle')),
    entry('language', ['zh', 'en']),
    entry('license', licence.id.toLowerCase()),
    entry('version', version),
    entry('tags', ['government', 'freedom-of-information', 'china', 'tabular', 'croissant']),
    entry('size_categories', [sizes.find(([least]) => figures >= least)?.[1] ?? 'n<1K']),
    entry(
      'configs',
      configs.map((name, index) => ({
        config_name: name,
        data_files: whole.includes(name) ? `${name}.parquet` : `${name}/**/*.parquet`,
        ...(index === 0 && { default: true }),
      })),
    ),
  ];
  const span = years === null ? '' : ` · ${years.from}–${years.to}`;
  const listed = files.map(({ path, bytes }) => {
    const table = findTable(path);
    return `- [\`${path}\`](${addressOf(address, `data/${path}`)}) · ${bytes} B${table ? ` · ${both(table.title)}` : ''}`;
  });
  return [
    `---\n${front.join('')}---\n`,
    `# ${both('export.dataTitle')}\n`,
    `${version}${date === null ? '' : ` · ${date}`}${span}\n`,
    `${languages.map((one) => introduceData(one, 'export.dataText')).join('\n\n')}\n`,
    `${inEach('export.apiStates', 'export.llmsCompare')}\n`,
    `## ${both('export.cardLimits')}\n`,
    `${inEach('export.cardLimitsText', 'mcp.limits')}\n`,
    `## ${both('export.pageDownloads')}\n`,
    ...listed,
    '',
    `## ${both('export.pageLicence')}\n`,
    `[${licence.id}](${licence.url}) · ${inEach('export.cardLicence').replaceAll('\n\n', ' / ')}\n`,
  ].join('\n');
}

/** `files` names nothing that it cites: the data set is cited as a whole, by the release that was used. */
export function writeCitationFile({ version, date }: DataRelease, address: Address): string {
  return [
    entry('cff-version', '1.2.0'),
    entry('message', translate('en', 'export.cardCite')),
    entry('title', translate('en', 'export.dataTitle')),
    entry('type', 'dataset'),
    entry('abstract', introduceData('en', 'export.dataText')),
    entry('authors', [{ name: translate('en', 'export.dataPublisher') }]),
    entry('version', date === null ? version : `${version}+${date}`),
    ...(date === null ? [] : [`date-released: ${date}\n`]),
    ...(address.site === null ? [] : [entry('url', addressOf(address, 'data/'))]),
    entry('license', licence.id),
    entry('keywords', ['政府信息公开', 'government information disclosure', 'freedom of information', 'China']),
  ].join('');
}
