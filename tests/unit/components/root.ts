import { render } from 'preact';
import { afterEach, beforeEach, vi } from 'vitest';

/** The element that the tests of one file draw into: a new one for each test; mocks are cleared. */
export function drawingRoot(): { readonly element: HTMLElement } {
  let element: HTMLElement;
  beforeEach(() => {
    element = document.createElement('div');
    document.body.append(element);
  });
  afterEach(() => {
    render(null, element);
    element.remove();
    vi.clearAllMocks();
  });
  return {
    get element() {
      return element;
    },
  };
}
