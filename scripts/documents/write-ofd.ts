// A document tree → the bytes of an OFD file (GB/T 33190) as one of several producers writes it, the same ones on any day.
import { strToU8, zipSync } from 'fflate';
import type { Root } from 'mdast';
import { escapeXml } from '../../src/publish/write-xml.ts';
import { layOutPrint, type PrintedRule, type PrintedSheet, type PrintedText } from './lay-out-print.ts';

export interface OfdHabits {
  /** `glyph`: a text object for each character; `run`: one for each line, its steps listed; `grouped`: equal steps counted. */
  text: 'glyph' | 'run' | 'grouped';
  /** `stroke`: a path along the line; `fill`: a thin filled rectangle, from below upwards; `joined`: all lines of a page in one path. */
  rules: 'stroke' | 'fill' | 'joined';
  prefix: string;
  /** The words of the page in a block of their own, its lines in a template. */
  isCut: boolean;
}

export const plainOfd: OfdHabits = { text: 'run', rules: 'stroke', prefix: 'ofd:', isCut: false };

/** Hundredths of a millimetre: what printers resolve. */
const short = (value: number): string => String(Math.round(value * 1000) / 1000);

const listSteps = (advances: readonly number[]): string => advances.map(short).join(' ');

/** `g 3 4.2 2.1` for 4.2 4.2 4.2 2.1. */
function countSteps(advances: readonly number[]): string {
  const words: string[] = [];
  for (let at = 0; at < advances.length; ) {
    let end = at + 1;
    while (advances[end] === advances[at]) end += 1;
    const step = short(advances[at] ?? 0);
    words.push(end - at > 2 ? `g ${end - at} ${step}` : new Array(end - at).fill(step).join(' '));
    at = end;
  }
  return words.join(' ');
}

/** A text in the coordinates of a box that begins at its top left corner. */
function writeText({ x, y, size, text, advances }: PrintedText, { prefix: p, text: habit }: OfdHabits): string[] {
  const width = advances.reduce((sum, step) => sum + step, 0) + size;
  const boundary = [x, y - size, width, 1.3 * size].map(short).join(' ');
  const steps = habit === 'grouped' ? countSteps(advances) : listSteps(advances);
  const deltas = advances.length > 0 ? ` DeltaX="${steps}"` : '';
  return [
    `<${p}TextObject Boundary="${boundary}" Font="1" Size="${short(size)}"><${p}FillColor Value="0 0 0"/><${p}TextCode X="0" Y="${short(size)}"${deltas}>${escapeXml(text)}</${p}TextCode></${p}TextObject>`,
  ];
}

function cutIntoGlyphs({ text, x, advances, ...rest }: PrintedText): PrintedText[] {
  let at = x;
  return [...text].flatMap((letter, index) => {
    const glyph = { ...rest, text: letter, x: at, advances: [] };
    at += advances[index] ?? 0;
    return letter.trim() === '' ? [] : [glyph];
  });
}

const thickness = 0.2;

function writeRule({ x, y, width, height }: PrintedRule, { prefix: p, rules }: OfdHabits): string {
  if (rules === 'fill') {
    const [wide, high] = [width + thickness, height + thickness].map(short);
    return `<${p}PathObject Boundary="${[x - thickness / 2, y - thickness / 2].map(short).join(' ')} ${wide} ${high}" CTM="1 0 0 -1 0 ${high}" Stroke="false" Fill="true"><${p}FillColor Value="0 0 0"/><${p}AbbreviatedData>M 0 0 L ${wide} 0 L ${wide} ${high} L 0 ${high} C</${p}AbbreviatedData></${p}PathObject>`;
  }
  const boundary = [x, y, Math.max(width, thickness), Math.max(height, thickness)].map(short).join(' ');
  return `<${p}PathObject Boundary="${boundary}" LineWidth="${thickness}"><${p}AbbreviatedData>M 0 0 L ${short(width)} ${short(height)}</${p}AbbreviatedData></${p}PathObject>`;
}

function writeRules(rules: readonly PrintedRule[], habits: OfdHabits): string {
  const { prefix: p } = habits;
  if (habits.rules !== 'joined') return rules.map((rule) => writeRule(rule, habits)).join('');
  const path = rules.map(
    ({ x, y, width, height }) => `M ${short(x)} ${short(y)} L ${short(x + width)} ${short(y + height)}`,
  );
  return `<${p}PathObject Boundary="0 0 210 297" LineWidth="${thickness}"><${p}AbbreviatedData>${path.join(' ')}</${p}AbbreviatedData></${p}PathObject>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

function writeSheet(sheet: PrintedSheet, habits: OfdHabits): { text: string; rules: string } {
  const texts = habits.text === 'glyph' ? sheet.texts.flatMap(cutIntoGlyphs) : sheet.texts;
  return { text: texts.flatMap((text) => writeText(text, habits)).join(''), rules: writeRules(sheet.rules, habits) };
}

export function writeOfd(root: Root, title: string, habits: OfdHabits = plainOfd): Uint8Array {
  const { prefix: p, isCut } = habits;
  const space = `xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="http://www.ofdspec.org/2016"`;
  const parts: Record<string, string> = {};
  const sheets = layOutPrint(root);
  const layer = (content: string): string => `<${p}Content><${p}Layer Type="Body">${content}</${p}Layer></${p}Content>`;
  sheets.forEach((sheet, index) => {
    const { text, rules } = writeSheet(sheet, habits);
    const template = isCut ? `<${p}Template TemplateID="${900 + index}" ZOrder="Background"/>` : '';
    const body = isCut ? `<${p}PageBlock><${p}PageBlock>${text}</${p}PageBlock></${p}PageBlock>` : rules + text;
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] = `<${p}Page ${space}>${template}${layer(body)}</${p}Page>`;
    if (isCut) parts[`Doc_0/Tpls/Tpl_${index}/Content.xml`] = `<${p}Page ${space}>${layer(rules)}</${p}Page>`;
  });
  const pages = sheets.map((_, index) => `<${p}Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`);
  const templates = isCut
    ? sheets.map((_, index) => `<${p}TemplatePage ID="${900 + index}" BaseLoc="Tpls/Tpl_${index}/Content.xml"/>`)
    : [];
  parts['OFD.xml'] =
    `<${p}OFD ${space} Version="1.0" DocType="OFD"><${p}DocBody><${p}DocInfo><${p}Title>${escapeXml(title)}</${p}Title></${p}DocInfo><${p}DocRoot>Doc_0/Document.xml</${p}DocRoot></${p}DocBody></${p}OFD>`;
  parts['Doc_0/Document.xml'] =
    `<${p}Document ${space}><${p}CommonData><${p}PageArea><${p}PhysicalBox>0 0 210 297</${p}PhysicalBox></${p}PageArea><${p}PublicRes>PublicRes.xml</${p}PublicRes>${templates.join('')}</${p}CommonData><${p}Pages>${pages.join('')}</${p}Pages></${p}Document>`;
  parts['Doc_0/PublicRes.xml'] =
    `<${p}Res ${space} BaseLoc="Res"><${p}Fonts><${p}Font ID="1" FontName="宋体"/></${p}Fonts></${p}Res>`;
  const files = Object.entries(parts).map(([name, part]) => [name, strToU8(declaration + part)]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: '2024-01-31T00:00:00' });
}
