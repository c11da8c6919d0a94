import { useEffect, useState } from 'react';

/** The value once it has not changed for a while, in milliseconds: one question, not one a letter. */
export function useSettled<Value>(value: Value, delay = 200): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(waiting);
  }, [value, delay]);
  return settled;
}
