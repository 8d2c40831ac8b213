// The number that Word prints before a paragraph, and the paragraph → its text as printed.

const FULL_WIDTH_END = /[、）。．】〕]$/;
const NUMERIC = /^[\s\d.,+%\-０-９．，－]+$/;

/** A list number before a cell's figure is set apart, so that `1.` and `5` never read as 1.5. */
export function writeLabel(label: string, text: string, isCell: boolean): string {
  const isEmpty = text.trim() === '';
  if (isEmpty) return isCell ? label : '';
  if (isCell && NUMERIC.test(text)) return `[${label}] ${text}`;
  return label + (FULL_WIDTH_END.test(label) ? '' : ' ') + text.trimStart();
}
