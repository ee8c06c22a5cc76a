import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isJson, type Json } from './wire.ts';

/** Where the API's description lies beside the checkout; absent on most computers. */
export const openApiPath = fileURLToPath(new URL('../../../shared/anthropic-openapi.json', import.meta.url));

/** The request schemas that are checked. */
export type RequestSchema = 'CreateMessageBatchParams' | 'CreateMessageParams' | 'CountMessageTokensParams';

/** Returns what is wrong with a body, or null. */
export type SchemaCheck = (schema: RequestSchema, body: unknown) => string | null;

const loaded = new Map<string, SchemaCheck | null>();

/** Checks bodies against the API's own schemas; null where the description is not present. Read once for a process. */
export function loadOpenApiCheck(path: string = openApiPath): SchemaCheck | null {
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const check = existsSync(path) ? readOpenApiCheck(path) : null;
  loaded.set(path, check);
  return check;
}

function readOpenApiCheck(path: string): SchemaCheck {
  const description = JSON.parse(readFileSync(path, 'utf8')) as Json;
  const components = isJson(description.components) ? description.components : {};
  const schemas = isJson(components.schemas) ? components.schemas : {};
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema(plain({ components: { schemas: withoutParamsOfBatch(schemas) } }) as object, 'api');
  const checks = new Map<RequestSchema, ValidateFunction>();
  return (schema, body) => {
    let check = checks.get(schema);
    if (check === undefined) {
      check = ajv.compile({ $ref: `api#/components/schemas/${schema}` });
      checks.set(schema, check);
    }
    return check(body) ? null : ajv.errorsText(check.errors, { dataVar: 'body' });
  };
}

/** The service checks `params` request by request and late, as the API does, so not within the batch's body. */
function withoutParamsOfBatch(schemas: Json): Json {
  const request = schemas.MessageBatchIndividualRequestParams;
  if (!isJson(request) || !isJson(request.properties)) return schemas;
  const properties = { ...request.properties, params: { type: 'object' } };
  return { ...schemas, MessageBatchIndividualRequestParams: { ...request, properties } };
}

/** Drops OpenAPI's own `discriminator`, whose `mapping` Ajv refuses; `oneOf` decides without it. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isJson(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !(key === 'discriminator' && isJson(item)))
      .map(([key, item]) => [key, plain(item)]),
  );
}
