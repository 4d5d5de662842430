import { h, icon } from './dom.ts';

/** The bar on top. Its search field is a real one: keys typed there are not the player's. */
export function masthead(): HTMLElement {
  const search = h('input', {
    class: 'ytSearchboxComponentInput',
    name: 'search_query',
    placeholder: 'Search',
    'aria-label': 'Search',
    autocomplete: 'off',
  });
  const logo = h(
    'a',
    { id: 'logo', href: '/', title: 'Home' },
    h('span', { class: 'mark' }),
    'Replica',
  );
  return h(
    'div',
    { id: 'masthead-container', class: 'style-scope ytd-app' },
    h(
      'ytd-masthead',
      { id: 'masthead', class: 'masthead-finish' },
      h(
        'div',
        { id: 'start' },
        h('button', { id: 'guide-button', 'aria-label': 'Guide', type: 'button' }, icon('menu')),
        logo,
      ),
      h(
        'div',
        { id: 'center' },
        h(
          'yt-searchbox',
          {},
          search,
          h('button', { class: 'search', type: 'button', 'aria-label': 'Search' }, icon('search')),
        ),
      ),
      h(
        'div',
        { id: 'end' },
        h('span', { class: 'create' }, '+ Create'),
        h('span', { class: 'avatar' }),
      ),
    ),
  );
}
