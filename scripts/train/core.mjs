/** The compiled core, which the scripts here share with the product: `npx tsc -b` first. */
export async function core(file) {
  const module = await import(new URL(`../../out/src/core/${file}`, import.meta.url));
  return module.default ?? module;
}
