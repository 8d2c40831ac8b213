// The source files → every regular expression that is written in them, and every place where one is put together.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** `place` is `file:line`. */
export interface Pattern {
  place: string;
  source: string;
  flags: string;
}

export interface WrittenPatterns {
  literals: Pattern[];
  /** Where `RegExp(…)` is called: what it gives is known only to whoever runs it. */
  composed: string[];
}

const masks: Readonly<Record<string, RegExp>> = {
  // Blank lines in place of the markup keep the numbers of the lines.
  astro: /^---\r?\n[\s\S]*?^---$|<script\b[^>]*>[\s\S]*?<\/script>/gmu,
};

/** The scripts of a page, each on its own lines. */
function readScript(path: string): string {
  const text = readFileSync(path, 'utf8');
  const mask = masks[path.split('.').at(-1) ?? ''];
  if (!mask) return text;
  let [script, end] = ['', 0];
  for (const { 0: part, index } of text.matchAll(mask)) {
    script +=
      text.slice(end, index).replaceAll(/[^\n]/g, '') + part.replaceAll(/^---|^<script\b[^>]*>|<\/script>$|---$/g, '');
    end = index + part.length;
  }
  return script;
}

function* walk(node: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(node)) {
    for (const item of node) yield* walk(item);
  } else if (typeof node === 'object' && node !== null) {
    const found = node as Record<string, unknown>;
    if (typeof found.type === 'string') yield found;
    for (const [key, value] of Object.entries(found)) if (key !== 'regex') yield* walk(value);
  }
}

function isComposed({ type, callee }: Record<string, unknown>): boolean {
  const called = (type === 'NewExpression' || type === 'CallExpression') && (callee as Record<string, unknown>);
  return called && called.type === 'Identifier' && called.name === 'RegExp';
}

/** They look at what they themselves wrote or built, where the text of others is escaped: it does not meet their expressions. */
const ownInput = ['bench', 'check-docs', 'documents', 'fuzz', 'house', 'offline', 'prove', 'site'].map(
  (name) => `scripts/${name}`,
);
const isOwn = (file: string): boolean => ownInput.some((folder) => file.startsWith(`${folder}/`));

export function listPatterns(root: string): WrittenPatterns {
  const found: WrittenPatterns = { literals: [], composed: [] };
  const files = globSync('{src,scripts}/**/*.{ts,js,mjs,astro}', { cwd: root }).toSorted();
  for (const file of files.filter((name) => !isOwn(name))) {
    const text = readScript(join(root, file));
    const { program, errors } = parseSync(`${file}.ts`, text, { lang: 'ts', sourceType: 'module' });
    if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
    for (const node of walk(program.body)) {
      const place = (): string => `${file}:${text.slice(0, Number(node.start)).split('\n').length}`;
      const regex = node.regex as { pattern: string; flags: string } | undefined;
      if (regex) found.literals.push({ place: place(), source: regex.pattern, flags: regex.flags });
      if (isComposed(node)) found.composed.push(place());
    }
  }
  return found;
}
