// The bytes of an OFD file (GB/T 33190) → its document: pages with what is drawn on them, and the resources they draw with.
import { openZip, resolvePart, type ZipFile } from '../archive/open-zip.ts';
import { Refusal } from '../refusal.ts';
import { decodePart, parseXml } from '../xml/parse-xml.ts';
import { findChild, listChildren, type PartElement, readContent } from '../xml/xml-element.ts';

/** Millimetres from the top left corner: x, y, width, height. */
export type OfdBox = readonly [number, number, number, number];

export interface OfdPage {
  box: OfdBox;
  /** Layers in the order in which they are painted, those of templates included. */
  layers: PartElement[];
  annotations: OfdAnnotation[];
}

/** What stands on a page and is no part of its text. */
export interface OfdAnnotation {
  type: string;
  box: OfdBox;
  appearance: PartElement | undefined;
}

export interface OfdResources {
  drawParams: Map<string, PartElement>;
  colourSpaces: Map<string, string>;
  composites: Map<string, PartElement>;
  /** Ids of pictures that show what lies under them. */
  seeThrough: Set<string>;
}

export interface OfdDocument {
  title: string;
  pages: OfdPage[];
  resources: OfdResources;
}

/** Several documents in one file, by where they stand. */
export class SeveralDocuments extends Error {
  readonly roots: readonly string[];

  constructor(roots: readonly string[]) {
    super('An OFD file with several documents');
    this.roots = roots;
  }
}

/** A page's own content and the parts around it, each read once. */
interface Package {
  zip: ZipFile;
  parts: Map<string, PartElement | undefined>;
}

/** The longest report met has 60 pages. */
const mostPages = 300;
const a4: OfdBox = [0, 0, 210, 297];

export function openOfd(bytes: Uint8Array): OfdDocument {
  const zip = openZip(bytes);
  if (zip.has('Encryptions.xml')) throw new Refusal('password');
  const pack: Package = { zip, parts: new Map() };
  const bodies = listChildren(readPart(pack, 'OFD.xml'), 'DocBody');
  const roots = bodies.flatMap((body) => findRoot(pack, body) ?? []);
  const [path] = roots;
  if (path === undefined) throw new Refusal('damaged');
  if (new Set(roots).size > 1) throw new SeveralDocuments(roots);
  const root = readPart(pack, path);
  if (root?.name !== 'Document') throw new Refusal('damaged');
  const title = readContent(findChild(findChild(bodies[0], 'DocInfo'), 'Title'));
  return { title, ...readDocumentPart(pack, root, path) };
}

