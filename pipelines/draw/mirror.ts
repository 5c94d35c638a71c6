type Spec = Record<string, unknown>;

const OTHER: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  start: 'end',
  end: 'start',
  'top-left': 'top-right',
  'top-right': 'top-left',
  'bottom-left': 'bottom-right',
  'bottom-right': 'bottom-left',
};
const ORIENTED = new Set([
  'orient',
  'align',
  'anchor',
  'labelAlign',
  'labelAnchor',
  'labelOrient',
  'titleAlign',
  'titleAnchor',
  'titleOrient',
]);
const OFFSETS = new Set(['dx', 'xOffset']);
/** Turned text is turned the other way. */
const TURNS = new Set(['angle', 'labelAngle']);
const ALONG = new Set(['x', 'x2', 'xOffset']);
/** Place of a row in the data, added where columns of a facet that keep the order of the data are to run leftwards. */
const DATA_ORDER = 'data_order';

/**
 * A Vega-Lite spec mirrored for a language read from the right: x runs leftwards, the y axis stands right, columns and parts side
 * by side begin at the right, and what hung left of a place hangs right of it. Works through layers, facets and concatenations,
 * since it only looks at what each part says of x.
 */
export function mirror(spec: unknown): unknown {
  const mirrored = part(spec, '') as Spec;
  if (!JSON.stringify(mirrored).includes(`"field":"${DATA_ORDER}"`)) return mirrored;
  const order = { window: [{ op: 'row_number', as: DATA_ORDER }] };
  return { ...mirrored, transform: [order, ...((mirrored.transform as unknown[] | undefined) ?? [])] };
}

function part(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((one) => part(one, ''));
    return name === 'hconcat' ? parts.reverse() : parts;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Spec).map(([key, inner]): [string, unknown] => {
    if (ORIENTED.has(key) && typeof inner === 'string') return [key, OTHER[inner] ?? inner];
    if (OFFSETS.has(key) && typeof inner === 'number') return [key, -inner];
    if (TURNS.has(key) && typeof inner === 'number') return [key, inner === 0 ? 0 : -inner];
    return [key, part(inner, key)];
  });
  const mirrored = Object.fromEntries(entries);
  if (ALONG.has(name)) return along(mirrored, name);
  if (name === 'y' && isChannel(mirrored) && mirrored.axis !== null) {
    return { ...mirrored, axis: { orient: 'right', ...(mirrored.axis as Spec | undefined) } };
  }
  if (name === 'column' && isChannel(mirrored)) return { ...mirrored, sort: leftwards(mirrored.sort) };
  if (name === 'row' && isChannel(mirrored)) {
    return { ...mirrored, header: { labelOrient: 'right', ...(mirrored.header as Spec | undefined) } };
  }
  return mirrored;
}

const isChannel = (value: Spec): boolean => 'field' in value || 'datum' in value;

/** Reverses the scale of an x channel; a band scale keeps its order of data and runs from the right. */
function along(channel: Spec, name: string): Spec {
  if (name !== 'x2' && isChannel(channel) && channel.scale !== null) {
    return { ...channel, scale: { ...(channel.scale as Spec | undefined), reverse: true } };
  }
  if (channel.value === 'width') return { ...channel, value: 0 };
  if (typeof channel.value === 'number') return { ...channel, value: { expr: `width - ${channel.value}` } };
  return channel;
}

function leftwards(sort: unknown): unknown {
  if (Array.isArray(sort)) return [...sort].reverse();
  if (sort === null) return { field: DATA_ORDER, op: 'min', order: 'descending' };
  if (typeof sort === 'object') {
    return { ...sort, order: (sort as Spec).order === 'descending' ? 'ascending' : 'descending' };
  }
  return sort === 'descending' ? 'ascending' : 'descending';
}
