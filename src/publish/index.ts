export { dataDictionary } from './data-dictionary.ts';
export {
  type BuiltPaper,
  lastBuilt,
  otherPapers,
  papersOf,
  readManifest,
  tablesThatSay,
  writeManifest,
} from './manifest.ts';
export type { MartMaterial, PastRun } from './mart-material.ts';
export { OutputHeld } from './move-folder.ts';
export { attachRecords, recordsFile, recordsFolder } from './records-folder.ts';
export {
  finishPublishing,
  hasJournal,
  removeWorkFolder,
  replaceOutputs,
  workFolderPrefix,
} from './replace-outputs.ts';
export { showOnly } from './show-only.ts';
export { contentsOfMart, writeMart } from './write-mart.ts';
export { type WrittenRecords, writeRecords } from './write-records.ts';
