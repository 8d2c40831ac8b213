// One address → what is there now against what was there before: a capture if it is new, a reading where one is needed, and its record.

import { hashOf } from '../../pipeline/read-bytes.ts';
import { decodeText } from '../../report/read/decode-text.ts';
import type { Capture, DocumentRecord, PartKind } from '../../store/ledger/record.ts';
import { stateOfTrouble, type Trouble } from '../../store/ledger/trouble.ts';
import { addressKey, fileNameOf } from '../address.ts';
import { recogniseBarrier } from '../net/recognise-barrier.ts';
import type { Validators, Visit, VisitResult } from '../net/visitor.ts';
import type { WarcFile } from '../warc/write-warc.ts';
import { compareFigures } from './compare-figures.ts';
import type { DocumentReader, ReportReading } from './read-document.ts';

export interface Asked {
  address: string;
  kind: PartKind;
  page?: string | undefined;
  name?: string | undefined;
  title: string;
  listed: string | null;
  isListed: boolean;
  publisher?: string | undefined;
  /** Whose report it seems to be, and of which year, as long as nobody has read it. */
  guess?: Pick<DocumentRecord, 'body' | 'year'> | undefined;
}

export interface Received {
  asked: Asked;
  record: DocumentRecord;
  /** Undefined where nothing was received, or the server said it is as it was. */
  bytes?: Uint8Array | undefined;
  /** HTML of a page. */
  html?: string | undefined;
  /** Undefined where it was not read: it is as it was. */
  reading?: ReportReading | undefined;
  /** A zip of documents. */
  isArchive?: boolean;
}

export interface ReceiverOptions {
  visit(address: string, validators: Validators): Promise<VisitResult>;
  reader: DocumentReader;
  warc: WarcFile;
  /** What was received then; undefined where it is not to be had any more. */
  replay(capture: Capture): Promise<Uint8Array | undefined>;
  known: ReadonlyMap<string, DocumentRecord>;
}

const isBinary = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) ||
  bytes[0] === 0xd0 ||
  bytes[0] === 0xff ||
  bytes[0] === 0x89 ||
  (bytes[0] === 0x25 && bytes[1] === 0x50) ||
  bytes.subarray(0, 512).includes(0);

/** Undefined for files and for text that is no page. */
function readHtmlText(bytes: Uint8Array): string | undefined {
  if (isBinary(bytes)) return undefined;
  const decoded = decodeText(bytes);
  return decoded.ok && /<(?:html|body|head|div|table|p|script|a)\b/iu.test(decoded.text) ? decoded.text : undefined;
}

/** What the last run said is said anew. */
function startRecord(asked: Asked, known: DocumentRecord | undefined): DocumentRecord {
  const { address, kind, page, name, title, listed, isListed } = asked;
  return {
    address: known?.address ?? address,
    kind,
    ...(page !== undefined && { page }),
    ...(name !== undefined && name !== '' && { name }),
    title: title || (known?.title ?? ''),
    listed: listed ?? known?.listed ?? null,
    isListed,
    body: known?.body ?? asked.guess?.body ?? null,
    year: known?.year ?? asked.guess?.year ?? null,
    state: 'found',
    ...(known?.source !== undefined && { source: known.source }),
    ...(known?.instead !== undefined && { instead: known.instead }),
    ...(known?.differs !== undefined && { differs: known.differs }),
    ...(known?.reader !== undefined && { reader: known.reader }),
    ...(known?.rejection && { rejection: known.rejection }),
    captures: known?.captures ?? [],
    changes: known?.changes ?? [],
  };
}

/** A title that the list cut off is no title. */
const wholeTitle = (title: string): string | undefined =>
  /(?:…|\.\.)$/u.test(title) || title === '' ? undefined : title;

export class Receiver {
  readonly #options: ReceiverOptions;

  constructor(options: ReceiverOptions) {
    this.#options = options;
  }

