// A report that somebody wants to add → its source below content/sources, and what their pull request should say of it.
import { copyFileSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { nameMetric } from '../../src/i18n/name-metric.ts';
import { namePoint } from '../../src/i18n/state-words.ts';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { UsageError } from '../../src/pipeline/errors.ts';
import type { AcceptedFile } from '../../src/pipeline/read-in-threads.ts';
import { publishFinding } from '../../src/publish/findings.ts';
import { reportPath } from '../../src/report/model/report-key.ts';
import { checkFiles } from '../check-report/check-files.ts';
import { defineCommand, type Effects, exitCode } from '../command/command.ts';
import { configOption, loadConfig } from '../command/load-config.ts';
import { command as digest } from './digest.ts';

const usage = `Usage: mingbai propose [--url ADDRESS --publisher NAME] [--original] FILE

Prepares a report for a pull request: writes its digest (figures without the original's text) and a sidecar below
content/sources, checks it together with the other years of its agency, and prints what the pull request should say.

  --url ADDRESS     where the report is published; else what a sidecar beside FILE says
  --publisher NAME  the body that published it; else what the report says
  --original        copy FILE itself instead of writing a digest: only where its text may be published
  --out DIR         the folder of sources                          (default content/sources)
  --force           replace what is there for that year
  --config FILE     settings of the portal (default mingbai.config.ts, here or in the folder of the project)
  -h, --help        print this help

Exit code: 0 prepared, 1 rejected, not written, or with a contradiction to look at; 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  takesNames: true,
  options: {
    url: { type: 'string' },
    publisher: { type: 'string' },
    original: { type: 'boolean', default: false },
    out: { type: 'string', default: 'content/sources' },
    force: { type: 'boolean', default: false },
    ...configOption,
  },
  async run({ values, names, effects }) {
    const [file, ...more] = names;
    if (file === undefined || more.length > 0)
      throw new UsageError('Name one FILE: a pull request is easiest to look at with one report.');
    await loadConfig(values.config);
    const [read] = await checkFiles([file]);
    if (read?.status !== 'ok') {
      const why = read ? wordMessage('en', read.rejection.message) : 'it could not be read';
      effects.warn(`${file}: ${why}\n`);
      return exitCode.findings;
    }
    const { out, force, url, publisher } = values;
    const folder = join(out, read.report.region, reportPath(read.report));
    const written = values.original
      ? copyOriginal(file, folder, { url, publisher: publisher ?? read.report.agency }, force)
      : await writeDigest(file, { out, force, url, publisher }, effects);
    if (!written) return exitCode.findings;
    const others = globSync('*', { cwd: dirname(folder) })
      .filter((name) => !/\.ya?ml$/u.test(name) && !name.startsWith(`${folder.slice(dirname(folder).length + 1)}.`))
      .map((name) => join(dirname(folder), name));
    const [checked = read] = await checkAll(file, others);
    await effects.print(describe(checked, folder));
    return checked.findings.some(({ level }) => level === 'error') ? exitCode.findings : exitCode.clean;
  },
});

/** The report first; a year that cannot be read any more is another matter. */
async function checkAll(file: string, others: readonly string[]): Promise<AcceptedFile[]> {
  const checked = await checkFiles([file, ...others]);
  return checked.filter((one) => one.status === 'ok');
}

/** What lies there for the year, of any format. */
const findThere = (folder: string): string | undefined => globSync(`${folder}.*`).sort()[0];

function copyOriginal(
  file: string,
  target: string,
  source: { url: string | undefined; publisher: string },
  force: boolean,
): boolean {
  const there = findThere(target);
  if (there !== undefined && !force)
    throw new UsageError(`${there} is there: look at it, then replace it with --force.`);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(file, `${target}${extname(file)}`);
  const said = Object.entries(source).filter(([, value]) => value !== undefined);
  if (!existsSync(`${target}.yml`) || force) writeFileSync(`${target}.yml`, stringify(Object.fromEntries(said)));
  return true;
}

interface DigestOptions {
  out: string;
  force: boolean;
  url: string | undefined;
  publisher: string | undefined;
}

/** What it says is progress here: the result is what follows. */
async function writeDigest(
  file: string,
  { out, force, url, publisher }: DigestOptions,
  effects: Effects,
): Promise<boolean> {
  const options = [
    ...(force ? ['--force'] : []),
    ...(url === undefined ? [] : ['--url', url]),
    ...(publisher === undefined ? [] : ['--publisher', publisher]),
  ];
  const quiet: Effects = { ...effects, print: async (text) => effects.warn(text) };
  return (await digest.run(['--out', out, ...options, file], quiet)) === exitCode.clean;
}

/** So many are named; a pull request says how many more there are. */
const most = 12;

function describe({ report, findings, results }: AcceptedFile, folder: string): string {
  const states = Object.groupBy(report.figures, ({ status }) => status);
  const count = (status: keyof typeof states): number => states[status]?.length ?? 0;
  const odd = report.figures.filter(({ status, qualifier }) => status !== 'reported' || qualifier !== 'exact');
  const cells = odd
    .slice(0, most)
    .map(
      ({ metric, status, value, qualifier, raw }) =>
        `| ${nameMetric('zh', metric)} \`${metric}\` | ${namePoint('zh', { state: status, value, qualifier })} | \`${raw.replace(/[`|\s]+/gu, ' ').trim()}\` |`,
    );
  const found = findings
    .map(publishFinding)
    .map(({ level, rule, message }) => `- ${level} \`${rule}\`: ${message.zh} / ${message.en}`);
  return [
    `## ${report.agency} ${report.year}`,
    '',
    `- source: \`${folder}.*\`, \`${reportPath(report)}\`, form of ${report.template}, scope ${report.scope}`,
    `- figures: ${report.figures.length} (${count('reported')} numbers, ${count('blank')} blank, ${count('not_applicable')} n/a, ${count('unreadable')} unreadable)`,
    `- checks: ${results.filter(({ status }) => status === 'pass').length} pass, ${findings.length} findings`,
    '',
    ...(cells.length > 0
      ? ['| 指标 metric | 读作 read as | 原样 as printed |', '| --- | --- | --- |', ...cells]
      : ['Every cell is a plain number.']),
    ...(odd.length > most ? ['', `and ${odd.length - most} more that are no plain number`] : []),
    '',
    ...(found.length > 0 ? found : ['The checks find nothing.']),
    '',
    '- [ ] I compared these figures with the original, cell by cell where the table above says so. 我已对照原文逐格看过。',
    '- [ ] Next: `npx mingbai normalize`; content/sources, content/reports and content/findings are committed together.',
    '',
  ].join('\n');
}
