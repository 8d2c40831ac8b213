// What is asked for an address that leads nowhere.
import { expect, test } from 'vitest';
import { readMissingPath } from '../../src/search/read-missing-path.ts';

test.each([
  ['/en/agency/371000-kjj/2019/', '371000-kjj'],
  ['/mingbai/agency/371000-gaj-wendengfenju/', '371000-gaj-wendengfenju'],
  ['/region/371099/', '371099'],
  ['/en/agency/weihai-kejiju/', 'weihai kejiju'],
  ['/%E5%A8%81%E6%B5%B7/', '威海'],
  ['/about-us.html', 'about us'],
])('%s asks for %s first', (path, first) => {
  expect(readMissingPath(path)[0]).toBe(first);
});

test('a body that is not there is followed by its kind nearby, its place and its kind', () => {
  expect(readMissingPath('/agency/371099-kjj/')).toEqual([
    '371099-kjj',
    '371000-kjj',
    '370000-kjj',
    '371099',
    '371000',
    '370000',
    'kjj',
  ]);
});

test('a region that is not there is followed by those above it, never by the word of the address', () => {
  expect(readMissingPath('/en/region/371099/')).toEqual(['371099', '371000', '370000']);
  expect(readMissingPath('/region/')).toEqual([]);
  expect(readMissingPath('/%E0%A4%A/')).toEqual([]);
});

test('the whole address is read, then its parts from the innermost out', () => {
  expect(readMissingPath('/shandong/weihai/kejiju.html')).toEqual([
    'shandong weihai kejiju',
    'kejiju',
    'weihai',
    'shandong',
  ]);
  expect(readMissingPath('/agency/%E5%A8%81%E6%B5%B7/%E7%A7%91%E6%8A%80%E5%B1%80/')[0]).toBe('威海 科技局');
});
