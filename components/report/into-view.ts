import { useLayoutEffect, useRef } from 'preact/hooks';

/** For an element that is to be seen when `what` is another, and not when it first stands. */
export function useIntoView<E extends HTMLElement>(what: unknown) {
  const element = useRef<E>(null);
  const first = useRef(true);
  useLayoutEffect(() => {
    if (!first.current) element.current?.scrollIntoView?.({ block: 'nearest' });
    first.current = false;
  }, [what]);
  return element;
}
