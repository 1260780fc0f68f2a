import { needsNoShape, REPLACEMENT } from './plain-text.ts';

/** Adds the characters of a format 4 table: runs within the first 65,536. */
const addRuns = (view: DataView, at: number, found: Set<number>): void => {
  const segments = view.getUint16(at + 6) / 2;
  for (let i = 0; i < segments; i += 1) {
    const end = at + 14 + 2 * i;
    const start = end + 2 + 2 * segments;
    const last = view.getUint16(end);
    const shift = view.getUint16(start + 2 * segments);
    const offsets = start + 4 * segments;
    const offset = view.getUint16(offsets);
    for (let code = view.getUint16(start); code <= last && code !== 0xffff; code += 1) {
      const glyph = offset === 0 ? 0 : view.getUint16(offsets + offset + 2 * (code - view.getUint16(start)));
      const shape = offset === 0 ? code + shift : glyph === 0 ? 0 : glyph + shift;
      if ((shape & 0xffff) !== 0) found.add(code);
    }
  }
};

/** Adds the characters of a format 12 table: groups from all of Unicode. */
const addGroups = (view: DataView, at: number, found: Set<number>): void => {
  const groups = view.getUint32(at + 12);
  for (let i = 0; i < groups; i += 1) {
    const group = at + 16 + 12 * i;
    const first = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= view.getUint32(group + 4); code += 1)
      if (glyph + code - first !== 0) found.add(code);
  }
};

/**
 * The code points a TrueType font has a shape for, from its `cmap` table (OpenType 1.9). Only the two formats
 * that fonts use for Unicode are read.
 */
export const fontCoverage = (font: Uint8Array): Set<number> => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const found = new Set<number>();
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i += 1) {
    const entry = 12 + 16 * i;
    if (view.getUint32(entry) !== 0x636d6170) continue; // "cmap"
    const cmap = view.getUint32(entry + 8);
    for (let j = 0; j < view.getUint16(cmap + 2); j += 1) {
      const at = cmap + view.getUint32(cmap + 8 + 8 * j);
      const format = view.getUint16(at);
      if (format === 4) addRuns(view, at, found);
      if (format === 12) addGroups(view, at, found);
    }
  }
  return found;
};

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Replaces what none of the fonts can show. A letter with its accents must come from one font, because the
 * engine never mixes two within a character; what that font lacks becomes one sign.
 */
export const onlyCovered =
  (fonts: readonly ReadonlySet<number>[]) =>
  (text: string): string => {
    const has = (font: ReadonlySet<number>, sign: string): boolean =>
      font.has(sign.codePointAt(0) ?? 0) || needsNoShape(sign);
    const covered = ({ segment }: { segment: string }): string => {
      const signs = [...segment];
      if (fonts.some((font) => signs.every((sign) => has(font, sign)))) return segment;
      const font = fonts.find((candidate) => has(candidate, signs[0] ?? ''));
      return font ? `${signs.filter((sign) => has(font, sign)).join('')}${REPLACEMENT}` : REPLACEMENT;
    };
    return Array.from(characters.segment(text), covered).join('');
  };
