/** Files posted into a room, fetched from the cloud with the reader's token so that the browser needs none. */
import type { Cloud } from '../cloud/contract.ts';
import { Refusal } from './refusal.ts';
import type { View } from './view.ts';

/** Pictures a browser draws without running anything; everything else is saved, never shown. */
const pictures = /^image\/(png|jpeg|gif|webp)$/;

/**
 * Reads file `index` of `message` for `person` (query parameters).
 * @throws Refusal `not-found` when that person cannot see such a file
 */
export async function readPosted(
  cloud: Cloud,
  view: View,
  query: URLSearchParams,
): Promise<{ headers: Record<string, string>; body: Uint8Array }> {
  const person = view.speaker(query.get('person') ?? '');
  const message = view.find(person.id, query.get('message') ?? '');
  const url = message.files?.[Number(query.get('index'))];
  if (url === undefined || !url.startsWith(`${cloud.url}/`)) {
    throw new Refusal('not-found', 'There is no such file.');
  }
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${cloud.tokenOf(person.id)}` },
  });
  if (!response.ok) throw new Refusal('cloud-refused', `The cloud answered ${response.status}.`);
  const contentType = response.headers.get('content-type') ?? '';
  return {
    headers: pictures.test(contentType)
      ? { 'content-type': contentType, 'content-disposition': 'inline' }
      : { 'content-type': 'application/octet-stream', 'content-disposition': savedAs(response) },
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

function savedAs(response: Response): string {
  const given = response.headers.get('content-disposition') ?? '';
  const name = /filename="([^"\r\n]*)"/.exec(given)?.[1] ?? 'file';
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
}
