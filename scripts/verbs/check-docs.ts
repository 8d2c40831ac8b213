// The rules, what content/findings says of them, and the forms → docs/checks and docs/methodology.md. `--check` exits 1 when the committed pages differ.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../../src/report/check/rules.ts';
import { measureRules } from '../check-docs/measure-rules.ts';
import { writeIndex } from '../check-docs/write-index.ts';
import { writeRule } from '../check-docs/write-rule.ts';
import { writeStatistics } from '../check-docs/write-statistics.ts';
import { defineCommand, exitCode } from '../command/command.ts';

const folder = new URL('../../docs/checks/', import.meta.url);
const statistics = new URL('../../docs/methodology.md', import.meta.url);
const content = fileURLToPath(new URL('../../content', import.meta.url));
const usage = `Usage: mingbai check-docs [--check]

Writes docs/checks: a page for each rule and an index with what content/findings says of content/reports:
run normalize first. And docs/methodology.md: every tie between forms and every rate.

  --check      write nothing; exit 1 when a page differs from what would be written
  -h, --help   print this help

Exit code: 0 written or up to date, 1 out of date, 2 wrong usage.
`;

export const command = defineCommand({
  usage,
  options: { check: { type: 'boolean', default: false } },
  async run({ values, effects }) {
    const pages = await writePages();
    if (!values.check) {
      replacePages(pages);
      writeFileSync(statistics, writeStatistics());
      return exitCode.clean;
    }
    const isCurrent = existsSync(statistics) && readFileSync(statistics, 'utf8') === writeStatistics();
    const stale = [...listStale(pages).map((name) => `checks/${name}`), ...(isCurrent ? [] : ['methodology.md'])];
    await effects.print(stale.map((name) => `docs/${name} is out of date; run npm run check-docs\n`).join(''));
    return stale.length > 0 ? exitCode.findings : exitCode.clean;
  },
});

async function writePages(): Promise<Map<string, string>> {
  const measures = await measureRules(content);
  const measured = rules.map((rule) => ({
    rule,
    measure: measures.get(rule.id) ?? { pass: 0, fail: 0, notApplicable: 0, hits: [] },
  }));
  const pages = measured.map(({ rule, measure }): [string, string] => [`${rule.id}.md`, writeRule(rule, measure)]);
  return new Map([['README.md', writeIndex(measured)], ...pages]);
}

function listPages(): string[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).filter((name) => name.endsWith('.md'));
}

/** Pages of rules that are gone go too. */
function replacePages(pages: ReadonlyMap<string, string>): void {
  for (const name of listPages().filter((it) => !pages.has(it))) rmSync(new URL(name, folder));
  for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
}

function listStale(pages: ReadonlyMap<string, string>): string[] {
  const committed = new Map(listPages().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
  const names = new Set([...pages.keys(), ...committed.keys()]);
  return [...names].filter((name) => pages.get(name) !== committed.get(name)).sort();
}
