export { type OutputFolder, outputFile, outputNames, outputText, type ServedPaper } from './files.ts';
export { privateName, refused } from './guard.ts';
export { fileReply, plainTextReply, type Reply, send } from './reply.ts';
