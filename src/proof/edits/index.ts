export { directionEdit } from './direction-edit.ts';
export { type Edit, putRight } from './edit.ts';
export { numberEdit, signEdit } from './number-edit.ts';
export { periodEdit } from './period-edit.ts';
export { unitEdit } from './unit-edit.ts';
