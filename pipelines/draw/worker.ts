import { type Lang, loadMessages, type Words } from '../write/messages.ts';
import { type ChartRequest, drawChart } from './chart.ts';

let loaded: Words | undefined;
let loadedFor = '';

/** Draws one chart on another core; the drawing travels as JSON, its picture in base64. */
export default async function work(input: {
  messages: string;
  lang: Lang;
  /** Of the messages: a thread may outlive a change of them. */
  fingerprint: string;
  request: ChartRequest;
}): Promise<Uint8Array> {
  const wanted = `${input.lang} ${input.fingerprint}`;
  const words = loaded && loadedFor === wanted ? loaded : loadMessages(input.messages, input.lang);
  [loaded, loadedFor] = [words, wanted];
  const drawn = await drawChart(input.request, words);
  return Buffer.from(JSON.stringify({ ...drawn, png: Buffer.from(drawn.png).toString('base64') }));
}
