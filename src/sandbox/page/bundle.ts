/** The page's files, built in memory when the page starts: no build artefact, no path from a request. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { pageFonts } from './fonts.ts';

export interface StaticFile {
  contentType: string;
  body: Uint8Array | string;
}

const browserFolder = new URL('./browser/', import.meta.url);

/** Every static file by its path. What is not in here does not exist, so no path can lead elsewhere. */
export async function bundlePage(): Promise<ReadonlyMap<string, StaticFile>> {
  // Synchronous on purpose: it ends with its child process, the asynchronous one leaves it running.
  const built = buildSync({
    absWorkingDir: fileURLToPath(browserFolder),
    entryPoints: { page: 'main.ts', look: 'look/page.css' },
    outdir: '/',
    bundle: true,
    external: ['/fonts/*'],
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const contentOf = (name: string): Uint8Array => {
    const file = built.outputFiles.find((output) => output.path.endsWith(name));
    if (!file) throw new Error(`The bundle has no ${name}`);
    return file.contents;
  };
  return new Map<string, StaticFile>([
    ['/', { contentType: 'text/html; charset=utf-8', body: await read('index.html') }],
    ['/icon.svg', { contentType: 'image/svg+xml', body: await read('icon.svg') }],
    ['/page.js', { contentType: 'text/javascript; charset=utf-8', body: contentOf('page.js') }],
    ['/look.css', { contentType: 'text/css; charset=utf-8', body: contentOf('look.css') }],
    ...[...(await pageFonts())].map(([path, body]): [string, StaticFile] => [
      path,
      { contentType: 'font/ttf', body },
    ]),
  ]);
}

function read(name: string): Promise<string> {
  return readFile(new URL(name, browserFolder), 'utf8');
}
