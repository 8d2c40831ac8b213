// Imports → those against the direction of the layers, and those of the disk or the network from a room that is pure.
import { builtinModules } from 'node:module';
import { type Breach, findInLines, listImports, type SourceFile } from './source-file.ts';

const report = (...rooms: string[]): string[] => rooms.map((room) => `report/${room}`);

const wholeReport = report(
  'model',
  'text',
  'unit',
  'document',
  'registry',
  'read',
  'find',
  'extract',
  'analysis',
  'check',
);
const core = ['forms', ...wholeReport, 'report'];
const shown = [...core, 'i18n', 'config', 'store', 'charts', 'search', 'publish', 'views'];

/** Each room, from the ground up, and the rooms it may know besides itself. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  forms: [],
  'report/model': ['forms'],
  'report/text': ['forms'],
  'report/unit': ['forms', ...report('text')],
  'report/document': report('model'),
  'report/registry': ['forms', ...report('model', 'text')],
  'report/read': report('model', 'text', 'document'),
  'report/find': ['forms', ...report('model', 'text', 'unit', 'document', 'read')],
  'report/extract': ['forms', ...report('model', 'text', 'unit', 'document', 'registry', 'read', 'find')],
  'report/analysis': ['forms', ...report('model', 'text', 'unit', 'document', 'registry', 'find', 'extract')],
  'report/check': ['forms', ...report('model', 'text', 'unit', 'document', 'registry', 'find', 'extract', 'analysis')],
  report: ['forms', ...wholeReport],
  i18n: core,
  config: [...core, 'i18n'],
  store: [...core, 'i18n', 'config'],
  pipeline: [...core, 'i18n', 'config', 'store'],
  charts: [...core, 'i18n'],
  search: [...core, 'i18n'],
  publish: [...core, 'i18n', 'config', 'store', 'charts'],
  views: [...core, 'i18n', 'config', 'store', 'charts', 'search'],
  client: [...core, 'i18n', 'charts', 'search', 'publish', 'views'],
  styles: [],
  layouts: [...shown, 'client', 'styles'],
  components: [...shown, 'client', 'styles', 'layouts'],
  pages: [...shown, 'client', 'styles', 'layouts', 'components'],
  collect: [...core, 'i18n', 'config', 'store', 'pipeline'],
  serve: [...core, 'i18n', 'config', 'store', 'charts', 'search', 'publish', 'views', 'pipeline'],
  'api-client': ['publish'],
  mcp: [...core, 'i18n', 'search', 'publish', 'api-client'],
};

/** Rooms that touch the disk; and those that touch the network, the readers' browsers among them. */
const onDisk: ReadonlySet<string> = new Set(['store', 'pipeline', 'collect', 'serve', 'mcp']);
const onNetwork: ReadonlySet<string> = new Set(['client', 'api-client', 'search', 'collect', 'serve', 'mcp']);

/** Undefined for what lies in no room: the scripts, and what Astro reads at the top of `src`. */
function roomOf(path: string): string | undefined {
  const [top, room = '', inner, ...deeper] = path.split('/');
  if (top !== 'src' || inner === undefined) return undefined;
  return room === 'report' && deeper.length > 0 ? `report/${inner}` : room;
}

/** The rooms at both ends, where they are two. */
function crossing(file: string, target: string): readonly [string, string] | undefined {
  const [from, to] = [roomOf(file), roomOf(target)];
  return from !== undefined && to !== undefined && from !== to ? [from, to] : undefined;
}

/** As `from → to`, so that a list of those that are still there can name it. */
export interface LayerBreach extends Breach {
  pair: string;
}

export function findAgainstLayers(files: readonly SourceFile[]): LayerBreach[] {
  return files.flatMap((source) =>
    findInLines(source, (line) => listImports(source.file, line)).flatMap(({ file, line, what: target }) => {
      const breach = { file, ...(line !== undefined && { line }) };
      if (file.startsWith('src/') && target.startsWith('scripts/'))
        return [{ ...breach, what: `an import of ${target}: nothing in src knows the scripts`, pair: 'src → scripts' }];
      const rooms = crossing(file, target);
      if (!rooms) return [];
      const [from, to] = rooms;
      const known = mayKnow[from];
      if (known === undefined)
        return [{ ...breach, what: `the room ${from} is not in the list of layers`, pair: from }];
      return known.includes(to)
        ? []
        : [{ ...breach, what: `an import of ${target}: ${from} knows no ${to}`, pair: `${from} → ${to}` }];
    }),
  );
}

const isBuiltIn = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);

/** A method of that name, or of another object, is no request. */
const request = /(?<![\w.#$]|\basync )\bfetch\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource)\(/gu;

export function findOutsideUse(files: readonly SourceFile[]): Breach[] {
  return files.flatMap((source) => {
    const room = roomOf(source.file);
    if (room === undefined) return [];
    return findInLines(source, (line) => [
      ...(onDisk.has(room)
        ? []
        : listImports(source.file, line)
            .filter(isBuiltIn)
            .map((name) => `an import of ${name}: ${room} touches no disk`)),
      ...(onNetwork.has(room)
        ? []
        : [...line.matchAll(request)].map(([call]) => `a request, ${call}…): ${room} touches no network`)),
    ]);
  });
}
