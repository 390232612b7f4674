/** Two things JavaScript strings may hold and PostgreSQL's jsonb refuses: NUL and half of a surrogate pair. */
const mayBeRefused = /\\u(0000|d[89a-f])/i;

/** `value` as JSON that the database accepts; what it would refuse becomes U+FFFD. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!mayBeRefused.test(json)) return json;
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.replace(/\0|\p{Surrogate}/gu, '\u{fffd}') : part,
  );
}

/** `value` as it comes back when it was stored as JSON. */
export function asStored<Value>(value: Value): Value {
  const json = JSON.stringify(value);
  return mayBeRefused.test(json) ? (JSON.parse(storableJson(value)) as Value) : value;
}
