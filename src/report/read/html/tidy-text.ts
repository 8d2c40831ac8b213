// Text as it stands in the source → text as a browser shows it, without invisible characters and leaked template code.
import { hideOverridden } from '../../text/no-text.ts';

/** Word's conditional comments where an editor escaped them, and template placeholders nobody filled. */
const LEAKED = /<!(?:--)?\[(?:if|endif)[^\]]{0,80}\](?:--)?>|\{\{[^{}]{0,200}\}\}/g;
const INVISIBLE = /[\0\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** A line end between two Han characters is how the source was typed, not a space (CSS Text 3, segment breaks). */
const BREAK_IN_HAN =
  /(?<=[\u2e80-\u2fff\u3001-\u9fff\uff00-\uffef])[ \t]*\n\s*(?=[\u2e80-\u2fff\u3001-\u9fff\uff00-\uffef])/g;
const SPACES = /\s+/g;

/** Joins the source's lines, collapses every kind of space to one, trims. */
export function tidyText(source: string): string {
  let text = source;
  if (text.includes('<!') || text.includes('{{')) text = text.replace(LEAKED, '');
  text = hideOverridden(text).replace(INVISIBLE, '');
  if (text.includes('\n')) text = text.replace(BREAK_IN_HAN, '');
  return text.replace(SPACES, ' ').trim();
}
