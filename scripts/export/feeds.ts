// Records, one after the other → the Atom feeds of the site, of each region and of each body, in both languages.
import { nameSite } from '../../src/config/config.ts';
import { listSiteLanguages } from '../../src/config/site-languages.ts';
import { factsOf, nameIn, translate } from '../../src/i18n/translate.ts';
import type { Address } from '../../src/publish/address.ts';
import {
  type FeedEntry,
  type FeedText,
  type FindHistory,
  listEntries,
  mostEntries,
  sortEntries,
  writeFeed,
  writeInAll,
} from '../../src/publish/feed/feed.ts';
import type { RegionSummary } from '../../src/publish/totals.ts';
import type { Bilingual } from '../../src/store/describe-body.ts';
import type { BodyRecord } from '../../src/store/record.ts';
import type { Output } from './output.ts';

/** Keeps the newest only: a feed of ten thousand reports is never in memory. */
class Newest {
  entries: FeedEntry[] = [];

  add(entries: readonly FeedEntry[]): void {
    this.entries.push(...entries);
    if (this.entries.length > 4 * mostEntries) this.entries = sortEntries(this.entries).slice(0, mostEntries);
  }
}

const nameFeed = (name: Bilingual): FeedText =>
  writeInAll((language) =>
    translate(language, 'export.feedPlace', { site: nameSite(language), name: nameIn(language, name) }),
  );

export class Feeds {
  readonly #output: Output;
  readonly #address: Address;
  readonly #findHistory: FindHistory;
  readonly #site = new Newest();
  readonly #regions = new Map<string, Newest>();

  constructor(output: Output, address: Address, findHistory: FindHistory) {
    this.#output = output;
    this.#address = address;
    this.#findHistory = findHistory;
  }

  add(record: BodyRecord): void {
    const { body } = record;
    const entries = listEntries(record, this.#findHistory);
    this.#site.add(entries);
    for (const code of body.regions) this.#addToRegion(code, entries);
    this.#write(`agency/${body.id}/`, nameFeed({ zh: body.name, en: body.en }), entries);
  }

  close(regions: readonly RegionSummary[]): void {
    for (const { code, name } of regions) {
      this.#write(`region/${code}/`, nameFeed(name), this.#regions.get(code)?.entries ?? []);
    }
    const title = writeInAll((language) => translate(language, 'export.feedSite', { site: nameSite(language) }));
    this.#write('', title, this.#site.entries);
  }

  #addToRegion(code: string, entries: readonly FeedEntry[]): void {
    const newest = this.#regions.get(code) ?? new Newest();
    this.#regions.set(code, newest);
    newest.add(entries);
  }

  #write(path: string, title: FeedText, entries: readonly FeedEntry[]): void {
    for (const language of listSiteLanguages()) {
      const text = writeFeed({ language, path, title: title[language], entries }, this.#address);
      const name = `${factsOf(language).path}${path}feed.xml`;
      if (text !== undefined) this.#output.writeText(name, text);
    }
  }
}
