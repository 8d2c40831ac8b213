// The run over a folder with a fake core: what is asked of the core, full disks, documents that crash or hang.

import { writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import { type Disk, realDisk } from '../../src/pipeline/disk.ts';
import { normalizeFolder } from '../../src/pipeline/normalize-folder.ts';
import { Workspace } from '../scripts/workspace.ts';
import { fakeCore, readingWith } from './fake-core.ts';

function placeOf(work: Workspace) {
  return { sources: work.path('sources'), out: work.path('out'), cache: work.path('cache') };
}

function threeSources(): Workspace {
  const work = new Workspace();
  work.write('sources/a.txt', '371000-kjj 2021 5');
  work.write('sources/b.txt', '371000-kjj 2022 5');
  work.write('sources/c.txt', 'nothing of the kind');
  return work;
}

function fullDisk(): Disk {
  return {
    ...realDisk,
    write(path, text) {
      if (!path.includes('2021.json')) return realDisk.write(path, text);
      writeFileSync(path, text.slice(0, 10));
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    },
  };
}

describe('normalizeFolder', () => {
  it('asks the core for nothing that is unchanged, rejections included', async () => {
    const work = threeSources();
    const [first, second] = [fakeCore(), fakeCore()];
    await normalizeFolder({ place: placeOf(work), ...readingWith(first) });
    const summary = await normalizeFolder({ place: placeOf(work), ...readingWith(second) });
    expect(first.asked).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(second.asked).toEqual([]);
    expect(summary).toMatchObject({ found: 3, unchanged: 3, published: 2, written: [] });
    expect(summary.rejected.map(({ file }) => file)).toEqual(['c.txt']);
  });

  it('trusts stamps alone once a source has settled', async () => {
    const work = threeSources();
    await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2100 });
    onTestFinished(() => void vi.useRealTimers());
    await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    const [name] = work.list('cache');
    expect(work.read(`cache/${name}`)).not.toContain('"stamp":null');
    expect(await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) })).toMatchObject({ unchanged: 3 });
  });

  it('asks again for everything when the reader or the registry changed', async () => {
    const work = threeSources();
    await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore('1')) });
    const newer = fakeCore('2');
    const summary = await normalizeFolder({ place: placeOf(work), ...readingWith(newer) });
    expect(newer.asked).toHaveLength(3);
    expect(summary.written).toEqual(['371000-kjj/2021', '371000-kjj/2022']);
  });

  it('writes the keys in the order of the schema', async () => {
    const work = threeSources();
    await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    expect(Object.keys(JSON.parse(work.read('out/371000-kjj/2021.json')).report).slice(0, 2)).toEqual([
      'agencyId',
      'agency',
    ]);
  });

  it('survives a full disk: that file fails, its old output stays, the next run writes it', async () => {
    const work = threeSources();
    await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    const old = work.read('out/371000-kjj/2021.json');
    work.write('sources/a.txt', '371000-kjj 2021 6');
    work.write('sources/b.txt', '371000-kjj 2022 6');
    const summary = await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()), disk: fullDisk() });
    expect(summary.failed.map(({ file, message }) => [file, wordMessage('en', message)])).toEqual([
      ['a.txt', expect.stringContaining('371000-kjj/2021.json could not be written (ENOSPC)')],
    ]);
    expect(summary.written).toEqual(['371000-kjj/2022']);
    expect(work.read('out/371000-kjj/2021.json')).toBe(old);
    expect(work.list('out')).toEqual(['371000-kjj/2021.json', '371000-kjj/2022.json']);
    const after = await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    expect(after).toMatchObject({ unchanged: 2, failed: [], written: ['371000-kjj/2021'] });
  });

  it('warns when it cannot save its index', async () => {
    const work = threeSources();
    const disk: Disk = {
      ...realDisk,
      makeFolder(path) {
        if (path.endsWith('cache')) throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
        realDisk.makeFolder(path);
      },
    };
    const summary = await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()), disk });
    expect(summary.published).toBe(2);
    expect(summary.warnings.map((message) => wordMessage('en', message))).toEqual([
      expect.stringContaining('the index could not be saved (EROFS)'),
    ]);
  });

  it('rejects only the document that makes the core throw', async () => {
    const work = threeSources();
    work.write('sources/b.txt', 'throw');
    const { published, rejected } = await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    expect(published).toBe(1);
    expect(rejected[0]).toMatchObject({
      file: 'b.txt',
      rejection: { code: 'corrupt', message: { values: { cause: 'RangeError: no such thing' } } },
    });
  });

  it('rejects a report whose agency id would lead out of the output folder', async () => {
    const work = new Workspace();
    work.write('sources/a.txt', '../../etc 2021 5');
    const { published, rejected } = await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    expect(published).toBe(0);
    expect(rejected[0]?.rejection.code).toBe('corrupt');
  });

  it('gives a year back to the duplicate when the winner goes bad or away', async () => {
    const work = new Workspace();
    work.write('sources/a.txt', '371000-kjj 2021 5');
    work.write('sources/b.txt', '371000-kjj 2021 4');
    const fileOf = () => JSON.parse(work.read('out/371000-kjj/2021.json')).source.file;
    await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    expect(fileOf()).toBe('a.txt');
    work.write('sources/a.txt', 'bad');
    const bad = await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    expect(fileOf()).toBe('b.txt');
    expect(bad.rejected).toMatchObject([{ file: 'a.txt', kept: null }]);
    work.write('sources/a.txt', '371000-kjj 2021 5');
    const good = await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    expect(fileOf()).toBe('a.txt');
    expect(good.rejected).toMatchObject([{ file: 'b.txt', rejection: { code: 'duplicate' } }]);
    work.write('sources/a.txt', '371000-kjj 2020 5');
    await normalizeFolder({ place: placeOf(work), ...readingWith(fakeCore()) });
    expect(fileOf()).toBe('b.txt');
    expect(work.list('out')).toEqual(['371000-kjj/2020.json', '371000-kjj/2021.json']);
  });
});
