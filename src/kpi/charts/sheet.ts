/** Drawings under each other on one white ground with round corners, which looks right on dark and on light. */
import { fontFamily } from './font.ts';
import { type Alternative, colours, type Drawing } from './paper.ts';

/** A picture as SVG, with what it says in words. */
export interface Sheet {
  width: number;
  height: number;
  svg: string;
  alt: readonly Alternative[];
}

/** Lines in two colours that stay different where no colour is seen. */
const patterns = `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${colours.teal}"/><rect width="2" height="6" fill="#fff" fill-opacity=".45"/></pattern><pattern id="poor" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="5" height="5" fill="#fff"/><rect width="3" height="5" fill="${colours.warning}"/></pattern></defs>`;

/** Puts the drawings on one sheet; all have the width of the first. */
export function sheetOf(drawings: readonly Drawing[]): Sheet {
  const width = drawings[0]?.width ?? 640;
  let height = 0;
  const placed = drawings.map((drawing, index) => {
    const line =
      index === 0 ? '' : `<path d="M28 ${height}H${width - 28}" stroke="${colours.grid}"/>`;
    const body = `${line}<g transform="translate(0 ${height})">${drawing.body}</g>`;
    height += drawing.height;
    return body;
  });
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}">${patterns}<rect width="${width}" height="${height}" rx="14" fill="#fff"/>${placed.join('')}</svg>`,
    alt: drawings.map(({ alt }) => alt),
  };
}
