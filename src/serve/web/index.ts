export { type OutputFolder, outputFile, outputNames, outputText, type ServedPaper } from './files.ts';
export { privateName, refused } from './guard.ts';
export { html, plainTextReply, type Reply, send } from './reply.ts';
