// A path of the site → its page as bytes: what Astro's server build makes of the pages, around the content that it is given.
import { createApp } from 'astro/app/entrypoint';
import { listSiteLanguages } from '../config/site-languages.ts';
import { factsOf } from '../i18n/translate.ts';
import { type ContentPlace, getHeld, stampAsked, useContent } from '../store/site-content.ts';
import { findPage, listBodyPaths, listSharedPaths, type MadePath } from '../views/site-pages.ts';
import { answerOnEdge, type EdgeHandler, type EdgePlace, placeOnEdge, registryOnEdge } from './edge.ts';

export interface Rendered {
  status: number;
  body: Uint8Array;
}

/** A page where it is asked for, and where it lies in a folder that any host can serve. */
export interface PageFile {
  /** Begins behind the base: `/en/agency/371000-kjj/`. */
  path: string;
  file: string;
  status: 200 | 404;
  /** What it is made of, the renderer and how that was opened left aside: another text where any of it is another. */
  inputs: string;
}

export interface Renderer {
  /** The path before all paths of the site, without a slash at its end. */
  base: string;
  /** Pages of bodies and their reports, of one part or of all; those that say the same in the languages of the site are together. */
  listBodyPages(part?: string): Iterable<readonly PageFile[]>;
  /** All other pages: these are made of the tables of all parts, or of several bodies. */
  listSharedPages(): Iterable<readonly PageFile[]>;
  /** Whether a page stands there. `path` begins behind the base: `/en/agency/371000-kjj/`. */
  has(path: string): boolean;
  /** Where no page stands, the page for wrong addresses. */
  render(path: string): Promise<Rendered>;
}

function* listFiles(paths: Iterable<MadePath>): Generator<readonly PageFile[]> {
  const beginnings = listSiteLanguages().map((language) => `/${factsOf(language).path}`.replace(/\/$/, ''));
  for (const { path: own, inputs } of paths) {
    yield beginnings.map((beginning): PageFile => {
      const path = beginning + own;
      return { path, file: `${path.slice(1)}index.html`, status: 200, inputs };
    });
  }
}

function* listSharedPages(): Generator<readonly PageFile[]> {
  for (const { path, asks } of listSharedPaths(getHeld())) yield* listFiles([{ path, inputs: stampAsked(asks) }]);
  yield [{ path: '/404/', file: '404.html', status: 404, inputs: stampAsked({}) }];
}

/** Pages are asked for at an origin; none of them shows it. */
const someOrigin = 'http://localhost';

/**
 * Start tags whole, since their values may hold any character; the text of scripts and what is there to be copied, which are
 * left alone; and the space between a number and its unit, of which neither begins a line without the other.
 */
const markup =
  /<(script|pre|textarea)\b[\s\S]*?<\/\1>|<[a-z](?:"[^"]*"|[^">])*>|(?<=\d(?:<\/(?:b|strong)>)?) (?=[件条个份处年月日项篇次期人元万亿类家级列行字组名位页段格])/g;

/** Attributes of which pages have very many, with values that need no quotes. */
const quoted = /( (?:class|id|scope|colspan|rowspan|tabindex)=)"([^\s"'=<>`&]+)"(?=[\s>])/g;

/** A page without the quotes that HTML does not need, and with numbers that keep their units. */
const shrink = (html: string): string =>
  html.replace(markup, (found, kept: string | undefined) => {
    if (found === ' ') return '\u00a0';
    return kept === undefined ? found.replace(quoted, '$1$2') : found;
  });

/** `site`: the origin that whole addresses begin with; null where nobody said. A thread opens one renderer at most. */
export function openRenderer(content: ContentPlace, site: string | null): Renderer {
  useContent(content);
  const app = createApp({ streaming: false });
  if (site === null) delete app.manifest.site;
  else app.manifest.site = site;
  // A page says its policy itself: many hosts send no headers of one's own.
  const { csp } = app.manifest;
  if (csp) {
    csp.cspDestination = 'meta';
    // Behind the one that astro.config.mjs names stand those of Astro's islands, which no page has.
    csp.scriptDirective.hashes = csp.scriptDirective.hashes.slice(0, 1);
  }
  const base = app.manifest.base.replace(/\/+$/, '');
  return {
    base,
    listBodyPages: (part) => listFiles(listBodyPaths(getHeld(), part)),
    listSharedPages,
    has: (path) => findPage(getHeld(), path) !== undefined,
    async render(path) {
      const response = await app.render(new Request(new URL(base + path, someOrigin)));
      return { status: response.status, body: Buffer.from(shrink(await response.text())) };
    },
  };
}

/** Pages of bodies from a store that is read by ranges. */
export function openEdge(place: EdgePlace): EdgeHandler {
  const content = { content: '', registry: registryOnEdge(place), store: placeOnEdge(place) };
  const renderer = openRenderer(content, place.site);
  return answerOnEdge(renderer.render, renderer.base);
}
