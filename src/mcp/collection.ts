// What the questions of programs are answered from, and what every answer shares: where it comes from, whom it names, why there is none.
import { z } from 'zod';
import type { MingbaiClient } from '../api-client/client.ts';
import { type Language, languages, nameIn, translate, type WordKey } from '../i18n/translate.ts';
import { licence } from '../publish/licence.ts';
import type { AgencyFile, ReportFileOfApi } from '../publish/schema/report.ts';
import { createSearch } from '../search/answer/query.ts';
import { type Manifest, manifestPath } from '../search/format/index-format.ts';

/** Names as somebody types them → what the collection has under them, nearest first. */
export interface Finder {
  find(text: string, limit: number): Promise<readonly Found[]>;
}

/** An id and what it is of. */
export interface Found {
  kind: 'agency' | 'region' | 'sector' | 'metric';
  id: string;
  name: string;
  nameEn: string;
}

/** The files of an index of names, parsed, by their paths. */
export type ReadIndex = (path: string) => Promise<unknown>;

const folder = 'search-index/';

/** By the index that the site's search box asks; by one that is made where it has none. Nothing is read before the first question. */
export function openFinder(client: MingbaiClient, makeIndex: (client: MingbaiClient) => Promise<ReadIndex>): Finder {
  async function openSearch() {
    const published = await client.file(folder + manifestPath);
    const read: ReadIndex = published ? (path) => client.file(folder + path) : await makeIndex(client);
    // Whoever wrote the index is this program, or an older one of its kind.
    return createSearch((published ?? (await read(manifestPath))) as Manifest, read);
  }
  let opened: ReturnType<typeof openSearch> | undefined;
  return {
    async find(text, limit) {
      opened ??= openSearch();
      opened.catch(() => {
        opened = undefined;
      });
      const results = await (await opened).search(text, { limit, names: 'zh' });
      return results.map(({ kind, id, name, otherName }) => ({ kind, id, name, nameEn: otherName }));
    },
  };
}

export interface Collection {
  client: MingbaiClient;
  finder: Finder;
}

/** A question that programs may ask; `input` is checked before `answer` sees it. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  input: z.ZodObject;
  answer(asked: unknown, collection: Collection): Promise<object>;
}

/** `answer` sees what `input` lets through. */
export function defineTool<Input extends z.ZodObject>(
  tool: Omit<Tool, 'input' | 'answer'> & {
    input: Input;
    answer(asked: z.output<Input>, collection: Collection): Promise<object>;
  },
): Tool {
  return { ...tool, answer: (asked, collection) => tool.answer(tool.input.parse(asked), collection) };
}

/** Why there is no answer, as a code and in words, and what may have been meant. */
export class Unanswered extends Error {
  readonly problem: string;
  readonly candidates: readonly Found[];

  constructor(problem: string, message: string, candidates: readonly Found[] = []) {
    super(message);
    this.name = 'Unanswered';
    this.problem = problem;
    this.candidates = candidates;
  }
}

export const language = z
  .enum(languages)
  .default(languages[0])
  .describe('Language of the sentences in the answer: zh (Chinese) or en (English)');

/** Who or what, in words: `mcp` in the files of words. */
export const say = (
  inLanguage: Language,
  key: Extract<WordKey, `mcp.${string}`>,
  values?: Parameters<typeof translate>[2],
): string => translate(inLanguage, key, values);

/** Every answer names the site, the files it was made of, and what may be done with them. */
export const originOf = ({ client }: Collection, ...paths: readonly string[]) => ({
  site: client.site,
  files: paths.map((path) => client.site + path),
  licence: licence.url,
});

/** Where a report was read from: the document, and its page and file here. */
export function documentOf({ report }: Pick<ReportFileOfApi, 'report'>) {
  const { title, published, source, links } = report;
  const { url, publisher, retrieved, licence: terms, sha256, digest } = source;
  return {
    title,
    published,
    url,
    publisher,
    retrieved,
    licence: terms,
    sha256,
    digest,
    page: links.page,
    json: links.json,
  };
}

export const nameAgencyIn = (inLanguage: Language, { id, name }: Pick<AgencyFile['agency'], 'id' | 'name'>) => ({
  id,
  name: nameIn(inLanguage, name),
});

/** The body of that id; otherwise those whose names are near, and none of them is taken for it. */
export async function findBody(id: string, inLanguage: Language, { client, finder }: Collection): Promise<AgencyFile> {
  const body = /^[\da-z-]+$/u.test(id) ? await client.agency(id) : undefined;
  if (body) return body;
  const found = (await finder.find(id, 8)).filter(({ kind }) => kind === 'agency');
  throw new Unanswered('unknown_agency', say(inLanguage, 'mcp.unknownAgency', { id }), found);
}
