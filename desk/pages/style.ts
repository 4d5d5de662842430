import ofCase from './case.css?raw';
import forms from './forms.css?raw';
import page from './page.css?raw';
import queue from './queue.css?raw';
import theme from './theme.css?raw';

/** The one style sheet of every page. */
export const style = [theme, page, forms, queue, ofCase].join('\n');
