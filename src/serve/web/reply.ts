import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { typeOf } from './types.ts';

/** What is sent back: text, or a file. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer | { readonly file: string; readonly bytes: number };
  /** The name a browser saves it under. */
  readonly saveAs?: string;
  /** A page of this site may show it in a frame. */
  readonly mayBeFramed?: boolean;
  /** The browser is to ask for name and password. */
  readonly asksPassword?: boolean;
  /** The same for all papers: a browser may keep it for an hour. */
  readonly isKept?: boolean;
  /** Hashes of the style sheets inside the page. */
  readonly styleHashes?: readonly string[];
  /** Hashes of the scripts that may stand in the page. */
  readonly scriptHashes?: readonly string[];
  /** Called once it has been sent, or could not be. */
  readonly done?: () => void;
}

export function plainTextReply(body: string, status: number): Reply {
  return { status, type: typeOf('words.txt'), body: `${body}\n` };
}

/** A file as a reply, of the type that its name says. */
export function fileReply(name: string, body: Reply['body']): Reply {
  return { status: 200, type: typeOf(name), body };
}

/** Sends a reply; to a HEAD request, its headers only. */
export async function send(response: ServerResponse, reply: Reply, isHead: boolean): Promise<void> {
  const { status, type, body, saveAs } = reply;
  try {
    const isWhole = typeof body === 'string' || Buffer.isBuffer(body);
    const bytes = isWhole ? Buffer.byteLength(body) : body.bytes;
    response.writeHead(status, {
      ...securityHeaders(reply),
      'Content-Type': type,
      'Content-Length': bytes,
      'Cache-Control': reply.isKept ? 'max-age=3600' : 'no-store',
      ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
      ...(reply.asksPassword ? { 'WWW-Authenticate': 'Basic realm="records", charset="UTF-8"' } : {}),
      ...(saveAs === undefined ? {} : { 'Content-Disposition': `attachment; filename="${saveAs}"` }),
    });
    if (isHead) response.end();
    else if (isWhole) response.end(body);
    else await pipeline(createReadStream(body.file), response);
  } finally {
    reply.done?.();
  }
}

/** Headers of every reply: nothing but this site is loaded, run, framed or asked, and no other site may load it. */
function securityHeaders({ styleHashes, scriptHashes, mayBeFramed }: Reply): Record<string, string> {
  const withOwn = (hashes: readonly string[] = []) =>
    ["'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(' ');
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      `style-src ${withOwn(styleHashes)}`,
      `script-src ${withOwn(scriptHashes)}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      `frame-ancestors ${mayBeFramed ? "'self'" : "'none'"}`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': mayBeFramed ? 'SAMEORIGIN' : 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}
