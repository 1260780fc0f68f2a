import { type ReactNode, type Ref, useId } from 'react';
import { cellLong } from '../../cards/text/tab-figures.ts';
import type { Cell } from '../../domain/suppression.ts';

const ROW = 30;
const BAR = 18;
const LABEL = 210;
const WIDTH = 640;
/** Room for the words beside the longest bar. */
const AFTER = 110;
/** A hidden number has a bar of one and the same width: its length says nothing. */
const HIDDEN = 26;

export type Bar = { readonly key: string; readonly label: string; readonly cell: Cell };

/** Bars with their numbers beside them: one picture with a title; the same numbers stand in the table. */
export const Bars = ({
  title,
  bars,
  picture,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly picture: Ref<SVGSVGElement>;
}): ReactNode => {
  const id = useId();
  const hatch = `${id}-hatch`;
  const most = Math.max(1, ...bars.map(({ cell }) => (typeof cell === 'number' ? cell : 0)));
  const scale = (WIDTH - LABEL - AFTER) / most;
  return (
    <svg
      ref={picture}
      role="img"
      aria-labelledby={`${id}-title`}
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW + 6}`}
      className="bars"
      xmlns="http://www.w3.org/2000/svg"
    >
      <title id={`${id}-title`}>{title}</title>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch" x1="0" y1="0" x2="0" y2="6" strokeWidth="2" />
        </pattern>
      </defs>
      {bars.map(({ key, label, cell }, index) => {
        const y = index * ROW + (ROW - BAR) / 2;
        const shown = typeof cell === 'number';
        const width = shown ? Math.max(2, cell * scale) : HIDDEN;
        return (
          <g key={key}>
            <text className="label" x="0" y={y + 14}>
              {label}
            </text>
            <rect
              className={shown ? 'bar' : 'bar none'}
              x={LABEL}
              y={y}
              width={width}
              height={BAR}
              fill={shown ? undefined : `url(#${hatch})`}
            />
            <text className="value" x={LABEL + width + 8} y={y + 14}>
              {cellLong(cell)}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
