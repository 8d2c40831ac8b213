// The schemas of the API and a report that is there → openapi.json, by OpenAPI 3.1: every address, what it answers, and an answer to look at.
import { introduceData } from '../../config/config.ts';
import { translate } from '../../i18n/translate.ts';
import { type ReportKey, reportSlug } from '../../report/model/report-key.ts';
import { type Address, addressOf } from '../address.ts';
import { licence } from '../licence.ts';
import { type ApiFile, apiFiles, apiSchemas, toOpenSchema } from '../schema/index.ts';

/** What the places of a pattern may be filled with. */
function describePlaces({ pattern }: ApiFile, example: ReportKey | undefined) {
  const values: Readonly<
    Record<string, readonly [words: Parameters<typeof translate>[1], form: string, value?: string | undefined]>
  > = {
    id: ['export.apiId', '^\\d{6}-[a-z0-9-]+$', example?.agencyId],
    year: ['export.apiYear', '^\\d{4}(-own_level)?$', example && reportSlug(example)],
  };
  return [...pattern.matchAll(/\{(\w+)\}/gu)].flatMap(([, name = '']) => {
    const [words, form, value] = values[name] ?? [];
    if (words === undefined) return [];
    return {
      name,
      in: 'path',
      required: true,
      description: translate('en', words),
      schema: { type: 'string', pattern: form },
      ...(value !== undefined && { example: value }),
    };
  });
}

/** The address of a real answer; undefined where a place cannot be filled. */
function findAnswer({ pattern }: ApiFile, example: ReportKey | undefined): string | undefined {
  if (!pattern.includes('{')) return pattern;
  return example && pattern.replace('{id}', example.agencyId).replace('{year}', reportSlug(example));
}

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function describeFile(file: ApiFile, example: ReportKey | undefined, address: Address) {
  const answer = findAnswer(file, example);
  const content = {
    schema: { $ref: `#/components/schemas/${file.name}` },
    ...(answer !== undefined && {
      examples: { real: { summary: answer, externalValue: addressOf(address, answer.slice(1)) } },
    }),
  };
  const parameters = describePlaces(file, example);
  return {
    get: {
      operationId: `get${capitalize(file.name)}`,
      summary: translate('en', file.words),
      'x-summary-zh': translate('zh', file.words),
      tags: [file.pattern.startsWith('/data/') ? 'data' : 'api'],
      ...(parameters.length > 0 && { parameters }),
      responses: {
        200: { description: translate('en', file.words), content: { 'application/json': content } },
        404: { description: translate('en', 'export.apiAbsent') },
      },
    },
  };
}

function describeTable({ name, pattern, words }: ApiFile) {
  return {
    get: {
      operationId: `get${capitalize(name)}Table`,
      summary: `${translate('en', words)} (CSV)`,
      tags: ['api'],
      responses: {
        200: { description: translate('en', words), content: { 'text/csv': { schema: { type: 'string' } } } },
        404: { description: translate('en', 'export.apiAbsent') },
      },
    },
    path: pattern.replace(/\.json$/u, '.csv'),
  };
}

function listSchemas() {
  return Object.fromEntries(
    Object.entries(apiSchemas).map(([name, schema]) => {
      const { $schema: _, ...rest } = toOpenSchema(schema);
      return [name, { title: name, ...rest }];
    }),
  );
}

/** `example`: a report whose files are there. */
export function describeOpenapi(version: string, example: ReportKey | undefined, address: Address) {
  const ofFiles = apiFiles.map((file) => [file.pattern, describeFile(file, example, address)] as const);
  const ofTables = apiFiles
    .filter(({ hasTable }) => hasTable)
    .map(describeTable)
    .map(({ path, get }) => [path, { get }] as const);
  return {
    openapi: '3.1.1',
    info: {
      title: translate('en', 'export.dataTitle'),
      'x-title-zh': translate('zh', 'export.dataTitle'),
      version,
      description: `${introduceData('en', 'export.dataText')}\n\n${translate('en', 'export.apiStates')}`,
      license: { name: licence.title, identifier: licence.id },
    },
    servers: [{ url: addressOf(address, '').replace(/\/$/u, '') || '/' }],
    security: [],
    tags: [
      { name: 'api', description: translate('en', 'export.pageApiNote') },
      { name: 'data', description: translate('en', 'export.pageDownloads') },
    ],
    paths: Object.fromEntries([...ofFiles, ...ofTables]),
    components: { schemas: listSchemas() },
  };
}
