// A page and all that it links, frames and packs → one record each, and one source file a report among them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rejectDuplicate } from '../../pipeline/reject.ts';
import { readSidecar } from '../../pipeline/sidecar.ts';
import type { ReportFile } from '../../report/model/report.ts';
import type { DocumentRecord, PartKind } from '../../store/ledger/record.ts';
import { makeTrouble } from '../../store/ledger/trouble.ts';
import { addressKey } from '../address.ts';
import { listPageParts } from '../sites/read-web-page.ts';
import { compareFigures } from './compare-figures.ts';
import { listSources, type MakeSource, noteOriginal, putSource, sourceStem } from './put-source.ts';
import type { Asked, Received, Receiver } from './receive.ts';
import { isZip, unpackZip } from './unpack-zip.ts';

/** Which document a source file is of, for all sites of a run. */
export type SourceOwners = Map<string, DocumentRecord>;

export interface PageTakerOptions {
  receiver: Receiver;
  /** By key of address. */
  known: Map<string, DocumentRecord>;
  owners: SourceOwners;
  out: string;
  make: MakeSource;
  readerKey: string;
  /** ISO day of the run. */
  today: string;
  /** Hears the records of a page and its parts at once. */
  note(group: DocumentRecord[]): void;
}

/** Of several documents of one report the first of these counts: what is read best comes first. */
const order: readonly PartKind[] = ['page', 'tab', 'frame', 'attachment', 'member', 'picture'];
const formats = ['html', 'docx', 'doc', 'text', 'markdown', 'pdf'];

interface Accepted {
  received: Received;
  file: ReportFile;
}

/** It is one, or something of its page is. */
const isReport = ({ reading, record }: Received): boolean =>
  reading?.kind === 'report' || record.source !== undefined || record.instead !== undefined;

/** An archive comes after what it packs. */
const rankOf = ({ received, file }: Accepted): number =>
  (received.isArchive ? 1_000 : 0) +
  order.indexOf(received.asked.kind) * 100 +
  ((formats.indexOf(file.source.format) + 100) % 100);

export class PageTaker {
  readonly #options: PageTakerOptions;
  /** Records of other pages whose source a later one of the same report has replaced. */
  readonly #displaced: DocumentRecord[] = [];

  constructor(options: PageTakerOptions) {
    this.#options = options;
  }

