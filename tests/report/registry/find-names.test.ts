// A text → where the name of the body begins that it ends with.
import { expect, test } from 'vitest';
import { findNameBefore } from '../../../src/report/registry/find-names.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();
const findName = (text: string): string | undefined => {
  const start = findNameBefore(text, registry);
  return start === undefined ? undefined : text.slice(start);
};

test.each([
  ['临江市海棠区水务局', '临江市海棠区水务局'],
  ['威海市鼓楼区教育局', '威海市鼓楼区教育局'],
])('%s: a city that does not hold the district is not cut off, which would name another city’s body', (text, name) => {
  expect(findName(text)).toBe(name);
});

test.each([
  ['威海市人民政府门户网站部门威海市体育局', '威海市体育局'],
  ['中部通栏威海市文登区科学技术局', '威海市文登区科学技术局'],
])('%s: what stands before the name is cut off', (text, name) => {
  expect(findName(text)).toBe(name);
});
