// The schemas of the API and the client → its types as the compiler of who imports `mingbai/client` reads them, with no other file.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { z } from 'zod';
import { apiSchemas, toOpenSchema } from '../../src/publish/schema/index.ts';
import { publishedFigure } from '../../src/publish/schema/shared.ts';

interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
}

const union = (parts: readonly string[]): string =>
  parts.length > 1 ? `(${parts.join(' | ')})` : (parts[0] ?? 'never');

const plain: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

function writeObject({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(
    ([name, field]) => `${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${writeType(field)};`,
  );
  if (fields.length > 0) return `{ ${fields.join(' ')} }`;
  return typeof additionalProperties === 'object' ? `Record<string, ${writeType(additionalProperties)}>` : 'object';
}

/** As far as our schemas go; a new keyword fails the packing instead of becoming `any`. */
function writeType(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((one) => JSON.stringify(one)));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return union(choices.map(writeType));
  if (schema.allOf) return schema.allOf.map(writeType).join(' & ');
  if (schema.prefixItems) return `[${schema.prefixItems.map(writeType).join(', ')}]`;
  if (Array.isArray(schema.type)) return union(schema.type.map((type) => writeType({ ...schema, type })));
  if (schema.type === 'array') return `${union([writeType(schema.items ?? {})])}[]`;
  if (schema.type === 'object') return writeObject(schema);
  const known = plain[schema.type ?? ''];
  if (known === undefined) throw new Error(`no type is known for ${JSON.stringify(schema)}`);
  return known;
}

const toType = (schema: z.ZodType): string => writeType(toOpenSchema(schema) as Schema);

/** What the client calls each file. */
const names: Readonly<Record<string, string>> = { report: 'ReportFileOfApi' };
const nameOf = (schema: string): string => names[schema] ?? `${schema.charAt(0).toUpperCase()}${schema.slice(1)}File`;

/** Types of all files of the API. */
export function writeApiTypes(): string {
  const files = Object.entries(apiSchemas).map(
    ([name, schema]) => `export type ${nameOf(name)} = ${toType(schema)};\n`,
  );
  return [
    ...files,
    `export type PublishedFigure = ${toType(publishedFigure)};\n`,
    // What files leave out as usual is there.
    "export type FullFigure = PublishedFigure & Required<Pick<PublishedFigure, 'status' | 'qualifier' | 'unit' | 'raw'>>;\n",
  ].join('\n');
}

/** Of the client's own file; where it imports types from does not matter to others. */
export function writeClientTypes(source: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(source, 'utf8'), {
    fileName: source,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, declaration: true, target: ts.ScriptTarget.ES2024 },
  });
  const [problem] = diagnostics;
  if (problem) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
  return outputText
    .replace(/import \{ type (\w+) \} from/gu, 'import type { $1 } from')
    .replace(/'\.\.\/publish\/\w+\/[\w-]+\.ts'/gu, "'./api-types.d.ts'");
}
