/**
 * What stands in for zod in the browser's bundle (see vite.config.ts). Contracts keep what the browser asks of them, the
 * names of fields (`shape`) and choices (`options`), without the checker: the server checks, and 80 kB stay away.
 */
type Shape = Record<string, unknown>;
type Known = { shape?: Shape; options?: readonly unknown[]; element?: unknown };
type Declared = Known & Record<string, unknown>;

const checks = new Set(["parse", "safeParse", "parseAsync", "safeParseAsync", "decode", "encode"]);

function picked(shape: Shape, mask: Shape, keep: boolean): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([name]) => name in mask === keep));
}

/** What a method of a schema leaves known: extend, pick and omit change the shape, every other keeps it. */
function after(known: Known, method: string, argument: unknown): Known {
  const shape = known.shape ?? {};
  if (method === "extend" || method === "safeExtend") return { shape: { ...shape, ...(argument as Shape) } };
  if (method === "merge") return { shape: { ...shape, ...(argument as Declared).shape } };
  if (method === "pick" || method === "omit") return { shape: picked(shape, argument as Shape, method === "pick") };
  if (method === "exclude")
    return { options: (known.options ?? []).filter((option) => !(argument as unknown[]).includes(option)) };
  if (method === "extract") return { options: argument as unknown[] };
  return known;
}

function declare(known: Known): Declared {
  return new Proxy(known as Declared, {
    get(_, name) {
      if (typeof name === "symbol" || name === "then") return undefined;
      if (name in known) return known[name as keyof Known];
      if (name === "shape" || name === "options" || name === "element") return undefined;
      if (checks.has(name)) throw new Error("Input is checked by the server, not in the browser");
      return (argument: unknown) => declare(after(known, name, argument));
    },
  });
}

/** What a maker such as z.strictObject or z.enum lets be known of the schema. */
function made(maker: string, argument: unknown): Known {
  if (maker === "object" || maker === "strictObject" || maker === "looseObject")
    return { shape: (argument ?? {}) as Shape };
  if (maker === "enum") return { options: Array.isArray(argument) ? argument : Object.values(argument as object) };
  if (maker === "literal") return { options: Array.isArray(argument) ? argument : [argument] };
  return maker === "array" ? { element: argument } : {};
}

type Maker = ((argument?: unknown) => Declared) & { readonly [inner: string]: Maker };

// Makers can be nested: z.iso.datetime(), z.coerce.number().
function maker(name: string): Maker {
  return new Proxy((argument?: unknown) => declare(made(name, argument)), {
    get: (_, inner) => maker(String(inner)),
  }) as Maker;
}

export const z = maker("");
