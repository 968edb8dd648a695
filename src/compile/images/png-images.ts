// Images as PNG beside each SVG, for email: Gmail and Outlook show no SVG.
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import type {ApiFiles} from '../output.js';

/** Not among the dependencies, since whoever only shows widgets has no use for their 3 MB. */
const LIBRARIES = ['@resvg/resvg-wasm', '@fontsource/dejavu-sans'] as const;
const [DRAWING, FONT] = LIBRARIES;

/** Pixels for each unit of the SVG: sharp on screens of phones. */
const SCALE = 2;

interface Rendered {
  asPng(): Uint8Array;
  free(): void;
}
/** Part of the library that is used: its exports lead to no types. */
interface Library {
  readonly initWasm: (wasm: Uint8Array) => Promise<void>;
  readonly Resvg: new (svg: string, options: object) => {render(): Rendered; free(): void};
}
type Draw = (svg: string) => Uint8Array;

export interface WithPng {
  readonly files: ApiFiles;
  /** Reason why there are no PNG, with a remedy. Empty if there are PNG, or nothing to draw. */
  readonly note: string;
}

/** The files, with `images/counter.fr.png` for `images/counter.fr.svg` where the libraries are installed. */
export async function withPngImages(files: ApiFiles): Promise<WithPng> {
  const images = [...files].filter(([path]) => /^images\/.*\.svg$/.test(path));
  if (images.length === 0) return {files, note: ''};
  try {
    const draw = await drawing();
    const drawn = images.map(([path, svg]) => [path.replace(/svg$/, 'png'), draw(new TextDecoder().decode(svg))] as const);
    return {files: new Map([...files, ...drawn]), note: ''};
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    const why = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' ? '' : ` (${message})`;
    return {
      files,
      note: `There are no PNG images for email apps, which show no SVG${why}. To get them, run “npm install ${LIBRARIES.join(' ')}”, and build again.`,
    };
  }
}

let started: Promise<Draw> | undefined;

/** The library starts once in a process: it refuses a second time. */
const drawing = (): Promise<Draw> => (started ??= startDrawing());

async function startDrawing(): Promise<Draw> {
  const require = createRequire(import.meta.url);
  const {initWasm, Resvg} = (await import(DRAWING)) as Library;
  const [wasm, ...fontBuffers] = await Promise.all([
    readFile(require.resolve(`${DRAWING}/index_bg.wasm`)),
    ...[400, 700].map((weight) => readFile(require.resolve(`${FONT}/files/dejavu-sans-latin-${weight}-normal.woff2`))),
  ]);
  await initWasm(wasm);
  const family = 'DejaVu Sans';
  const options = {
    fitTo: {mode: 'zoom', value: SCALE},
    font: {fontBuffers, loadSystemFonts: false, defaultFontFamily: family, sansSerifFamily: family},
  };
  return (svg) => {
    const image = new Resvg(svg, options);
    const rendered = image.render();
    try {
      return rendered.asPng();
    } finally {
      rendered.free();
      image.free();
    }
  };
}
