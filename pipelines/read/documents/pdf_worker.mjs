import { workerData } from 'node:worker_threads';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

// Plain JavaScript, as a thread does not inherit the loader that lets Node run TypeScript. What decodes a file of unknown origin
// runs here and not beside the build: it can be stopped, and cannot take all memory.
const { port } = workerData;
WorkerMessageHandler.initializeFromPort(port);
port.start();
