// Records, part by part → the Atom feeds of each body, of each region and of the site, in the languages of the site.
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

/** Writes the feed at a path, in every language of the site. */
function writeFeeds(
  output: Output,
  address: Address,
  path: string,
  title: FeedText,
  entries: readonly FeedEntry[],
): void {
  for (const language of listSiteLanguages()) {
    const text = writeFeed({ language, path, title: title[language], entries }, address);
    const name = `${factsOf(language).path}${path}feed.xml`;
    if (text !== undefined) output.writeText(name, text);
  }
}

/** Under the code of each region, and under `''` for the site. */
export type NewestEntries = Readonly<Record<string, readonly FeedEntry[]>>;

class NewestByRegion {
  readonly #regions = new Map<string, Newest>();

  add(code: string, entries: readonly FeedEntry[]): void {
    const newest = this.#regions.get(code) ?? new Newest();
    this.#regions.set(code, newest);
    newest.add(entries);
  }

  list(): NewestEntries {
    return Object.fromEntries(
      [...this.#regions].map(([code, { entries }]) => [code, sortEntries(entries).slice(0, mostEntries)]),
    );
  }
}

/** Writes the feeds of bodies, and keeps what may stand in those of their regions and of the site. */
export class PartFeeds {
  readonly #output: Output;
  readonly #address: Address;
  readonly #findHistory: FindHistory;
  readonly #newest = new NewestByRegion();

  constructor(output: Output, address: Address, findHistory: FindHistory) {
    this.#output = output;
    this.#address = address;
    this.#findHistory = findHistory;
  }

  add(record: BodyRecord): void {
    const { body } = record;
    const entries = listEntries(record, this.#findHistory);
    for (const code of ['', ...body.regions]) this.#newest.add(code, entries);
    const title = nameFeed({ zh: body.name, en: body.en });
    writeFeeds(this.#output, this.#address, `agency/${body.id}/`, title, entries);
  }

  close(): NewestEntries {
    return this.#newest.list();
  }
}

/** The feeds of regions and of the site, from those of the parts. */
export class Feeds {
  readonly #newest = new NewestByRegion();

  add(newest: NewestEntries): void {
    for (const [code, entries] of Object.entries(newest)) this.#newest.add(code, entries);
  }

  write(regions: readonly RegionSummary[], output: Output, address: Address): void {
    const newest = this.#newest.list();
    for (const { code, name } of regions)
      writeFeeds(output, address, `region/${code}/`, nameFeed(name), newest[code] ?? []);
    const title = writeInAll((language) => translate(language, 'export.feedSite', { site: nameSite(language) }));
    writeFeeds(output, address, '', title, newest[''] ?? []);
  }
}
