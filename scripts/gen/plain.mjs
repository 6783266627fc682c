// JSON Schema without the bounds that only say which whole numbers JavaScript can hold.

export function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== "object" || schema === null) return schema;
  const bounds = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => bounds[key] !== value)
      .map(([key, value]) => [key, plain(value)]),
  );
}
