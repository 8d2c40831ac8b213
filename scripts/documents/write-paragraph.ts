// A text and its rank → a paragraph of WordprocessingML.

export interface ParagraphStyle {
  align?: 'center' | 'both';
  /** Half points. */
  size?: number;
  bold?: boolean;
  /** From 0; Word shows such paragraphs in its outline. */
  outline?: number;
  /** Two characters, as running Chinese text begins. */
  indent?: boolean;
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function writeProperties({ align, outline, indent }: ParagraphStyle): string {
  return [
    indent ? '<w:ind w:firstLineChars="200" w:firstLine="480"/>' : '',
    align ? `<w:jc w:val="${align}"/>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('');
}

export function writeParagraph(text: string, style: ParagraphStyle = {}): string {
  const { size = 24, bold = false } = style;
  const look = `${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const run = text === '' ? '' : `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:p><w:pPr>${writeProperties(style)}</w:pPr>${run}</w:p>`;
}
