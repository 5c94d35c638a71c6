import type { Element } from 'hast';
import { s } from 'hastscript';

/** What feeds what, as a graph of names. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Steps shown on either side; who wants to see more follows a name. */
const STEPS = 2;
const BOX = { width: 236, height: 22, gap: 8 };
const BETWEEN = 56;
/** Letters of a name that find room in a box. */
const LETTERS = 31;

/** The same graph with its arrows turned. */
export function turned(graph: Graph): Graph {
  const back = new Map<string, string[]>();
  for (const [name, others] of graph) for (const other of others) back.set(other, [...(back.get(other) ?? []), name]);
  return back;
}

/**
 * Draws what a table is made from (two steps, at the start of the line) and what it feeds (two steps, at its end). Each name is a
 * link to its place on the page.
 *
 * @param reads name -> what it reads
 * @param feeds name -> what reads it
 * @param linkOf address of a name
 */
export function lineageDrawing(
  name: string,
  reads: Graph,
  feeds: Graph,
  linkOf: (name: string) => string,
  title: string,
  isMirrored: boolean,
): Element {
  const before = stepsFrom(name, reads);
  const after = stepsFrom(name, feeds);
  const columns = [...[...before].reverse(), [name], ...after];
  const deepest = Math.max(...columns.map((one) => one.length));
  const width = columns.length * (BOX.width + BETWEEN) - BETWEEN;
  const height = deepest * (BOX.height + BOX.gap);
  const places = new Map<string, { x: number; y: number }>();
  for (const [index, column] of columns.entries()) {
    const top = (height - column.length * (BOX.height + BOX.gap)) / 2;
    const start = index * (BOX.width + BETWEEN);
    const x = isMirrored ? width - start - BOX.width : start;
    for (const [row, one] of column.entries()) places.set(one, { x, y: top + row * (BOX.height + BOX.gap) });
  }
  const lines = [...places.keys()].flatMap((to) =>
    (reads.get(to) ?? []).flatMap((from) => (places.has(from) ? [arrow(places.get(from)!, places.get(to)!)] : [])),
  );
  const boxes = [...places].map(([one, { x, y }]) => box(one, x, y, one === name, linkOf(one)));
  return s(
    'svg',
    {
      viewBox: `-1 -1 ${width + 2} ${height + 2}`,
      width: width + 2,
      height: height + 2,
      role: 'img',
      ariaLabel: title,
    },
    [s('title', title), ...lines, ...boxes],
  );
}

/** Names one step away, two steps away …, each where it is nearest. */
function stepsFrom(name: string, next: Graph): string[][] {
  const seen = new Set([name]);
  const steps: string[][] = [];
  let from = [name];
  for (let step = 0; step < STEPS && from.length > 0; step += 1) {
    const reached = [...new Set(from.flatMap((one) => next.get(one) ?? []))].filter((one) => !seen.has(one)).sort();
    for (const one of reached) seen.add(one);
    if (reached.length > 0) steps.push(reached);
    from = reached;
  }
  return steps;
}

function arrow(from: { x: number; y: number }, to: { x: number; y: number }): Element {
  const isForward = to.x >= from.x;
  const start = from.x + (isForward ? BOX.width : 0);
  const end = to.x + (isForward ? 0 : BOX.width);
  const [y1, y2] = [from.y + BOX.height / 2, to.y + BOX.height / 2];
  const middle = (start + end) / 2;
  return s('path', {
    d: `M${start},${y1} C${middle},${y1} ${middle},${y2} ${end},${y2}`,
    fill: 'none',
    stroke: '#8c8c8c',
  });
}

function box(name: string, x: number, y: number, isSubject: boolean, href: string): Element {
  const shown = name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name;
  return s('a', { href }, [
    s('title', name),
    s('rect', {
      x,
      y,
      width: BOX.width,
      height: BOX.height,
      rx: 3,
      fill: isSubject ? '#1F5F99' : '#eef3f8',
      stroke: '#1F5F99',
    }),
    s(
      'text',
      {
        x: x + 8,
        y: y + 15,
        fill: isSubject ? '#ffffff' : '#1a1a1a',
        fontSize: 11.5,
        fontFamily: 'ui-monospace, monospace',
        direction: 'ltr',
        textAnchor: 'start',
      },
      shown,
    ),
  ]);
}
