// Printed blocks → a page as saved from a government site: chrome around it, every paragraph and cell styled by an editor.
import { closePage, openPage, type PageFacts } from './page-chrome.ts';
import type { PrintedBlock, PrintedCell } from './print.ts';

const font = 'font-family:仿宋_GB2312;font-size:16pt;color:#000000';
const border =
  'padding:0pt 5.4pt;border-left:1pt solid windowtext;border-right:1pt solid windowtext;border-top:none;border-bottom:1pt solid windowtext';

/** Word puts digits into a span of their own, with a font for Latin letters. */
const splitDigits = (text: string): string =>
  text.replace(
    /\d+/gu,
    (digits) =>
      `</span><span lang="EN-US" style="font-family:Times New Roman;font-size:16pt">${digits}</span><span style="${font}">`,
  );

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const renderParagraph = (text: string, align = 'justify'): string =>
  `<p class="MsoNormal" style="text-align:${align};text-indent:2em;line-height:28pt"><span style="${font}">${splitDigits(escapeText(text))}</span></p>`;

function renderCell({ text, colspan = 1, rowspan = 1 }: PrintedCell): string {
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  return `<td${spans} style="${border}" valign="center"><p style="text-align:center"><span style="font-size:10.5pt">${escapeText(text)}</span></p></td>`;
}

function renderTable(rows: readonly PrintedCell[][]): string {
  const lines = rows.map((row) => `<tr style="height:19pt">${row.map(renderCell).join('')}</tr>`);
  return `<table style="border-collapse:collapse;border:none" cellspacing="0" align="center" border="1"><tbody>${lines.join('\n')}</tbody></table>`;
}

function renderBlock(block: PrintedBlock): string {
  if (block.type === 'table') return renderTable(block.rows);
  if (block.type === 'heading') return renderParagraph(block.text).replaceAll('仿宋_GB2312', '黑体');
  return renderParagraph(block.text, { title: 'center', signature: 'right', paragraph: 'justify' }[block.type]);
}

export function renderHtml(blocks: readonly PrintedBlock[], facts: PageFacts): string {
  return `${openPage(facts)}${blocks.map(renderBlock).join('\n')}${closePage(facts)}`;
}
