/**
 * A client of the SDK that is made at its first call: making one loads a whole stack of HTTP, which a bot that calls out
 * by itself (conversationCalls.ts) mostly never needs.
 */

type Method = (...values: unknown[]) => Promise<unknown>;

/**
 * Of which only asynchronous methods are used: each call waits until the client is there. What cannot be made is tried
 * anew at the next call. A method that is assigned stands before the client's own.
 */
export function lateClient<Client extends object>(make: () => Promise<Client>): Client {
  let made: Promise<Client> | undefined;
  const whole = () => {
    const making = made ?? make();
    made = making;
    making.catch(() => {
      if (made === making) made = undefined;
    });
    return making;
  };
  return new Proxy({} as Client, {
    get(own, name) {
      if (Object.hasOwn(own, name)) return Reflect.get(own, name);
      // Whoever awaits the client itself would take it for a promise.
      if (name === 'then' || typeof name === 'symbol') return undefined;
      return async (...values: unknown[]) => {
        const client = await whole();
        return (Reflect.get(client, name) as Method).apply(client, values);
      };
    },
  });
}
