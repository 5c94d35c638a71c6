import { type Lang, loadMessages, type Words } from '../write/messages.ts';
import { type ChartRequest, drawChart } from './chart.ts';

const loaded = new Map<string, Words>();

/** Draws one chart on another core; the drawing travels as JSON, its picture in base64. */
export default async function work(input: {
  messages: string;
  lang: Lang;
  request: ChartRequest;
}): Promise<Uint8Array> {
  const words = loaded.get(input.lang) ?? loadMessages(input.messages, input.lang);
  loaded.set(input.lang, words);
  const drawn = await drawChart(input.request, words);
  return Buffer.from(JSON.stringify({ ...drawn, png: Buffer.from(drawn.png).toString('base64') }));
}
