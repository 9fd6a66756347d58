/** Works a value out when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const PARTS = Symbol('what a property comes from');

interface Lazy {
  [PARTS]: { makers: Record<string, () => unknown>; made: Record<string, unknown>; from: Record<string, unknown> };
}

/** One getter for all properties of a name: objects of a kind then have one shape, which makes them and reads them faster. */
const getters = new Map<string, PropertyDescriptor>();

function getterOf(name: string): PropertyDescriptor {
  const known = getters.get(name);
  if (known) return known;
  const getter = {
    enumerable: true,
    configurable: true,
    get(this: Lazy) {
      const { makers, made, from } = this[PARTS];
      if (!Object.hasOwn(made, name)) made[name] = Object.hasOwn(makers, name) ? makers[name]?.() : from[name];
      return made[name];
    },
  };
  getters.set(name, getter);
  return getter;
}

const NOTHING = {};

/** @param from where the properties come from that `makers` does not make */
function lazy<Shape extends object>(makers: { [Name in keyof Shape]?: () => Shape[Name] }, from: object): Shape {
  const made = Object.defineProperty({}, PARTS, { value: { makers, made: Object.create(null), from } });
  for (const name in makers) Object.defineProperty(made, name, getterOf(name));
  for (const name in from) if (!Object.hasOwn(makers, name)) Object.defineProperty(made, name, getterOf(name));
  return made as Shape;
}

/** An object whose properties are worked out when they are first asked for; listing or copying it asks for all. */
export const lazily = <Shape extends object>(makers: { [Name in keyof Shape]: () => Shape[Name] }): Shape =>
  lazy<Shape>(makers, NOTHING);

/**
 * Another of the same kind with some properties of its own; of the others none is worked out before somebody asks. They are
 * asked of the first one: a table of functions that is filled name by name would get a shape of its own, which keeps all
 * of both until the whole heap is tidied.
 */
export const instead = <Shape extends object>(one: Shape, own: { [Name in keyof Shape]?: () => Shape[Name] }): Shape =>
  lazy<Shape>(own, one);

/** What makes each property of an object: the methods of a class. */
export type Makers<Shape> = { [Name in keyof Shape]: () => Shape[Name] };

interface Making {
  makers: Record<string, () => unknown>;
  made: Map<string, unknown>;
}

/**
 * As `lazily`, for objects of which many are made and few are looked at: a getter for each property of each of them would cost
 * more than all that is asked. To whoever looks they have their properties, can be listed and copied, and cannot be changed.
 */
export function lazilyBy<Shape extends object>(
  makers: new (...all: never[]) => Makers<Shape>,
): (one: Makers<Shape>) => Shape {
  const names = Object.getOwnPropertyNames(makers.prototype).filter((name) => name !== 'constructor');
  const known = new Set<string | symbol>(names);
  const read = ({ makers, made }: Making, name: string): unknown => {
    const before = made.get(name);
    if (before !== undefined) return before;
    const value = makers[name]?.();
    made.set(name, value);
    return value;
  };
  const reading: ProxyHandler<Making> = {
    get: (one, name) => (known.has(name) ? read(one, name as string) : Reflect.get(Object.prototype, name)),
    has: (_one, name) => known.has(name) || Reflect.has(Object.prototype, name),
    ownKeys: () => names,
    getOwnPropertyDescriptor: (one, name) =>
      known.has(name) ? { get: () => read(one, name as string), enumerable: true, configurable: true } : undefined,
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  };
  return (one) =>
    new Proxy<Making>({ makers: one as unknown as Making['makers'], made: new Map() }, reading) as unknown as Shape;
}
