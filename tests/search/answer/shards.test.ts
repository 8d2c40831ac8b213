import { afterEach, describe, expect, it, vi } from 'vitest';
import { openIndex } from '../../../src/search/answer/shards.ts';

const base = 'https://example.org/mingbai/search-index/';

afterEach(() => vi.unstubAllGlobals());

function stubCopies(): Map<string, Response> {
  const kept = new Map<string, Response>();
  const cache = {
    put: async (url: string, response: Response) => void kept.set(url, response),
    match: async (url: string) => kept.get(url)?.clone(),
  };
  vi.stubGlobal('caches', { open: async () => cache });
  return kept;
}

describe('fetching the index', () => {
  it('asks below its base, for hashed files only where the browser has none', async () => {
    const fetch = vi.fn(async () => Response.json({ here: true }));
    vi.stubGlobal('fetch', fetch);
    expect(await openIndex(base).shard('core/all.abc.json')).toEqual({ here: true });
    expect(fetch).toHaveBeenCalledWith(`${base}core/all.abc.json`, { cache: 'force-cache' });
    await openIndex(base).manifest();
    expect(fetch).toHaveBeenLastCalledWith(`${base}manifest.json`, { cache: 'no-cache' });
  });

  it('answers from its copy without a network', async () => {
    const kept = stubCopies();
    vi.stubGlobal('fetch', async () => Response.json({ here: true }));
    await openIndex(base).manifest();
    await vi.waitFor(() => expect(kept.size).toBe(1), 5_000);
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no network');
    });
    expect(await openIndex(base).manifest()).toEqual({ here: true });
    await expect(openIndex(base).shard('core/all.abc.json')).rejects.toThrow('no network');
  });

  it('takes an error page for what it is', async () => {
    vi.stubGlobal('fetch', async () => new Response('gone', { status: 404 }));
    await expect(openIndex(base).manifest()).rejects.toThrow('404');
  });
});
