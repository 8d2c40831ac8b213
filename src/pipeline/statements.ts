// `<year>.statement.yml` beside a source → what the agency says of findings in its report.
import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { rules } from '../report/check/rules.ts';
import type { AgencyStatement } from '../report/model/statement.ts';
import { readYaml, type YamlRead } from './yaml-file.ts';

const ids = rules.map(({ id }) => id);

const nameNearest = (typed: string): string | undefined =>
  ids.toSorted((a, b) => distance(typed, a) - distance(typed, b))[0];

const text = (write: string, most: number) =>
  z.string(`expected ${write}`).trim().min(1, `expected ${write}`).max(most, `expected at most ${most} characters`);

const statement = z.strictObject({
  rule: z.string('expected the id of a rule, such as requests-balance').superRefine((id, context) => {
    if (ids.some((known) => known === id)) return;
    context.addIssue({ code: 'custom', message: `there is no rule ${id}; did you mean ${nameNearest(id)}?` });
  }),
  text: text('what the agency says', 2000),
  from: text('who gave the statement, such as 某市科学技术局办公室', 200),
  date: z.iso.date('expected the day on which it was given, such as 2026-03-31'),
  url: z.url({ protocol: /^https?$/, error: 'expected a web address' }).exactOptional(),
  corrected: z.literal(true, 'expected true, or nothing where the report was not corrected').exactOptional(),
});

const statements = z
  .array(statement, 'expected a list whose items begin with "- rule:"')
  .min(1, 'expected at least one item; remove the file where there is no statement');

export const readStatements = (name: string, bytes: Uint8Array): YamlRead<AgencyStatement[]> =>
  readYaml(name, bytes, statements, null);