  async receive(asked: Asked): Promise<Received> {
    const known = this.#options.known.get(addressKey(asked.address));
    const last = known?.captures.at(-1);
    const result = await this.#options.visit(asked.address, last ?? {});
    if (result.kind === 'trouble') return this.troubled(asked, result.trouble);
    const moved = isMoved(known, result.url, result.via) ? result.url : undefined;
    if (result.kind === 'same') return this.#asBefore(asked, known, moved);
    const html = readHtmlText(result.body);
    const barrier = recogniseBarrier({ status: result.status, html: html ?? '' });
    if (barrier) return this.troubled(asked, barrier);
    const sha256 = hashOf(result.body);
    if (last?.sha256 === sha256) {
      await this.#options.warc.addRevisit(toAnswer(result), {
        retrieved: last.retrieved,
        url: last.url ?? asked.address,
        sha256,
      });
      const same = await this.#asBefore(asked, known, moved);
      return { ...same, bytes: result.body, html };
    }
    return { ...(await this.#takeNew(asked, known, result, sha256)), html };
  }

  /** A member of an archive: its bytes are there already, and the archive's capture is its own. */
  async receiveMember(asked: Asked, bytes: Uint8Array, archive: Capture): Promise<Received> {
    const known = this.#options.known.get(addressKey(asked.address));
    const sha256 = hashOf(bytes);
    if (known?.captures.at(-1)?.sha256 === sha256) return { ...(await this.#asBefore(asked, known, undefined)), bytes };
    const reading = await this.read(asked, bytes);
    const { record } = await this.#compare(asked, known, reading, archive.retrieved);
    const { etag: _, ...rest } = archive;
    record.captures = [...record.captures, { ...rest, sha256, ...textHash(reading) }];
    return { asked, record, bytes, reading };
  }

  troubled(asked: Asked, trouble: Trouble): Received {
    const known = this.#options.known.get(addressKey(asked.address));
    return { asked, record: { ...startRecord(asked, known), state: stateOfTrouble(trouble), why: trouble } };
  }

  read(asked: Asked, bytes: Uint8Array): Promise<ReportReading> {
    const { address, title, publisher, name } = asked;
    const fileName = name?.includes('.') ? name : fileNameOf(address);
    return this.#options.reader.read(bytes, { fileName, url: address, publisher, title: wholeTitle(title) });
  }

  /** What was received last, read again; undefined where the capture lies elsewhere. */
  async readAgain({ asked, record, bytes }: Received): Promise<ReportReading | undefined> {
    const last = record.captures.at(-1);
    const found = bytes ?? (last && asked.kind !== 'member' ? await this.#options.replay(last) : undefined);
    return found && this.read(asked, found);
  }

  async replay(record: DocumentRecord): Promise<Uint8Array | undefined> {
    const last = record.captures.at(-1);
    return last && record.kind !== 'member' ? this.#options.replay(last) : undefined;
  }

  /** Nothing new: what was said of it stands, unless another reader may say more. */
  async #asBefore(asked: Asked, known: DocumentRecord | undefined, movedTo: string | undefined): Promise<Received> {
    const record = startRecord(asked, known);
    record.state = movedTo === undefined ? 'unchanged' : 'moved';
    if (movedTo !== undefined) record.movedTo = movedTo;
    if (record.rejection && !record.source && !record.instead) record.state = 'refused';
    const received: Received = { asked, record };
    if (known?.reader === this.#options.reader.key) return received;
    const reading = await this.readAgain(received);
    return reading ? { ...received, reading } : received;
  }

  async #takeNew(asked: Asked, known: DocumentRecord | undefined, visit: Visit, sha256: string): Promise<Received> {
    const reading = await this.read(asked, visit.body);
    const { record, isSameText } = await this.#compare(asked, known, reading, visit.retrieved);
    if (isSameText) return { asked, record, bytes: visit.body, reading };
    const written = await this.#options.warc.addResponse(toAnswer(visit));
    const { headers, retrieved, status, url, via } = visit;
    const capture: Capture = {
      status,
      sha256,
      ...textHash(reading),
      ...written,
      retrieved,
      ...(headers['content-type'] && { type: headers['content-type'] }),
      ...(headers['last-modified'] && { lastModified: headers['last-modified'] }),
      ...(headers.etag && { etag: headers.etag }),
      ...(via.length > 0 && { via, url }),
    };
    record.captures = [...record.captures, capture];
    return { asked, record, bytes: visit.body, reading };
  }

  /** The new reading against that of the last capture, by one and the same reader. */
  async #compare(asked: Asked, known: DocumentRecord | undefined, reading: ReportReading, at: string) {
    const record = startRecord(asked, known);
    const last = known?.captures.at(-1);
    if (!last || !known) return { record, isSameText: false };
    record.state = 'changed';
    const old = await this.replay(known);
    const before = old && (await this.read(asked, old));
    const formerText = before?.kind === 'report' ? before.textSha256 : last.textSha256;
    const isSameText = reading.kind === 'report' && reading.textSha256 === formerText;
    if (isSameText) record.state = 'unchanged';
    else {
      const figures =
        before?.kind === 'report' && reading.kind === 'report'
          ? compareFigures(before.file.report, reading.file.report)
          : [];
      record.changes = [...record.changes, { at, figures }];
    }
    return { record, isSameText };
  }
}

const textHash = (reading: ReportReading): { textSha256?: string } =>
  reading.kind === 'report' ? { textSha256: reading.textSha256 } : {};

const toAnswer = ({ url, status, headers, body, retrieved }: Visit) => ({ url, status, headers, body, retrieved });

/** It was at its address before, and is somewhere else now. */
function isMoved(known: DocumentRecord | undefined, url: string, via: readonly string[]): boolean {
  const last = known?.captures.at(-1);
  return (
    last !== undefined &&
    known !== undefined &&
    via.length > 0 &&
    addressKey(url) !== addressKey(last.url ?? known.address)
  );
}
