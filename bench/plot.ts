/** A line of a panel: corpus sizes and what was measured at each. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Panel {
  readonly title: string;
  /** Its series have the same names in the same order as those of the other panels. */
  readonly series: readonly Series[];
}

const [WIDTH, HEIGHT] = [330, 300];
const [LEFT, TOP, GAP, BELOW] = [62, 44, 74, 48];
const LEGEND = 190;
// Okabe and Ito's colours, which can be told apart by the colour-blind too; ours come first and are drawn thicker.
const COLOURS = '#d55e00 #e69f00 #000000 #0072b2 #56b4e9 #009e73 #cc79a7 #8c6bb1 #999999'.split(' ');
const OURS = 2;

/** Panels side by side, both axes logarithmic, with one legend, as SVG. */
export function plot(panels: readonly Panel[]): string {
  const width = LEFT + panels.length * (WIDTH + GAP) + LEGEND;
  const height = TOP + HEIGHT + BELOW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12" fill="#333">`,
    '<title>The time of a question, and memory, against the number of passages</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...panels.flatMap((panel, at) => drawn(panel, LEFT + at * (WIDTH + GAP))),
    ...legend(panels[0]!.series, LEFT + panels.length * (WIDTH + GAP) - GAP / 2),
    '</svg>\n',
  ].join('\n');
}

function drawn({ title, series }: Panel, left: number): string[] {
  const points = series.flatMap((one) => one.points);
  const x = scale(
    points.map(([size]) => size),
    left,
    left + WIDTH,
  );
  const y = scale(
    points.map(([, value]) => value),
    TOP + HEIGHT,
    TOP,
  );
  const bottom = TOP + HEIGHT;
  return [
    text(left, TOP - 18, title, 'font-size="14" font-weight="bold"'),
    ...x.ticks.flatMap((size) => [
      `<path d="M${x.at(size)} ${TOP}V${bottom}" stroke="#ddd"/>`,
      text(x.at(size), bottom + 18, size.toLocaleString('en'), 'text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((value) => [
      `<path d="M${left} ${y.at(value)}H${left + WIDTH}" stroke="#ddd"/>`,
      text(left - 8, y.at(value) + 4, value.toLocaleString('en'), 'text-anchor="end"'),
    ]),
    `<path d="M${left} ${TOP}V${bottom}H${left + WIDTH}" fill="none" stroke="#333"/>`,
    text(left + WIDTH / 2, bottom + 38, 'passages', 'text-anchor="middle"'),
    // Ours last, so that they lie on top.
    ...series
      .map((one, at) =>
        line(
          one.points.map(([size, value]) => [x.at(size), y.at(value)]),
          at,
        ),
      )
      .reverse(),
  ];
}

/** From the power of ten below the least value to that above the greatest. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const at = (value: number) => round(from + ((Math.log10(value) - low) / (high - low)) * (to - from));
  return { at, ticks: Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step)) };
}

const line = (points: readonly (readonly [number, number])[], at: number): string =>
  `<g stroke="${COLOURS[at]}" fill="${COLOURS[at]}"><path d="M${points.join('L')}" fill="none" stroke-width="${at < OURS ? 3.5 : 1.8}"/>${points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="${at < OURS ? 4 : 3}"/>`).join('')}</g>`;

const legend = (series: readonly Series[], left: number): string[] =>
  series.flatMap(({ name }, at) => {
    const y = TOP + 14 + at * 24;
    return [
      line([[left, y], [left + 26, y]], at),
      text(left + 36, y + 4, name, at < OURS ? 'font-weight="bold"' : ''),
    ]; // biome-ignore format: two ends
  });

const text = (x: number, y: number, words: string, style: string): string =>
  `<text x="${x}" y="${y}" ${style}>${words}</text>`;

const round = (value: number): number => Math.round(value * 10) / 10;
