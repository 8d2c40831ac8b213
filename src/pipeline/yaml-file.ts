// The bytes of a YAML file beside a source, and what it may say → that, or a rejection that names the line to correct.
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { makeRejection, type Rejection } from '../report/model/rejection.ts';

export type YamlRead<Value> = { value: Value } | { rejection: Rejection };

/** `name` is that of the file; one that says nothing is read as `empty`. */
export function readYaml<Value>(
  name: string,
  bytes: Uint8Array,
  schema: z.ZodType<Value>,
  empty: unknown,
): YamlRead<Value> {
  const lines = new LineCounter();
  const yaml = decode(bytes);
  if (yaml === null)
    return { rejection: makeRejection('rejections.unreadable_file.sidecar_encoding', { name, line: 1 }) };
  const document = parseDocument(yaml, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem) return { rejection: rejectSyntax(name, lines.linePos(problem.pos[0]).line, problem.message) };
  const plain = plainValue(document);
  if ('problem' in plain) return { rejection: rejectSyntax(name, 1, plain.problem) };
  const parsed = schema.safeParse(plain.value ?? empty);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : (issue?.path ?? []);
  const field = path.join('.') || 'the whole file';
  const { line } = lines.linePos(offsetOf(document, path));
  const values = { name, line, field, problem: issue?.message ?? 'not valid' };
  return { rejection: makeRejection('rejections.unreadable_file.sidecar_field', values) };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function rejectSyntax(name: string, line: number, reason: string): Rejection {
  const problem = reason.split('\n')[0] ?? reason;
  return makeRejection('rejections.unreadable_file.sidecar_syntax', { name, line, problem });
}

/** Building the values fails for an alias without its anchor, and for aliases that multiply without end. */
function plainValue(document: Document.Parsed): { value: unknown } | { problem: string } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Of the value at a path, or of the nearest that is there. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    if (Array.isArray(range) && typeof range[0] === 'number') return range[0];
  }
  return 0;
}
