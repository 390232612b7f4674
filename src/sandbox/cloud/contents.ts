/** `/v1/contents`: files of messages. */
import { type Answer, type Call, oneOf, type Route } from './call.ts';
import { missing, Refusal } from './refusal.ts';
import { hears } from './spaces.ts';
import type { World } from './world.ts';

/** The paths of files. A file whose name starts with `eicar` counts as malware, one with `encrypted` as unscannable. */
export function contentRoutes(world: World): Route[] {
  const read = (call: Call): Answer => {
    const id = call.params['id'] ?? '';
    const content = world.contents.get(id);
    if (!content?.message || !hears(call.person, content.message)) throw missing('content');
    if (/^eicar/i.test(content.name)) throw new Refusal(410, 'The file is infected.');
    const allowed = oneOf(call, 'allow', ['unscannable']);
    if (/^encrypted/i.test(content.name) && !allowed) {
      throw new Refusal(428, 'The file cannot be scanned.');
    }
    return {
      status: 200,
      bytes: content.content,
      headers: {
        'content-type': content.contentType,
        'content-disposition': disposition(content.name),
      },
    };
  };
  return (['GET', 'HEAD'] as const).map((method) => ({
    method,
    path: '/v1/contents/:id',
    by: 'anyone',
    query: ['allow'],
    run: read,
  }));
}

function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const exact = plain === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`;
  return `attachment; filename="${plain}"${exact}`;
}
