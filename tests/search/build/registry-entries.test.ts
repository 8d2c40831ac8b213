// What letters a body of a list is found by.
import { expect, test } from 'vitest';
import { spellKeys } from '../../../src/search/build/registry-entries.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();

test.each([
  [
    { name: '威海市科学技术局', region: '371000', sector: 'kjj' },
    ['weihaishikexuejishuju', 'whskxjsj', 'weihaikejiju', 'whkjj'],
  ],
  [{ name: '陕西省人民政府', region: '610000', sector: null }, ['shanxishengrenminzhengfu', 'sxsrmzf']],
])('$0.name', (body, keys) => {
  expect(spellKeys(body, registry)).toEqual(keys);
});

test('a district goes by its own name', () => {
  const body = { name: '威海市文登区科学技术局', region: '371003', sector: 'kjj' };
  expect(spellKeys(body, registry)).toContain('wdkjj');
});
