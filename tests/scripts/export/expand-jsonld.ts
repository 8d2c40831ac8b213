// JSON-LD → its expanded form, with every context from this folder and none from the network.
import { readFileSync } from 'node:fs';
import jsonld, { type Node } from 'jsonld';

const contexts: Readonly<Record<string, string>> = { 'http://www.w3.org/ns/csvw': 'csvw-context.json' };

export function expandJsonld(input: object, base: string): Promise<Node[]> {
  return jsonld.expand(input, {
    base,
    documentLoader: async (url) => {
      const file = contexts[url];
      if (file === undefined) throw new Error(`nobody put ${url} into the fixtures`);
      const path = new URL(`../../fixtures/api/jsonld/${file}`, import.meta.url);
      return { contextUrl: null, documentUrl: url, document: JSON.parse(readFileSync(path, 'utf8')) };
    },
  });
}
