export { type Records, readBoundaries } from './pages/index.ts';
export { startServer } from './start-server.ts';
export { privateName } from './web/index.ts';
