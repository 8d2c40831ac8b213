// Messages of the page → answers of the engine; what was asked before the newest question is not answered.

import type { FromWorker, ToWorker } from '../format/messages.ts';
import { createSearch, type SearchEngine } from './query.ts';
import type { FetchShard, IndexSource } from './shards.ts';

type Search = Extract<ToWorker, { type: 'search' }>;

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function startEngine(source: IndexSource): Promise<SearchEngine> {
  const fetchShard: FetchShard = (path) => source.shard(path);
  const engine = createSearch(await source.manifest(), fetchShard);
  await engine.load();
  return engine;
}

/** Returns what to do with each message; `open` gives access to the files of an index. */
export function answerMessages(post: (message: FromWorker) => void, open: (base: string) => IndexSource) {
  let source: IndexSource | undefined;
  let engine: Promise<SearchEngine> | undefined;
  let newest = 0;

  /** An index that could not be loaded is tried again at the next question. */
  function start(): Promise<SearchEngine> {
    if (!source) return Promise.reject(new Error('the search was asked before it was opened'));
    const started = engine ?? startEngine(source);
    engine = started;
    started.catch(() => {
      if (engine === started) engine = undefined;
    });
    return started;
  }

  async function answer({ id, text, options }: Search): Promise<void> {
    newest = Math.max(newest, id);
    try {
      const results = await (await start()).search(text, options);
      if (id === newest) post({ type: 'answer', id, results });
    } catch (error) {
      if (id === newest) post({ type: 'failure', id, message: describe(error) });
    }
  }

  async function openAt(base: string): Promise<void> {
    source = open(base);
    try {
      await start();
      post({ type: 'opened' });
    } catch (error) {
      post({ type: 'failure', id: null, message: describe(error) });
    }
  }

  return (message: ToWorker): Promise<void> => (message.type === 'open' ? openAt(message.base) : answer(message));
}
