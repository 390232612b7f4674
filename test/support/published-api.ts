/** Webex's published contract, where it is present: what may be asked, what is answered. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

const file = new URL('../../../shared/webex-openapi/all.json', import.meta.url);

type Json = Record<string, unknown>;

export interface PublishedOperation {
  /** `GET /people/{personId}` */
  name: string;
  /** Names of query parameters; `required` must be there. */
  query: { names: string[]; required: string[] };
  /** Faults of a request body; undefined when the operation takes none. */
  bodyFaults: ((body: unknown) => string[]) | undefined;
  /** The published example of a good answer. */
  example: unknown;
  /** Every field name the answer's schema declares, at any depth. */
  fields: Set<string>;
}

export interface PublishedApi {
  /** The operation a request belongs to; `path` without `/v1`. Undefined: not published. */
  operationOf(method: string, path: string): PublishedOperation | undefined;
}

/** Undefined when the published specifications are not beside the project. */
export function readPublishedApi(): PublishedApi | undefined {
  if (!existsSync(file)) return undefined;
  const document = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Json> };
  const ajv = new Ajv({ strict: false, validateSchema: false, validateFormats: false });
  ajv.addSchema(document, 'webex');
  const templates = Object.keys(document.paths)
    // `/people/me` is nearer than `/people/{personId}`.
    .sort((one, other) => one.split('{').length - other.split('{').length);

  function operationAt(method: string, template: string): PublishedOperation | undefined {
    const operation = document.paths[template]?.[method.toLowerCase()] as Json | undefined;
    if (!operation) return undefined;
    const pointer = ['paths', template, method.toLowerCase()];
    const parameters = (operation['parameters'] ?? []) as {
      in: string;
      name: string;
      required?: boolean;
    }[];
    const query = parameters.filter((parameter) => parameter.in === 'query');
    const answer = jsonContent((operation['responses'] as Json)['200']);
    const takesBody = jsonContent(operation['requestBody']) !== undefined;
    return {
      name: `${method} ${template}`,
      query: {
        names: query.map(({ name }) => name),
        required: query.filter(({ required }) => required).map(({ name }) => name),
      },
      bodyFaults: takesBody
        ? faultsBy(
            compiled(ajv, [...pointer, 'requestBody', 'content', 'application/json', 'schema']),
          )
        : undefined,
      example: answer?.['example'] ?? firstExample(answer?.['examples']),
      fields: fieldsOf(document, answer?.['schema']),
    };
  }

  return {
    operationOf(method, path) {
      const template = templates.find((one) =>
        new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
      );
      return template === undefined ? undefined : operationAt(method, template);
    },
  };
}

function jsonContent(part: unknown): Json | undefined {
  const content = (part as Json | undefined)?.['content'] as Record<string, Json> | undefined;
  return content?.['application/json'];
}

function firstExample(examples: unknown): unknown {
  const [first] = Object.values((examples ?? {}) as Record<string, { value?: unknown }>);
  return first?.value;
}

function compiled(ajv: Ajv, pointer: string[]): ValidateFunction {
  const path = pointer.map((part) =>
    encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
  );
  const validate = ajv.getSchema(`webex#/${path.join('/')}`);
  if (!validate) throw new Error(`no schema at ${pointer.join(' ')}`);
  return validate;
}

function faultsBy(validate: ValidateFunction): (body: unknown) => string[] {
  const declared = (validate.schema as { properties?: Json }).properties ?? {};
  return (body) => {
    validate(body);
    const undeclared = Object.keys((body ?? {}) as Json).filter((name) => !(name in declared));
    return [
      ...(validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`),
      ...undeclared.map((name) => `${name} is not published`),
    ];
  };
}

function fieldsOf(document: unknown, schema: unknown, seen = new Set<unknown>()): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return new Set();
  seen.add(schema);
  const { $ref, properties, ...rest } = schema as { $ref?: string; properties?: Json };
  const target = $ref === undefined ? undefined : resolved(document, $ref);
  return new Set([
    ...Object.keys(properties ?? {}),
    ...[target, ...Object.values(properties ?? {}), ...Object.values(rest)].flatMap((part) => [
      ...fieldsOf(document, part, seen),
    ]),
  ]);
}

function resolved(document: unknown, ref: string): unknown {
  return ref
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (at, part) => (at as Json)[part.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    );
}
