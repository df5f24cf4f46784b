export * from './areas.ts';
export * from './facts.ts';
export * from './lineage.ts';
export * from './mart-file.ts';
export * from './overview.ts';
export * from './results.ts';
export * from './schema.ts';
