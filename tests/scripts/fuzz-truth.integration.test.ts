// The run of documents with known truth: in threads, counted by mutator and layout, chosen by name, form and format.
import { describe, expect, it } from 'vitest';
import { fuzzTruth } from '../../scripts/fuzz/truth/fuzz-truth.ts';
import { runTruth } from '../../scripts/fuzz/truth/run-truth.ts';
import { describeTallies, sum } from '../truth/tally.ts';

const values = { seed: '1', show: '0', workers: '1' };

describe('the run of documents with known truth', () => {
  it('reads them in threads and counts what was said', async () => {
    const choice = { mutator: 'plain', form: '2021', format: 'html' } as const;
    const { byMutator, byLayout, worst } = await runTruth({ count: 12, seed: 3, choice, threads: 2 });
    const counts = sum(byMutator);
    expect([...byMutator.keys()]).toEqual(['plain']);
    expect(counts.right).toBeGreaterThan(12 * 200);
    expect(counts).toEqual({ ...counts, absent: 0, rejected: 0, silent: 0, flagged: 0, status: 0 });
    expect([...byLayout.keys()].every((name) => name.startsWith('html, '))).toBe(true);
    expect(worst).toEqual([]);
    expect(describeTallies(byMutator)).toMatch(/^documents .* silent .* mutator\n +12 .* plain$/);
  });

  it.each([
    [{ only: 'cell: thousand' }, 'cell: thousands separator'],
    [{ form: '2020' }, '2021'],
    [{ format: 'rtf' }, 'docx'],
    [{ count: '-3' }, 'whole number'],
  ])('says what is wrong with %o', async (wrong, word) => {
    await expect(fuzzTruth({ ...values, ...wrong })).rejects.toThrow(word);
  });
});
