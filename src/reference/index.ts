export type { Break } from './breaks.ts';
export { loadNeighbourhoods, type Neighbourhoods } from './neighbourhoods.ts';
export { type Population, readPopulations } from './populations.ts';
export { referenceHashes } from './reference-hashes.ts';
export { loadReferenceTables, severityVintage } from './reference-tables.ts';
export { type Registers, readRegisters } from './registers.ts';
