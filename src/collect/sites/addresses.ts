// A plain list of addresses, one a line, with a title behind it or none → its entries.
import { resolveAddress } from '../address.ts';
import { type Adapter, findDate, type ListEntry } from './adapter.ts';

export interface AddressLine {
  /** Counted from 1. */
  line: number;
  text: string;
}

/** `# …` is a remark; a tab, a comma or blanks part the address from what it is. */
function readLine(text: string, base: string): ListEntry | undefined {
  const [, href = '', rest = ''] = /^\s*(\S+?)(?:[\t,，\s]+(.*))?$/u.exec(text) ?? [];
  const url = /^https?:\/\//iu.test(href) ? resolveAddress(href, base) : undefined;
  return url === undefined ? undefined : { url, title: rest.trim(), date: findDate(rest) };
}

const isWritten = (line: string): boolean => line.trim() !== '' && !line.trim().startsWith('#');

/** The lines that hold no address are told apart, so that nobody believes them collected. */
export function readAddressLines(text: string): { entries: ListEntry[]; broken: AddressLine[] } {
  const entries: ListEntry[] = [];
  const broken: AddressLine[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (!isWritten(line)) continue;
    const entry = readLine(line, 'http://localhost/');
    if (entry) entries.push(entry);
    else broken.push({ line: index + 1, text: line.trim() });
  }
  return { entries, broken };
}

export const addresses: Adapter = {
  recognises: ({ text }) => {
    const lines = text.split(/\r?\n/u).filter(isWritten);
    return lines.length > 0 && lines.every((line) => /^\s*https?:\/\/\S+/iu.test(line));
  },
  read: ({ text }) => ({ entries: readAddressLines(text).entries, next: [] }),
};
