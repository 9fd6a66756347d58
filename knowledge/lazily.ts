/** Works a value out when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An object whose properties are worked out when they are first asked for; listing or copying it asks for all. */
export function lazily<Shape extends object>(makers: { [Name in keyof Shape]: () => Shape[Name] }): Shape {
  const made = {} as Shape;
  for (const name of Object.keys(makers) as (keyof Shape)[]) {
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = makers[name]();
        Object.defineProperty(made, name, { value, enumerable: true, writable: true, configurable: true });
        return value;
      },
    });
  }
  return made;
}
