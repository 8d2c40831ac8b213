// One document of each mutator: nothing wrong is said without a word.
import { describe, expect, it } from 'vitest';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { judge } from './judge.ts';
import { makeDocument } from './make-document.ts';
import { mutators } from './mutators.ts';
import { makeRead } from './read-document.ts';

const seed = 20_240_131;
const names = mutators.map(({ name }) => name);

describe('documents of known truth', () => {
  it('are the same bytes from the same number', () => {
    expect(makeDocument(5, seed).bytes).toEqual(makeDocument(5, seed).bytes);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are read right, or with a word of doubt', async () => {
    const read = makeRead(loadRegistry());
    const silent: string[] = [];
    let right = 0;
    for (let index = 0; index < mutators.length; index += 1) {
      const { name, layout, draft, bytes } = makeDocument(index, seed, { alone: true });
      const judged = judge(draft, await read(bytes));
      right += judged.filter(({ verdict }) => verdict === 'right').length;
      const own = judged.filter(({ verdict }) => verdict === 'silent').map(({ detail }) => detail);
      if (own.length > 0) silent.push(`${index} ${name} (${layout.format}, ${layout.name}): ${own.join('; ')}`);
    }
    expect(silent).toEqual([]);
    expect(right).toBeGreaterThan(150 * mutators.length);
  }, 120_000);
});
