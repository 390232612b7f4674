// @ts-check
/**
 * The worker thread that paints: SVG in, PNG out. On the main thread the encoding alone would hold every answer
 * up for longer than 20 ms. Plain JavaScript, because a worker must load the same way from `src` and from `dist`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';
import { encodePng } from './palette-png.js';

/** @typedef {{ fontFiles: string[], family: string, zoom: number }} PainterOptions */

const { fontFiles, family, zoom } = /** @type {PainterOptions} */ (workerData);

parentPort?.on('message', (/** @type {{ id: number, svg: string }} */ { id, svg }) => {
  try {
    const painted = new Resvg(svg, {
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: family },
      fitTo: { mode: 'zoom', value: zoom },
    }).render();
    const { width, height } = painted;
    const png = new Uint8Array(encodePng(painted.pixels, width, height));
    parentPort?.postMessage({ id, png }, [png.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, reason: String(error) });
  }
});
