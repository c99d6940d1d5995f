/** The same collection, and a process that dies at one call of a method, after so many that went well. */
export function dyingAfter<T extends object>(collection: T, method: keyof T & string, calls: number): T {
  let left = calls;
  return new Proxy(collection, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      if (property !== method) return value.bind(target) as unknown;
      return (...args: unknown[]) => {
        if (left === 0) throw new Error('died');
        left -= 1;
        return value.apply(target, args) as unknown;
      };
    },
  });
}
