// The arguments of `npm run prove -- truth` → a run, what it prints, and the number of silent figures.

import { UsageError } from '../../../src/pipeline/errors.ts';
import { type Format, type FormId, formats, formIds } from '../../../tests/truth/forms/form-id.ts';
import type { Choice } from '../../../tests/truth/make-document.ts';
import { mutators } from '../../../tests/truth/mutators.ts';
import { describeTallies, sum, type Tallies } from '../../../tests/truth/tally.ts';
import { runTruth } from './run-truth.ts';
import { showDocuments } from './show-documents.ts';

export const truthOptions = {
  only: { type: 'string' },
  form: { type: 'string' },
  format: { type: 'string' },
  show: { type: 'string', default: '0' },
  workers: { type: 'string', default: '2' },
} as const;

interface Values {
  count?: string | undefined;
  seed: string;
  only?: string | undefined;
  form?: string | undefined;
  format?: string | undefined;
  show: string;
  workers: string;
}

const folder = '.cache/fuzz/truth';

const nearest = (value: string, known: readonly string[]): readonly string[] => {
  const near = known.filter((it) => it.includes(value));
  return near.length > 0 ? near : known.slice(0, 12);
};

function oneOf<T extends string>(name: string, value: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((it) => it === value);
  if (value !== undefined && found === undefined)
    throw new UsageError(`--${name} ${value} is not known; there are: ${nearest(value, known).join('; ')}`);
  return found;
}

function readChoice({ only, form, format }: Values): Choice {
  const mutator = oneOf(
    'only',
    only,
    mutators.map(({ name }) => name),
  );
  return { mutator, form: oneOf<FormId>('form', form, formIds), format: oneOf<Format>('format', format, formats) };
}

function readWhole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new UsageError(`--${name} ${text} is no whole number from 0 upwards`);
  return number;
}

const listSilent = (byMutator: Tallies): string[] =>
  [...byMutator].flatMap(([name, { touched, others }]) => (touched.silent + others.silent > 0 ? [name] : []));

/** The number of figures that were wrong without a word. */
export async function fuzzTruth(values: Values): Promise<number> {
  const [count, seed] = [readWhole('count', values.count ?? '20000'), readWhole('seed', values.seed)];
  const choice = readChoice(values);
  const { byMutator, byLayout, worst } = await runTruth({
    count,
    seed,
    choice,
    threads: Math.max(1, readWhole('workers', values.workers)),
    onProgress: (done) => done % 1000 === 0 && console.error(`${done} / ${count}`),
  });
  console.log(`${describeTallies(byLayout)}\n\n${describeTallies(byMutator)}\n`);
  for (const line of showDocuments(worst.slice(0, readWhole('show', values.show)), seed, choice, folder))
    console.log(line);
  const { right, declined, absent, rejected, silent, flagged, status } = sum(byMutator);
  console.log(
    `${count} documents, seed ${seed}: ${right} figures right, ${declined} left where that is honest, ${absent} absent, ${rejected} rejected, ${silent} silent, ${flagged} flagged, ${status} with a wrong reason`,
  );
  const names = listSilent(byMutator);
  if (names.length > 0) console.log(`silent: ${names.join('; ')}`);
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  return silent;
}
