export { type OutputFolder, outputFile, outputNames, outputText, type Paper } from './files.ts';
export { refused } from './guard.ts';
export { html, plainText, type Reply, send } from './reply.ts';
