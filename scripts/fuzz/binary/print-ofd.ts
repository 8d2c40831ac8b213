// An OFD file → what it prints and where, by plain search and not by our reader; pages with text that is turned or scaled are left out.
import { strFromU8, unzipSync } from 'fflate';
import type { Fragment, PrintedPages } from './print-pages.ts';

const points = 72 / 25.4;
const object = /<(?:\w+:)?TextObject\b([^>]*)>([\s\S]*?)<\/(?:\w+:)?TextObject>/g;
const code = /<(?:\w+:)?TextCode\b([^>]*)>([^<]*)</g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];

const listNumbers = (text = ''): number[] =>
  text
    .replace(/g (\d{1,4}) (\S+)/g, (_, count: string, step: string) => `${step} `.repeat(Number(count)))
    .trim()
    .split(/\s+/)
    .map(Number);

/** Undefined where anything but plain text stands. */
function placeCodes(attributes: string, body: string): Fragment[] | undefined {
  const [x = Number.NaN, y = Number.NaN] = listNumbers(attribute(attributes, 'Boundary'));
  const size = Number(attribute(attributes, 'Size'));
  if (/\b(?:CTM|CharDirection|HScale)=/.test(attributes) || /DeltaY/.test(body)) return undefined;
  return [...body.matchAll(code)].map(([, own = '', text = '']) => {
    const steps = listNumbers(attribute(own, 'DeltaX')).filter(Number.isFinite);
    const left = x + Number(attribute(own, 'X'));
    const bottom = y + Number(attribute(own, 'Y'));
    const right = left + steps.reduce((sum, step) => sum + step, 0) + size;
    const shown = text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
    return {
      text: shown,
      left: left * points,
      right: right * points,
      top: (bottom - size) * points,
      bottom: (bottom + 0.2 * size) * points,
    };
  });
}

function printPart(xml: string): Fragment[] | undefined {
  const placed = [...xml.matchAll(object)].map(([, attributes = '', body = '']) => placeCodes(attributes, body));
  const isPlain = placed.every((fragments) => fragments?.every(({ left, bottom }) => Number.isFinite(left + bottom)));
  return isPlain ? placed.flatMap((fragments) => fragments ?? []) : undefined;
}

export function printOfd(bytes: Uint8Array): PrintedPages {
  const pages: PrintedPages = new Map();
  try {
    const parts = unzipSync(bytes);
    const listed = strFromU8(parts['Doc_0/Document.xml'] ?? new Uint8Array(0));
    [...listed.matchAll(/<(?:\w+:)?Page\b[^>]*BaseLoc="([^"]*)"/g)].forEach(([, name = ''], index) => {
      const fragments = printPart(strFromU8(parts[`Doc_0/${name}`] ?? new Uint8Array(0)));
      if (fragments) pages.set(index + 1, fragments);
    });
  } catch {
    // A file that cannot be unpacked prints nothing that could be compared.
  }
  return pages;
}
