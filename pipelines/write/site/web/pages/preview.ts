import { made } from '../elements.ts';

/** What the preview tells its pages. */
interface Told {
  readonly state: 'building' | 'built' | 'failed';
  /** Number of the build that is shown. */
  readonly build: number;
  readonly sentence: string;
  readonly error?: string;
}

const box = made('div', { id: 'preview', role: 'status' });
box.hidden = true;
document.body.append(box);
let shown: number | undefined;

const source = new EventSource('/preview-events');
source.addEventListener('message', ({ data }: MessageEvent<string>) => {
  const told = JSON.parse(data) as Told;
  if (shown !== undefined && told.build > shown) return location.reload();
  shown = told.build;
  box.dataset.state = told.state;
  box.hidden = told.state === 'built';
  box.replaceChildren(
    made('strong', { dir: 'auto' }, told.sentence),
    ...(told.error === undefined ? [] : [made('pre', { dir: 'ltr', lang: 'en', tabindex: '0' }, told.error)]),
  );
});
