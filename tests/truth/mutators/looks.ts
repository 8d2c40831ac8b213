// Pieces of a cell that are raised, struck, hidden, or only look special: what is seen is the number.
import type { Random } from '../../../scripts/fuzz/random.ts';
import { type Draft, noValue, type Piece, same } from '../document.ts';
import type { Format } from '../forms/form-id.ts';
import { textOf } from '../lay/cell.ts';
import { isCount, isExact, type Mutator, paragraphsOf, pickCell, pickFree, touch, Unfit } from '../mutator.ts';
import { goneHtml, raisedHtml, shownHtml } from '../write/looks.ts';
import { gonePdf, raisedPdf, shownPdf } from '../write/pdf-looks.ts';
import { goneDoc, raisedDoc, shownDoc } from '../write/write-doc.ts';
import { goneDocx, raisedDocx, shownDocx } from '../write/write-docx.ts';

/** Layouts of web pages that rewrite a cell's inside, or repeat it, show looks all the same. */
const fitsLooks: NonNullable<Mutator['layouts']> = (layout) => isExact(layout) || layout.format === 'pdf';

/** Marks of Markdown are none inside markup. */
const fitsMarks = (look: string): NonNullable<Mutator['layouts']> =>
  look === 'footnote' || look === 'tildes' ? ({ name }) => name === 'pipe tables' : fitsLooks;

const raised = (look: string, format: Format): Mutator => ({
  name: `raised, ${format}: ${look}`,
  formats: [format],
  layouts: fitsMarks(look),
  draft(draft, random) {
    const { cell, metric } = pickCell(draft, random, isCount);
    const text = textOf(cell);
    cell.pieces = [{ text }, { text: String(1 + random.below(9)), look }];
    touch(draft, metric, same(Number(text)));
  },
});

/** Where the unseen piece stands: behind the number, before it, or in place of it. */
function hide(draft: Draft, random: Random, look: string): void {
  const place = random.below(3);
  const { cell, metric } = pickFree(draft, random, String(10 + random.below(900)));
  const seen: Piece = { text: textOf(cell) };
  const unseen: Piece = { text: String(1 + random.below(99)), look };
  cell.pieces = place === 0 ? [seen, unseen] : place === 1 ? [unseen, seen] : [unseen];
  touch(draft, metric, place === 2 ? noValue : same(Number(seen.text)));
}

const gone = (look: string, format: Format): Mutator => ({
  name: `unseen, ${format}: ${look}`,
  formats: [format],
  layouts: fitsMarks(look),
  draft: (draft, random) => hide(draft, random, look),
});

const shown = (look: string, format: Format): Mutator => ({
  name: `seen, ${format}: ${look}`,
  formats: [format],
  layouts: fitsMarks(look),
  draft(draft, random) {
    const { cell, metric } = pickFree(draft, random, String(10 + random.below(900)));
    const text = textOf(cell);
    const at = random.below(2);
    cell.pieces = [{ text: text.slice(0, at) }, { text: text.slice(at), look }].filter((piece) => piece.text !== '');
    touch(draft, metric, same(Number(text)));
  },
});

/** A mark or an unseen number behind the number of a sentence. */
const inSentence = (name: string, look: string, format: Format): Mutator => ({
  name: `sentence, ${format}: ${name} ${look}`,
  formats: [format],
  layouts: fitsMarks(look),
  plan(plan, random) {
    plan.sentences = plan.sentences.filter(({ values }) => !values.has('narrative.website'));
    const number = 100 + random.below(900);
    plan.sentences.push({
      text: `通过政府网站公开政府信息${number}条。`,
      values: new Map([['narrative.website', number]]),
    });
  },
  draft(draft, random) {
    const block = paragraphsOf(draft, 'sentence').find(({ pieces }) => textOf({ pieces }).startsWith('通过政府网站'));
    const [, before = '', number = '', after = ''] = /^(.*?)(\d+)(条。)$/.exec(block ? textOf(block) : '') ?? [];
    if (!block) throw new Unfit('no sentence');
    block.pieces = [{ text: `${before}${number}` }, { text: String(1 + random.below(9)), look }, { text: after }];
    touch(draft, 'narrative.website', same(Number(number)));
  },
});

const tables = [
  ['html', raisedHtml, goneHtml, shownHtml],
  ['docx', raisedDocx, goneDocx, shownDocx],
  ['doc', raisedDoc, goneDoc, shownDoc],
  ['pdf', raisedPdf, gonePdf, shownPdf],
] as const;

const inMarkdown = {
  raised: ['sup', 'sup with link', 'vertical-align super', 'footnote'],
  gone: ['del', 's', 'tildes', 'line-through', 'display none', 'hidden attribute', 'comment', 'font-size 0', 'white'],
  shown: ['ins', 'bold', 'red'],
};

export const lookMutators: readonly Mutator[] = [
  ...tables.flatMap(([format, ups, downs, plains]) => [
    ...Object.keys(ups).map((look) => raised(look, format)),
    ...Object.keys(downs).map((look) => gone(look, format)),
    ...Object.keys(plains).map((look) => shown(look, format)),
  ]),
  ...inMarkdown.raised.map((look) => raised(look, 'markdown')),
  ...inMarkdown.gone.map((look) => gone(look, 'markdown')),
  ...inMarkdown.shown.map((look) => shown(look, 'markdown')),
  ...['sup', 'sup with link', 'vertical-align super', 'class super'].map((look) => inSentence('raised', look, 'html')),
  ...['del', 'line-through', 'display none', 'class hidden', 'white'].map((look) => inSentence('unseen', look, 'html')),
  ...['superscript', 'superscript by style', 'position'].map((look) => inSentence('raised', look, 'docx')),
  ...['vanish', 'deleted', 'white', 'vanish by style'].map((look) => inSentence('unseen', look, 'docx')),
  ...['raised small digit'].map((look) => inSentence('raised', look, 'pdf')),
  ...['invisible mode', 'white', 'struck through'].map((look) => inSentence('unseen', look, 'pdf')),
  ...['sup', 'footnote'].map((look) => inSentence('raised', look, 'markdown')),
  ...['del', 'tildes'].map((look) => inSentence('unseen', look, 'markdown')),
];
