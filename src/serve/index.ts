export { readBoundaries } from './pages/index.ts';
export { startServer } from './start-server.ts';
