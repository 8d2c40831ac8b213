// A page with nothing but the search client → times of keystrokes, for the bench to ask for.
import { SearchClient } from '../../../../src/search/search-client.ts';

const options = { limit: 10, names: 'zh' } as const;
let client: SearchClient | undefined;

/** Asks each text in turn and says how long each answer took, in milliseconds, and how many results came. */
async function ask(base: string, texts: readonly string[]): Promise<{ times: number[]; found: number[] }> {
  client ??= new SearchClient({ base });
  const times: number[] = [];
  const found: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    const results = await client.search(text, options);
    times.push(performance.now() - start);
    found.push(results?.length ?? 0);
  }
  return { times, found };
}

Object.assign(globalThis, { ask });
