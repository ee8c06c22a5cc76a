import { RPCLink } from '@orpc/client/websocket';
import type { FileReference } from '../../shared/contract/types.ts';
import { type HostLink, type PageHost, type PageProblem, PageProblemError } from './page-host.ts';

/** The browser tab: calls go over a WebSocket to the address the page came from, files over HTTP. */
export function createBrowserHost(origin: string): PageHost {
  return {
    kind: 'browser',
    open: () => openSocket(`${origin.replace(/^http/, 'ws')}/rpc`),
    takeFile: (file) => upload(origin, file),
    downloadAddress: (fileId) => `${origin}/files/${fileId}`,
  };
}

/** Opens the socket; rejects when nobody answers at that address. */
function openSocket(address: string): Promise<HostLink> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address);
    const closed = new Promise<void>((settle) => {
      socket.addEventListener('close', () => {
        settle();
        reject(new PageProblemError({ code: 'connection-lost' }));
      });
    });
    socket.addEventListener('open', () => {
      resolve({ link: new RPCLink({ websocket: socket }), closed, close: () => socket.close() });
    });
  });
}

async function upload(origin: string, file: File): Promise<FileReference> {
  const response = await fetch(`${origin}/files`, {
    method: 'POST',
    headers: { 'X-File-Name': encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw new PageProblemError({ code: 'connection-lost' });
  });
  if (!response.ok) throw new PageProblemError(await uploadProblem(response, file));
  return (await response.json()) as FileReference;
}

/** The host answers a refused upload with a problem as JSON, or with a bare status. */
async function uploadProblem(response: Response, file: File): Promise<PageProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null && 'code' in body) return body as PageProblem;
  if (response.status === 413) return { code: 'file-too-large', facts: { name: file.name } };
  if (response.status === 507) return { code: 'disk-full' };
  return { code: 'file-not-readable', facts: { name: file.name } };
}
