/** The name of a file in a `Content-Disposition` header. */

/** The last path segment, without control characters; the encoded form wins. Undefined when there is none. */
export function fileNameIn(header: string | undefined): string | undefined {
  const encoded = /filename\*\s*=\s*UTF-8''([^;\s]+)/i.exec(header ?? '')?.[1];
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(header ?? '');
  const name = (encoded && decoded(encoded)) ?? plain?.[1] ?? plain?.[2];
  return (
    name
      ?.split(/[/\\]/)
      .at(-1)
      ?.replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim() || undefined
  );
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
