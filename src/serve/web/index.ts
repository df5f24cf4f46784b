export { type OutputFolder, outputFile, outputNames, outputText } from './files.ts';
export { refused } from './guard.ts';
export { html, plainText, type Reply, send } from './reply.ts';
