// What is drawn on pages, as XML → an OFD file of one document, with whatever else a test puts in it.
import { strToU8, zipSync } from 'fflate';

export interface OfdDraft {
  /** Content of the body layer of each page. */
  pages: string[];
  /** In `CommonData`, in `Document`, and in the resources. */
  common?: string;
  document?: string;
  resources?: string;
  /** Before the layer of each page. */
  head?: string;
  /** Other parts by name; these replace those of the same name. */
  parts?: Record<string, string | Uint8Array>;
  body?: string;
}

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export function listOfdParts({
  pages,
  common = '',
  document = '',
  resources = '',
  head = '',
  parts = {},
  body = '',
}: OfdDraft): Record<string, string | Uint8Array> {
  const listed = pages.map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/${index}.xml"/>`).join('');
  return {
    'OFD.xml': `<ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>Res.xml</ofd:PublicRes>${common}</ofd:CommonData><ofd:Pages>${listed}</ofd:Pages>${document}</ofd:Document>`,
    'Doc_0/Res.xml': `<ofd:Res ${space} BaseLoc="Res">${resources}</ofd:Res>`,
    ...Object.fromEntries(
      pages.map((page, index) => [
        `Doc_0/Pages/${index}.xml`,
        `<ofd:Page ${space}>${head}<ofd:Content><ofd:Layer>${page}</ofd:Layer></ofd:Content></ofd:Page>`,
      ]),
    ),
    ...parts,
  };
}

export const zipOfd = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

export const makeOfd = (draft: OfdDraft): Uint8Array => zipOfd(listOfdParts(draft));

export interface OfdTextOptions {
  size?: number;
  /** Attributes of the text object. */
  object?: string;
  /** What stands before the code. */
  inner?: string;
  /** Attributes of the code in place of steps as wide as the characters. */
  code?: string;
  boundary?: string;
}

/** The left end of its baseline stands at (x, y), in millimetres. */
export function ofdText(text: string, x: number, y: number, options: OfdTextOptions = {}): string {
  const { size = 4, object = '', inner = '', boundary } = options;
  const steps = [...text].slice(0, -1).map((letter) => (/[\x20-\x7e]/.test(letter) ? 0.5 : 1) * size);
  const code = options.code ?? `X="0" Y="${size}"${steps.length > 0 ? ` DeltaX="${steps.join(' ')}"` : ''}`;
  const box = boundary ?? `${x} ${y - size} ${(text.length + 1) * size} ${1.5 * size}`;
  return `<ofd:TextObject Boundary="${box}" Font="1" Size="${size}" ${object}>${inner}<ofd:TextCode ${code}>${text}</ofd:TextCode></ofd:TextObject>`;
}

export const ofdLine = (x1: number, y1: number, x2: number, y2: number): string =>
  `<ofd:PathObject Boundary="0 0 210 297" LineWidth="0.3"><ofd:AbbreviatedData>M ${x1} ${y1} L ${x2} ${y2}</ofd:AbbreviatedData></ofd:PathObject>`;

export const ofdArea = (colour: string, x: number, y: number, width: number, height: number): string =>
  `<ofd:PathObject Boundary="${x} ${y} ${width} ${height}" Fill="true" Stroke="false"><ofd:FillColor Value="${colour}"/><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`;
