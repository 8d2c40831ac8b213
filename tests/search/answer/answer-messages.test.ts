import { describe, expect, it } from 'vitest';
import { answerMessages } from '../../../src/search/answer/query.ts';
import type { IndexSource } from '../../../src/search/answer/shards.ts';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import type { Manifest } from '../../../src/search/format/index-format.ts';
import type { FromWorker } from '../../../src/search/format/messages.ts';
import { sampleEntries } from '../sample-entries.ts';

const files = new Map(buildIndex(sampleEntries).files.map(({ path, text }) => [path, text]));
const options = { limit: 5, names: 'zh' } as const;

/** A source whose files come when `release` is called, or not at all while `offline`. */
function openSlow(state: { offline: boolean; gate: Promise<void> }): (base: string) => IndexSource {
  const read = async (path: string): Promise<unknown> => {
    if (path.startsWith('combinations/')) await state.gate;
    if (state.offline) throw new Error('offline');
    return JSON.parse(files.get(path)!);
  };
  return () => ({ manifest: async () => (await read('manifest.json')) as Manifest, shard: read });
}

describe('the worker', () => {
  it('answers only the newest question', async () => {
    const posted: FromWorker[] = [];
    const gate = Promise.withResolvers<void>();
    const receive = answerMessages((message) => posted.push(message), openSlow({ offline: false, gate: gate.promise }));
    await receive({ type: 'open', base: 'http://localhost/' });
    const slow = receive({ type: 'search', id: 1, text: '威海', options });
    const newest = receive({ type: 'search', id: 2, text: '淄博', options });
    gate.resolve();
    await Promise.all([slow, newest]);
    expect(posted.map((message) => message.type)).toEqual(['opened', 'answer']);
    expect(posted[1]).toMatchObject({ id: 2, results: [{ path: '/region/370300/' }, {}] });
  });

  it('says that the index cannot be had, and tries again', async () => {
    const posted: FromWorker[] = [];
    const state = { offline: true, gate: Promise.resolve() };
    const receive = answerMessages((message) => posted.push(message), openSlow(state));
    await receive({ type: 'open', base: 'http://localhost/' });
    await receive({ type: 'search', id: 1, text: '威海', options });
    state.offline = false;
    await receive({ type: 'search', id: 2, text: '威海', options });
    expect(posted.slice(0, 2)).toEqual([
      { type: 'failure', id: null, message: 'offline' },
      { type: 'failure', id: 1, message: 'offline' },
    ]);
    expect(posted[2]).toMatchObject({ type: 'answer', id: 2 });
  });

  it('must be opened first', async () => {
    const posted: FromWorker[] = [];
    const receive = answerMessages(
      (message) => posted.push(message),
      openSlow({ offline: false, gate: Promise.resolve() }),
    );
    await receive({ type: 'search', id: 1, text: '威海', options });
    expect(posted).toMatchObject([{ type: 'failure', id: 1 }]);
  });
});
