import type { ReplicaArticle } from './options.ts';

/** An invented interview, for tests that bring none. */
export const defaultArticle: ReplicaArticle = {
  title: '“A harbour forgets nothing, it only rearranges”',
  standfirst:
    'The keeper of the tide gauge has written down the level of the sea by hand for thirty years. A conversation about patience.',
  byline: 'By Ines Halloran · Photographs: the harbour office',
  paragraphs: [
    {
      text: 'The gauge house stands at the end of the mole, a room of four square metres with a stove, a desk and a window that looks at nothing but water. We met there on a morning of light rain.',
    },
    { speaker: 'Ines Halloran', text: 'What is the first thing you do when you come in?' },
    {
      speaker: 'Tomas Reier',
      text: 'I look before I read. If you read the number first, you see only the number for the rest of the day.',
    },
    { speaker: 'Ines Halloran', text: 'The instrument has been automatic since 2004.' },
    {
      speaker: 'Tomas Reier',
      text: 'It has, and it is very good. It writes down what the water does. I write down what it did that was unlike it.',
    },
    {
      text: 'He turns the pages of a ledger with the flat of his hand. The entries are short: a wind, a ship, a smell of tar.',
    },
  ],
};

export const articleStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1b1b1b; font: 19px/1.6 Georgia, 'Noto Serif', 'DejaVu Serif', serif; }
.paper { max-width: 1160px; margin: 0 auto; padding: 14px 24px 0; text-align: center; border-bottom: 3px double #1b1b1b; }
.paper .date { margin: 0; font: 12px/1.4 system-ui, sans-serif; color: #5a5a5a; text-align: left; }
.paper .name { margin: 2px 0 10px; font-size: 34px; line-height: 1.1; font-weight: 700; letter-spacing: -.01em; }
nav { display: flex; justify-content: center; gap: 28px; padding: 9px 0; border-top: 1px solid #d0d0d0; font: 600 14px/1.4 system-ui, sans-serif; }
nav a { color: inherit; text-decoration: none; }
nav a[aria-current] { box-shadow: 0 2px 0 #a3111f; }
main { max-width: 1160px; margin: 0 auto; padding: 22px 24px 60px; }
article { max-width: 720px; margin: 0 auto; }
.kicker { margin: 0 0 6px; font: 700 13px/1.4 system-ui, sans-serif; color: #a3111f; }
h1 { margin: 0 0 12px; font-size: 34px; line-height: 1.15; letter-spacing: -.01em; text-wrap: balance; }
.standfirst { margin: 0 0 14px; font-size: 19px; line-height: 1.4; color: #444; }
.byline { margin: 0 0 16px; font: 14px/1.5 system-ui, sans-serif; color: #5a5a5a; }
figure { margin: 0 0 26px; }
.wp-block-embed__wrapper { position: relative; aspect-ratio: 16 / 9; background: #111; }
.wp-block-embed__wrapper iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; }
figcaption { padding-top: 7px; font: 13px/1.5 system-ui, sans-serif; color: #5a5a5a; }
article > p { margin: 0 0 1em; }
lite-youtube { position: absolute; inset: 0; display: block; cursor: pointer; background: linear-gradient(160deg, #52616b, #1c2733); }
lite-youtube.lyt-activated .lty-playbtn { display: none; }
.lty-playbtn { position: absolute; inset: 0; margin: auto; width: 68px; height: 48px; border: 0; border-radius: 12px; background: #f03; cursor: pointer; }
.lty-playbtn::after { content: ''; position: absolute; inset: 0; margin: auto; width: 0; height: 0; border: solid transparent; border-width: 11px 0 11px 19px; border-left-color: #fff; }
.consent { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 4px; padding: 24px; background: #eceae4; font: 15px/1.5 system-ui, sans-serif; text-align: center; }
.consent button { padding: 10px 18px; border: 0; border-radius: 4px; background: #1b1b1b; color: #fff; font: inherit; cursor: pointer; }
footer { max-width: 1160px; margin: 0 auto; padding: 20px 24px 40px; border-top: 1px solid #d0d0d0; font: 13px/1.5 system-ui, sans-serif; color: #5a5a5a; }
`;
