// Reports and findings that change while one edits → the pages that are open are loaded again, from a new store.
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const watched = ['reports', 'findings', 'ledger', 'published.json'];

/** A plugin for Vite; `content` is the folder that pages are made from. */
export function contentPlugin(content: string): Plugin {
  const paths = [...watched.map((name) => resolve(content, name)), resolve('content', 'registry')];
  return {
    name: 'mingbai-content',
    configureServer({ watcher, ws }) {
      watcher.add(paths);
      watcher.on('all', (_, changed) => {
        if (paths.some((path) => resolve(changed).startsWith(path))) ws.send({ type: 'full-reload' });
      });
    },
  };
}
