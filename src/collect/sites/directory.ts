// The JSON directory of a province (`/gkmlpt/`): `window._CONFIG` in the page names the site, `/gkmlpt/api/all/{column}?page=&sid=` lists articles.
import { z } from 'zod';
import { resolveAddress } from '../address.ts';
import { type Adapter, findDate, type ListEntry, type ListPage } from './adapter.ts';

const moment = z.union([z.string(), z.number()]);
const article = z.looseObject({
  title: z.string(),
  url: z.string(),
  date: moment.optional(),
  display_publish_time: moment.optional(),
  first_publish_time: moment.optional(),
  created_at: moment.optional(),
  publisher: z.string().nullish(),
});
const answer = z.looseObject({
  articles: z.array(article),
  total: z.coerce.number().optional(),
});

const parse = (text: string): z.infer<typeof answer> | undefined => {
  try {
    const parsed = answer.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

const inApi = /\/gkmlpt\/api\/all\/\w+/u;

/** Seconds since 1970, or a date as printed. */
function readMoment(value: string | number | undefined): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && !/^\d{9,13}$/u.test(value)) return findDate(value);
  const number = Number(value);
  const milliseconds = number > 1e11 ? number : number * 1_000;
  // Days begin in China eight hours before they do in Greenwich.
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10);
}

function toDirectoryEntry(item: z.infer<typeof article>, base: string): ListEntry | undefined {
  const url = resolveAddress(item.url, base);
  if (url === undefined) return undefined;
  const date = readMoment(item.display_publish_time ?? item.first_publish_time ?? item.date ?? item.created_at);
  return {
    url,
    title: item.title.replace(/<[^<>]*>/gu, '').trim(),
    date,
    ...(item.publisher && { publisher: item.publisher }),
  };
}

function listRest(page: ListPage, total: number, size: number): string[] {
  const current = Number(new URL(page.url).searchParams.get('page') ?? 1);
  const first = current === 0 ? 0 : 1;
  const pages = Math.min(500, Math.ceil(total / Math.max(size, 1)));
  return Array.from({ length: pages }, (_, index) => first + index)
    .filter((number) => number > current)
    .map((number) => {
      const url = new URL(page.url);
      url.searchParams.set('page', String(number));
      return url.href;
    });
}

/** The page of the directory: its own number is in `_CONFIG`, the column's in the address behind `#` or in `_CONFIG` too. */
function findApi({ text, url, start }: ListPage): string | undefined {
  const config = text.split(/window\._CONFIG\s*=/u, 2)[1]?.split('</script>', 1)[0] ?? text;
  const sid = /\bSID["']?\s*:\s*["']?(\w+)/iu.exec(config)?.[1];
  const column =
    /[#/](\d{1,8})\/?$/u.exec(new URL(start).hash || new URL(start).pathname)?.[1] ??
    /\b(?:COLUMN(?:_?ID)?|CATEGORY(?:_?ID)?|CID)["']?\s*:\s*["']?(\w+)/iu.exec(config)?.[1];
  const root = /^(.*?)\/gkmlpt(?:\/|$)/u.exec(new URL(url).pathname)?.[1] ?? '';
  if (sid === undefined || column === undefined) return undefined;
  return new URL(`${root}/gkmlpt/api/all/${column}?page=1&sid=${sid}`, url).href;
}

export const directory: Adapter = {
  recognises: ({ text, url }) =>
    (inApi.test(url) && parse(text) !== undefined) || (/window\._CONFIG\s*=/u.test(text) && /gkmlpt/u.test(text + url)),
  read(page) {
    const found = parse(page.text);
    if (!found) {
      const api = findApi(page);
      return { entries: [], next: api === undefined ? [] : [api] };
    }
    const entries = found.articles.flatMap((item) => toDirectoryEntry(item, page.url) ?? []);
    const total = found.total ?? 0;
    return { entries, next: listRest(page, total, found.articles.length), ...(total > 0 && { announced: total }) };
  },
};
