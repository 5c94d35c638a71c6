import { existsSync, readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../error.ts';

/**
 * Reads a YAML file against its schema.
 * @throws UserError naming file, line and key for broken YAML and for each value the schema does not allow
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  if (!existsSync(file))
    throw new UserError(file, 'the file is missing', 'every dataset and collection has one; see CONTRIBUTING');
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const place = lines.linePos(broken.pos[0]);
    throw new UserError(`${file}, line ${place.line}`, broken.message.split('\n')[0]!, 'mend the YAML');
  }
  const result = schema.safeParse(document.toJS() ?? undefined);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
  const offset = offsetOf(document.contents, path);
  const line = offset === undefined ? '' : `, line ${lines.linePos(offset).line}`;
  const key = path.length > 0 ? `, ${path.join('.')}` : '';
  throw new UserError(`${file}${line}${key}`, issue.message, 'see the comments of the schema in schemas/');
}

/** Where the deepest existing node on a path begins. */
function offsetOf(node: Node | null, path: readonly PropertyKey[]): number | undefined {
  let current: unknown = node;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(current)) {
      const pair = current.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      current = pair.value;
    } else if (isSeq(current) && typeof step === 'number') {
      current = current.items[step];
      offset = (current as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