/** Of the versions of a document the one that is current. */
function findRoot(pack: Package, body: PartElement): string | undefined {
  const versions = listChildren(findChild(body, 'Versions'), 'Version');
  const current = versions.find(({ attributes }) => attributes.Current === 'true')?.attributes.BaseLoc;
  const version = current === undefined ? undefined : readPart(pack, resolvePart(current, ''));
  const stated = findChild(version, 'DocRoot') ?? findChild(body, 'DocRoot');
  return (
    stated && resolvePart(readContent(stated).trim(), version && current ? folderOf(resolvePart(current, '')) : '')
  );
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function readPart({ zip, parts }: Package, path: string): PartElement | undefined {
  if (parts.has(path)) return parts.get(path);
  const bytes = zip.read(path);
  const part = bytes && parseXml(decodePart(bytes));
  parts.set(path, part);
  return part;
}

function readDocumentPart(pack: Package, root: PartElement, path: string): Omit<OfdDocument, 'title'> {
  const folder = folderOf(path);
  const common = findChild(root, 'CommonData');
  const resources: OfdResources = {
    drawParams: new Map(),
    colourSpaces: new Map(),
    composites: new Map(),
    seeThrough: new Set(),
  };
  const listed = ['PublicRes', 'DocumentRes'].flatMap((kind) => listChildren(common, kind));
  for (const stated of listed) addResources(pack, resources, resolvePart(readContent(stated).trim(), folder));
  const templates = new Map(
    listChildren(common, 'TemplatePage').map(({ attributes }) => [
      attributes.ID ?? '',
      { path: resolvePart(attributes.BaseLoc ?? '', folder), order: attributes.ZOrder },
    ]),
  );
  const stated = listChildren(findChild(root, 'Pages'), 'Page');
  if (stated.length > mostPages) throw new Refusal('oversized');
  const marks = listMarks(pack, root, folder);
  const pages = stated.map((element): OfdPage => {
    const { ID: id = '', BaseLoc: place = '' } = element.attributes;
    const at = resolvePart(place, folder);
    const page = readPart(pack, at);
    if (!page) throw new Refusal('damaged');
    for (const own of listChildren(page, 'PageRes'))
      addResources(pack, resources, resolvePart(readContent(own).trim(), folderOf(at)));
    const under = listChildren(page, 'Template').map(({ attributes }) => ({
      ...templates.get(attributes.TemplateID ?? ''),
      ...(attributes.ZOrder !== undefined && { order: attributes.ZOrder }),
    }));
    const templatePages = under.flatMap(({ path: template, order }) => {
      const part = template === undefined ? undefined : readPart(pack, template);
      return part ? [{ part, isOver: order === 'Foreground' }] : [];
    });
    return {
      box: readPageBox([page, ...templatePages.map(({ part }) => part)], common),
      layers: [
        ...templatePages.filter(({ isOver }) => !isOver).flatMap(({ part }) => listLayers(part)),
        ...listLayers(page),
        ...templatePages.filter(({ isOver }) => isOver).flatMap(({ part }) => listLayers(part)),
      ],
      annotations: marks.get(id) ?? [],
    };
  });
  return { pages, resources };
}

const paintedAt: Readonly<Record<string, number>> = { Background: 0, Foreground: 2 };

function listLayers(page: PartElement): PartElement[] {
  const layers = listChildren(findChild(page, 'Content'), 'Layer');
  const placeOf = ({ attributes }: PartElement): number => paintedAt[attributes.Type ?? ''] ?? 1;
  return layers.sort((one, other) => placeOf(one) - placeOf(other));
}

export function readBox(text: string | undefined): OfdBox | undefined {
  const numbers = readNumbers(text ?? '');
  const [x = Number.NaN, y = Number.NaN, width = Number.NaN, height = Number.NaN] = numbers;
  return [x, y, width, height].every(Number.isFinite) ? [x, y, width, height] : undefined;
}

export const readNumbers = (text: string): number[] =>
  text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(Number);

function readPageBox(pages: readonly PartElement[], common: PartElement | undefined): OfdBox {
  const areas = [...pages.map((page) => findChild(page, 'Area')), findChild(common, 'PageArea')];
  for (const area of areas) {
    const box = area && readBox(readContent(findChild(area, 'PhysicalBox')));
    if (box && box[2] > 0 && box[3] > 0) return box;
  }
  return a4;
}

function addResources(pack: Package, resources: OfdResources, path: string): void {
  const part = readPart(pack, path);
  if (!part) return;
  const base = resolvePart(part.attributes.BaseLoc ?? '', folderOf(path));
  const each = (group: string, kind: string): PartElement[] => listChildren(findChild(part, group), kind);
  for (const element of each('DrawParams', 'DrawParam')) resources.drawParams.set(element.attributes.ID ?? '', element);
  for (const { attributes } of each('ColorSpaces', 'ColorSpace'))
    resources.colourSpaces.set(attributes.ID ?? '', (attributes.Type ?? 'RGB').toUpperCase());
  for (const element of each('CompositeGraphicUnits', 'CompositeGraphicUnit'))
    resources.composites.set(element.attributes.ID ?? '', element);
  for (const element of each('MultiMedias', 'MultiMedia')) {
    const file = readContent(findChild(element, 'MediaFile')).trim();
    if (isSeeThrough(pack.zip, resolvePart(file, `${base}/`))) resources.seeThrough.add(element.attributes.ID ?? '');
  }
}

const mostLooked = 16 * 1024 * 1024;

/** A PNG with an alpha channel. Where the file is not there nothing is shown. */
function isSeeThrough(zip: ZipFile, path: string): boolean {
  if (!zip.has(path)) return true;
  if (zip.sizeOf(path) > mostLooked) return false;
  const bytes = zip.read(path) ?? new Uint8Array(0);
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50;
  return isPng && (bytes[25] === 4 || bytes[25] === 6);
}

/** Annotations and seals of signatures, by the id of their page. */
function listMarks(pack: Package, root: PartElement, folder: string): Map<string, OfdAnnotation[]> {
  const marks = new Map<string, OfdAnnotation[]>();
  const add = (page: string, mark: OfdAnnotation): void => {
    marks.set(page, [...(marks.get(page) ?? []), mark]);
  };
  const path = resolvePart(readContent(findChild(root, 'Annotations')).trim(), folder);
  for (const page of listChildren(readPart(pack, path), 'Page')) {
    const file = resolvePart(readContent(findChild(page, 'FileLoc')).trim(), folderOf(path));
    for (const annotation of listChildren(readPart(pack, file), 'Annot')) {
      const appearance = findChild(annotation, 'Appearance');
      const box = readBox(appearance?.attributes.Boundary);
      if (annotation.attributes.Visible === 'false' || !box) continue;
      add(page.attributes.PageID ?? '', { type: annotation.attributes.Type ?? '', box, appearance });
    }
  }
  addSeals(pack, add);
  return marks;
}

function addSeals(pack: Package, add: (page: string, mark: OfdAnnotation) => void): void {
  const stated = listChildren(readPart(pack, 'OFD.xml'), 'DocBody').map((body) => findChild(body, 'Signatures'));
  for (const path of stated.map((element) => resolvePart(readContent(element).trim(), ''))) {
    for (const { attributes } of listChildren(readPart(pack, path), 'Signature')) {
      const signature = readPart(pack, resolvePart(attributes.BaseLoc ?? '', folderOf(path)));
      for (const stamp of listChildren(findChild(signature, 'SignedInfo'), 'StampAnnot')) {
        const box = readBox(stamp.attributes.Boundary);
        if (box) add(stamp.attributes.PageRef ?? '', { type: 'Stamp', box, appearance: undefined });
      }
    }
  }
}
