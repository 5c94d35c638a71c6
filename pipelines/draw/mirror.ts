type Spec = Record<string, unknown>;

const OTHER: Readonly<Record<string, string>> = { left: 'right', right: 'left', start: 'end', end: 'start' };
const ORIENTED = new Set(['orient', 'align', 'titleAlign', 'labelAlign', 'anchor', 'titleAnchor', 'labelAnchor']);
const OFFSETS = new Set(['dx', 'xOffset']);

/**
 * A Vega-Lite spec mirrored for a language read from the right: x runs leftwards, the y axis stands right, and what hung left of
 * a place hangs right of it. Works through layers, facets and concatenations, since it only looks at what each part says of x.
 */
export function mirror(spec: unknown): unknown {
  return part(spec, '');
}

function part(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => part(one, name));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Spec).map(([key, inner]): [string, unknown] => {
    if (ORIENTED.has(key) && typeof inner === 'string') return [key, OTHER[inner] ?? inner];
    if (OFFSETS.has(key) && typeof inner === 'number') return [key, -inner];
    return [key, part(inner, key)];
  });
  const mirrored = Object.fromEntries(entries);
  if (name === 'x' && isChannel(mirrored)) return withScale(mirrored);
  if (name === 'y' && isChannel(mirrored) && mirrored.axis !== null) {
    return { ...mirrored, axis: { orient: 'right', ...(mirrored.axis as Spec | undefined) } };
  }
  return mirrored;
}

const isChannel = (value: Spec): boolean => 'field' in value || 'aggregate' in value;

/** Reverses the scale of an x channel; a band scale keeps its order of data and runs from the right. */
const withScale = (channel: Spec): Spec =>
  channel.scale === null ? channel : { ...channel, scale: { ...(channel.scale as Spec | undefined), reverse: true } };
