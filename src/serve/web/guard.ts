import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { plainTextReply, type Reply } from './reply.ts';

/** Host names by which a browser on this machine reaches the site. */
const names = ['localhost', '127.0.0.1', '[::1]'];
const longestAddress = 40_000;

/** The name that goes with the password of a site that shows records. */
export const privateName = 'records';

/** The refusal of a request that may not be answered; null where it may. A site with a password answers to it alone. */
export function refused(request: IncomingMessage, port: number, password: string | null): Reply | null {
  const { method = '', url = '', headers } = request;
  if (!isOwnHost(headers.host, port)) {
    return plainTextReply(`This site answers to localhost:${port} and 127.0.0.1:${port} only.`, 403);
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return plainTextReply(`${method} is refused: this site is for reading, with GET and HEAD.`, 405);
  }
  if (!url.startsWith('/')) return plainTextReply('The address must begin with a slash.', 400);
  if (url.length > longestAddress) return plainTextReply('The address is too long.', 414);
  if (!isAskedFromHere(headers)) return plainTextReply('Other sites may link here, and load nothing.', 403);
  if (password !== null && !hasPassword(headers.authorization, password)) {
    return {
      ...plainTextReply('This site shows records, to whoever has its password.', 401),
      asksPassword: true,
    };
  }
  return null;
}

function hasPassword(authorization: string | undefined, password: string): boolean {
  const right = Buffer.from(`Basic ${Buffer.from(`${privateName}:${password}`).toString('base64')}`);
  const given = Buffer.from(authorization ?? '');
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Whether the host asked for is this machine: another site's name may be made to lead here (DNS rebinding). */
function isOwnHost(host: string | undefined, port: number): boolean {
  const asked = host?.toLowerCase();
  return names.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name));
}

/** Browsers say where a request comes from: from another site, only a person following a link is let in. */
function isAskedFromHere(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'none' || site === 'same-origin') return true;
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
