/** Webex's published answers as closed schemas: a field that is not declared is a fault. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { CloudAnswer } from './cloud-caller.ts';

const folder = new URL('../../../shared/webex-openapi/', import.meta.url);
const files = ['all.json', 'cisco-commerce.json'];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface PublishedAnswers {
  /** What is wrong with an answer; `path` is written as the reference does, `method` in lower case. */
  faultsOf(path: string, method: string, answer: CloudAnswer): string[];
}

/** Undefined, with a word on the console, when the specifications are not beside the project. */
export function publishedAnswers(): PublishedAnswers | undefined {
  if (files.some((file) => !existsSync(new URL(file, folder)))) {
    console.warn('Skipped: the published contract (../shared/webex-openapi) is not here.');
    return undefined;
  }
  const ajv = new Ajv({ strict: false, validateSchema: false, validateFormats: false });
  for (const file of files) {
    ajv.addSchema(closed(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))) as object, file);
  }
  return {
    faultsOf: (path, method, answer) => {
      const place = [
        path,
        method,
        'responses',
        String(answer.status),
        'content',
        'application/json',
      ];
      const pointer = place
        .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
        .join('/');
      const validate = files
        .map((file) => found(() => ajv.getSchema(`${file}#/paths/${pointer}/schema`)))
        .find((each) => each !== undefined);
      if (!validate) return [`${method} ${path} has no published answer ${answer.status}`];
      validate(answer.json);
      return (validate.errors ?? []).map(
        (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
    },
  };
}

function found<T>(look: () => T | undefined): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'example' ? null : closed(value)]),
  );
  const { properties } = copy;
  const isObject =
    typeof properties === 'object' && properties !== null && !Array.isArray(properties);
  return isObject && !('additionalProperties' in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}