  async take(asked: Asked): Promise<DocumentRecord[]> {
    const page = await this.#options.receiver.receive(asked);
    const group = [page, ...(await this.#receiveParts(page))];
    // Half a group is none: the next run begins with its page.
    if (group.some(({ record }) => record.why?.code === 'waiting.stopped')) return [];
    await this.#settle(group);
    for (const { record } of group) noteOriginal(this.#options.out, record, this.#options.today);
    // The page last: it stands for the group.
    const records = group.map(({ record }) => record).toReversed();
    for (const record of records) this.#options.known.set(addressKey(record.address), record);
    this.#options.note([...records, ...this.#displaced.splice(0)]);
    return records;
  }

  /** The run has no requests left for it. */
  leave(asked: Asked): void {
    const { record } = this.#options.receiver.troubled(asked, makeTrouble('waiting.budget'));
    this.#options.known.set(addressKey(record.address), record);
  }

  async #receiveParts(page: Received): Promise<Received[]> {
    const { receiver, known } = this.#options;
    const received: Received[] = [];
    // Files may be where they were when the page that linked them is gone.
    if (page.record.why && page.record.state !== 'gone') return received;
    const parts = await this.#listPageParts(page);
    const isRead = (): boolean => [page, ...received].some(isReport);
    for (const { url, kind, name } of parts) {
      // Pictures may be the report where the page is not; a readable page's are its letterhead.
      if (kind === 'picture' && isRead()) continue;
      const { asked } = page;
      const part = await receiver.receive({ ...asked, address: url, kind, name, page: asked.address });
      if (kind === 'picture' && part.record.state !== 'found') continue;
      received.push(part, ...(await this.#receiveMembers(part)));
      if (kind === 'frame' && part.html !== undefined) received.push(...(await this.#receiveFramed(part, known)));
    }
    return [...received, ...(await this.#receiveMembers(page))];
  }

  /** Undelivered pages (304) have the parts that they had. */
  async #listPageParts(page: Received) {
    if (page.html !== undefined)
      return listPageParts(page.html, page.record.captures.at(-1)?.url ?? page.asked.address);
    const own = [...this.#options.known.values()].filter(
      (each) => each.page === page.asked.address && each.kind !== 'member',
    );
    return own.map(({ address, kind, name = '' }) => ({ url: address, kind, name }));
  }

  /** A frame may hold no more than a link to the file. */
  async #receiveFramed(frame: Received, known: ReadonlyMap<string, DocumentRecord>): Promise<Received[]> {
    const received: Received[] = [];
    for (const { url, kind, name } of listPageParts(frame.html ?? '', frame.asked.address)) {
      if (kind !== 'attachment' || known.has(addressKey(url))) continue;
      received.push(await this.#options.receiver.receive({ ...frame.asked, address: url, kind, name }));
    }
    return received;
  }

  async #receiveMembers(part: Received): Promise<Received[]> {
    const { receiver } = this.#options;
    const bytes = part.bytes;
    const capture = part.record.captures.at(-1);
    if (!bytes || !capture || !isZip(bytes)) return [];
    const members = unpackZip(bytes);
    if (!members || members.length === 0) return [];
    part.isArchive = true;
    const received: Received[] = [];
    for (const { name, bytes: content } of members) {
      const address = `${part.asked.address}#${encodeURIComponent(name)}`;
      const page = part.asked.page ?? part.asked.address;
      received.push(
        await receiver.receiveMember({ ...part.asked, address, kind: 'member', name, page }, content, capture),
      );
    }
    return received;
  }

  /** Which of a group's documents are reports, which of them are sources, and what is said of the others. */
  async #settle(group: Received[]): Promise<void> {
    const isAnyNew = group.some(({ reading }) => reading !== undefined);
    if (!isAnyNew) return;
    for (const each of group) if (!each.record.why) each.reading ??= await this.#options.receiver.readAgain(each);
    const accepted = group.flatMap((received): Accepted[] =>
      received.reading?.kind === 'report' ? [{ received, file: received.reading.file }] : [],
    );
    const reports = Map.groupBy(accepted, ({ file }) => sourceStem(file));
    let first: string | undefined;
    for (const [stem, own] of reports) first = (await this.#settleReport(stem, own)) ?? first;
    for (const { record, reading } of group) {
      if (!reading) continue;
      record.reader = this.#options.readerKey;
      if (reading.kind !== 'refused') continue;
      record.rejection = reading.rejection;
      delete record.source;
      // What a page only wraps is not lost with it.
      if (first === undefined) {
        record.state = 'refused';
        delete record.instead;
      } else record.instead = first;
    }
  }

  async #settleReport(stem: string, own: Accepted[]): Promise<string | undefined> {
    const [best, ...others] = own.toSorted((a, b) => rankOf(a) - rankOf(b));
    if (!best) return undefined;
    for (const { received, file } of own) {
      const { agencyId, agency, region, sector, scope } = file.report;
      received.record.body = { agencyId, agency, region, sector, scope };
      received.record.year = file.report.year;
      delete received.record.rejection;
    }
    const name = await this.#putBest(stem, best);
    for (const { received, file } of others) {
      delete received.record.source;
      delete received.record.differs;
      if (name !== undefined) received.record.instead = name;
      const differs = compareFigures(best.file.report, file.report);
      if (differs.length > 0) received.record.differs = differs;
    }
    return name;
  }

  async #putBest(stem: string, { received, file }: Accepted): Promise<string | undefined> {
    const { owners, out, make } = this.#options;
    const { record, asked } = received;
    const owner = owners.get(stem);
    if (owner && owner.address !== record.address && owner.page !== asked.address && owner.address !== asked.page) {
      // Another site's record is in another ledger.
      const beside = this.#options.known.get(addressKey(owner.address));
      if (!beside || !isLater(record, beside)) return this.#standBack(record, owner);
      this.#displace(beside, record);
    }
    const foreign = owner ? undefined : this.#findForeign(stem, asked.address);
    if (foreign !== undefined) {
      record.instead = foreign;
      delete record.source;
      return foreign;
    }
    const capture = record.captures.at(-1);
    const bytes = received.bytes ?? (await this.#options.receiver.replay(record));
    if (!capture || !bytes) return record.source;
    const { publisher, title } = asked;
    const hint = /(?:…|\.\.)$/u.test(title) ? undefined : title || undefined;
    const url = asked.kind === 'member' ? (asked.page ?? asked.address) : asked.address;
    const name = await putSource(out, { file, bytes, capture, url, publisher, title: hint }, make);
    if (name === undefined) {
      // What was there before stays, and the ledger says why nothing newer is.
      record.state = 'failed';
      record.why = makeTrouble('failed.digest');
      return record.source;
    }
    record.source = name;
    delete record.instead;
    owners.set(stem, record);
    return record.source;
  }

  #displace(former: DocumentRecord, record: DocumentRecord): void {
    delete former.source;
    former.state = 'refused';
    former.rejection = rejectDuplicate(record.address);
    former.instead = record.address;
    this.#displaced.push(former);
  }

  /** Two pages of one report: the list's later one counts, of equal ones the first. */
  #standBack(record: DocumentRecord, owner: DocumentRecord): string | undefined {
    delete record.source;
    record.state = 'refused';
    record.rejection = rejectDuplicate(owner.source ?? owner.address);
    if (owner.source !== undefined) record.instead = owner.source;
    return owner.source;
  }

  /** A file that somebody put there by hand stays: its sidecar names no capture of this address. */
  #findForeign(stem: string, address: string): string | undefined {
    const [there] = listSources(this.#options.out, stem);
    if (there === undefined) return undefined;
    const path = join(this.#options.out, `${stem}.yml`);
    const read = existsSync(path) ? readSidecar(path, readFileSync(path)) : undefined;
    const isOurs =
      read &&
      'value' in read &&
      read.value.capture &&
      read.value.url &&
      addressKey(read.value.url) === addressKey(address);
    return isOurs ? undefined : there;
  }
}

const isLater = (record: DocumentRecord, owner: DocumentRecord): boolean =>
  record.listed !== null && owner.listed !== null && record.listed > owner.listed;
