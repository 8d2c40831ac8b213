// Lines of source → facts written where they do not belong: ids of metrics and forms, and branches on a language.
import { familyIds, metricById } from '../../src/forms/catalogue.ts';
import { formIds } from '../../src/forms/forms.ts';
import { type Breach, findInLines, type SourceFile } from './source-file.ts';

/** Files whose examples are ids: an example is no knowledge of the form. */
const mayNameIds = /^(?:src\/forms|scripts\/fuzz|scripts\/prove\/mutants)\//u;

const quoted = new RegExp(`(['"\`])((?:${familyIds.join('|')})\\.[a-z_.]+|20\\d\\d)\\1`, 'gu');
const composed = new RegExp(`\`(?:${familyIds.join('|')})\\.\\$\\{`, 'gu');
const forms: ReadonlySet<string> = new Set(formIds);

const listIds = (line: string): string[] => [
  ...[...line.matchAll(quoted)].flatMap(([, , id = '']) => {
    if (metricById.has(id)) return [`the metric ${id} as a literal`];
    return forms.has(id) ? [`the form ${id} as a literal`] : [];
  }),
  ...[...line.matchAll(composed)].map(([start]) => `an id of a metric put together: ${start}`),
];

export const findIds = (files: readonly SourceFile[]): Breach[] =>
  files.filter(({ file }) => !mayNameIds.test(file)).flatMap((file) => findInLines(file, listIds));

const branch = /\blanguage\s*[=!]==?\s*['"`][a-z]{2}['"`]|['"`][a-z]{2}['"`]\s*[=!]==?\s*\w*\.?language\b/gu;

/** A language differs by its words and its facts, which `src/i18n` has. */
export const findLanguageBranches = (files: readonly SourceFile[]): Breach[] =>
  files
    .filter(({ file }) => file.startsWith('src/') && !file.startsWith('src/i18n/'))
    .flatMap((file) =>
      findInLines(file, (line) => [...line.matchAll(branch)].map(([it]) => `a branch on a language: ${it}`)),
    );
