import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Operations no page of text has; a page that goes on past them is made to fill the memory. */
const OPERATION_LIMIT = 1_000_000;
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/** A thread that decodes PDFs. */
export interface PdfThread {
  readonly pdfWorker: PDFWorker;
  /** Never fulfilled; rejected when the thread runs out of memory, fails or is flooded. */
  readonly failure: Promise<never>;
  /** Begins counting anew what a page is made of. */
  readonly nextPage: () => void;
  /** Gives the thread back for the next document. */
  readonly release: () => void;
  readonly end: () => void;
}

/** Threads that have nothing to do: starting one takes longer than reading a document. */
const idle: PdfThread[] = [];

/** A thread to decode one document with; it is to be released, or ended where it failed. */
export function takeThread(create: new (options: { port: never }) => PDFWorker): PdfThread {
  const thread = idle.pop() ?? startThread(create);
  hold(thread, true);
  return thread;
}

const handles = new WeakMap<PdfThread, { worker: Worker; port: MessagePort }>();

/** A thread in use keeps the process alive, an idle one does not. */
function hold(thread: PdfThread, isInUse: boolean): void {
  const { worker, port } = handles.get(thread)!;
  for (const handle of [worker, port]) isInUse ? handle.ref() : handle.unref();
}

function startThread(create: new (options: { port: never }) => PDFWorker): PdfThread {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./pdf_worker.mjs', import.meta.url), {
    workerData: { port: port2 },
    transferList: [port2],
    resourceLimits: MEMORY,
    execArgv: [],
  });
  let operations = 0;
  let fail: (error: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failure.catch(() => {});
  worker.on('error', (error) => fail(error));
  port1.on('message', (message: { data?: { length?: number }; chunk?: { length?: number }; stream?: unknown }) => {
    operations += message.chunk?.length ?? 0;
    if (operations <= OPERATION_LIMIT) return;
    port1.close();
    fail(new RangeError('operations'));
  });
  const pdfWorker = new create({ port: port1 as never });
  const thread: PdfThread = {
    pdfWorker,
    failure,
    nextPage: () => {
      operations = 0;
    },
    release: () => {
      hold(thread, false);
      idle.push(thread);
    },
    end: () => {
      pdfWorker.destroy();
      port1.close();
      void worker.terminate();
    },
  };
  handles.set(thread, { worker, port: port1 });
  return thread;
}
