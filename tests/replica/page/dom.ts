type Attributes = Record<string, string | number | boolean>;

/** Make an element by DOM calls alone: the pages enforce Trusted Types. */
export function h(
  tag: string,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** Stroke drawings on a grid of 24. */
const icons = {
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8 5.5v13M16 5.5v13',
  next: 'M6 6v12l8.5-6zM17.5 6v12',
  volume: 'M4 10v4h3.5L12 18V6L7.5 10zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.8a7.4 7.4 0 0 1 0 10.4',
  captions:
    'M4 6h16v12H4zM11 10.4H9a1 1 0 0 0-1 1v1.2a1 1 0 0 0 1 1h2M17 10.4h-2a1 1 0 0 0-1 1v1.2a1 1 0 0 0 1 1h2',
  settings:
    'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M12 3.8v2.4M12 17.8v2.4M3.8 12h2.4M17.8 12h2.4M6.2 6.2l1.7 1.7M16.1 16.1l1.7 1.7M6.2 17.8l1.7-1.7M16.1 7.9l1.7-1.7',
  miniplayer: 'M4 6h16v12H4zM12 12h5.5v3.5H12z',
  theater: 'M3.5 7.5h17v9h-17z',
  fullscreen: 'M5 9.5V5h4.5M14.5 5H19v4.5M19 14.5V19h-4.5M9.5 19H5v-4.5',
  search: 'M10.5 5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M14.6 14.6 19.5 19.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  down: 'M6 9.5l6 6 6-6',
  up: 'M6 14.5l6-6 6 6',
  close: 'M6 6l12 12M18 6 6 18',
  like: 'M7 11v8H4v-8zM7 11l4-7a2 2 0 0 1 2 2v4h5.5a1.5 1.5 0 0 1 1.5 1.8l-1.2 6A1.5 1.5 0 0 1 17.3 19H7',
} as const;

export type IconName = keyof typeof icons;

export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  setAttributes(svg, { viewBox: '0 0 24 24', width: '100%', height: '100%', fill: 'none' });
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  setAttributes(path, {
    d: icons[name],
    stroke: 'currentColor',
    'stroke-width': 1.7,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
  if (name === 'play') path.setAttribute('fill', 'currentColor');
  svg.append(path);
  return svg;
}

export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

export const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
