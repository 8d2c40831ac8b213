// The bytes of a PDF → the same with a page's operators, an object's entries or a stream damaged, its list of objects right again.
import type { Random } from '../random.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateOperators } from './mutate-operators.ts';
import { joinPdf, type PdfObject, type PdfObjects, splitPdf } from './pdf-objects.ts';

type ObjectMutation = (file: PdfObjects, random: Random) => PdfObjects;

/** Replaces one of the objects that fit. */
function change(
  file: PdfObjects,
  random: Random,
  fits: (object: PdfObject) => boolean,
  replace: (object: PdfObject) => PdfObject,
): PdfObjects {
  const fitting = file.objects.filter(fits);
  const chosen = fitting[random.below(fitting.length)];
  return { ...file, objects: file.objects.map((object) => (object === chosen ? replace(object) : object)) };
}

const isContent = ({ stream }: PdfObject): boolean => stream !== undefined && /\bT[jJ]\b/.test(stream);
const hasStream = ({ stream }: PdfObject): boolean => stream !== undefined;

const changeContent: ObjectMutation = (file, random) =>
  change(file, random, isContent, (object) => ({ ...object, stream: mutateOperators(object.stream ?? '', random) }));

const changeNumber: ObjectMutation = (file, random) =>
  change(
    file,
    random,
    () => true,
    (object) => {
      const numbers = [...object.head.matchAll(/(?<=[\s[/])-?\d+(?:\.\d+)?/g)];
      const match = numbers[random.below(numbers.length)];
      if (!match) return object;
      const value = random.pick(['0', '-1', '1', '2', '7', '90', '45', '1e9', '99999999999', String(random.below(40))]);
      const { head } = object;
      return { ...object, head: head.slice(0, match.index) + value + head.slice(match.index + match[0].length) };
    },
  );

const dropEntry: ObjectMutation = (file, random) =>
  change(
    file,
    random,
    () => true,
    (object) => {
      const names = [...object.head.matchAll(/\/[A-Za-z]\w*/g)];
      const name = names[random.below(names.length)]?.[0] ?? '/';
      return { ...object, head: object.head.replace(name, '/Gone') };
    },
  );

const dropObject: ObjectMutation = (file, random) => ({
  ...file,
  objects: file.objects.toSpliced(random.below(file.objects.length), 1),
});

/** Circles of pages and fonts come from here. */
const swapNumbers: ObjectMutation = (file, random) => {
  const other = file.objects[random.below(file.objects.length)];
  return change(
    file,
    random,
    () => true,
    (object) => ({ ...object, number: other?.number ?? 1 }),
  );
};

const changeStream: ObjectMutation = (file, random) =>
  change(file, random, hasStream, (object) => {
    const bytes = Uint8Array.from(object.stream ?? '', (letter) => letter.charCodeAt(0));
    return { ...object, stream: Array.from(mutateBytes(bytes, random), (byte) => String.fromCharCode(byte)).join('') };
  });

const spliceStream: ObjectMutation = (file, random) => {
  const streams = file.objects.filter(hasStream);
  const other = streams[random.below(streams.length)];
  return change(file, random, hasStream, (object) => ({ ...object, stream: other?.stream }));
};

const mutations: readonly [ObjectMutation, ...ObjectMutation[]] = [
  changeContent,
  changeContent,
  changeContent,
  changeContent,
  changeContent,
  changeNumber,
  dropEntry,
  dropObject,
  swapNumbers,
  changeStream,
  spliceStream,
];

/** One in six is damaged as a file, the others inside. */
export function mutatePdf(bytes: Uint8Array, random: Random): Uint8Array {
  const file = random.below(6) === 0 ? undefined : splitPdf(bytes);
  if (!file || file.objects.length === 0) return mutateBytes(bytes, random);
  let mutated = file;
  for (let count = 1 + random.below(3); count > 0; count -= 1) mutated = random.pick(mutations)(mutated, random);
  return joinPdf(mutated);
}
