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
  [PARTS]: { makers: Record<string, () => unknown>; made: Record<string, unknown> };
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
      const { makers, made } = this[PARTS];
      if (!Object.hasOwn(made, name)) made[name] = makers[name]?.();
      return made[name];
    },
  };
  getters.set(name, getter);
  return getter;
}

/** An object whose properties are worked out when they are first asked for; listing or copying it asks for all. */
export function lazily<Shape extends object>(makers: { [Name in keyof Shape]: () => Shape[Name] }): Shape {
  const made = Object.defineProperty({}, PARTS, { value: { makers, made: Object.create(null) } });
  for (const name in makers) Object.defineProperty(made, name, getterOf(name));
  return made as Shape;
}

/** Another of the same kind with some properties of its own; of the others none is worked out before somebody asks. */
export function instead<Shape extends object>(one: Shape, own: { [Name in keyof Shape]?: () => Shape[Name] }): Shape {
  const makers = { ...own };
  for (const name in one) makers[name] ??= () => one[name];
  return lazily<Shape>(makers as { [Name in keyof Shape]: () => Shape[Name] });
}
