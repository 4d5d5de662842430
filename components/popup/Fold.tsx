import type { ComponentChildren } from 'preact';

interface FoldProps {
  heading: string;
  /** What stands there now, so that nobody must unfold to see it. */
  now?: string;
  open?: boolean;
  children: ComponentChildren;
}

/** A part of the popup that most viewers never need. */
export function Fold({ heading, now, open = false, children }: FoldProps) {
  return (
    <details class="fold" open={open}>
      <summary>
        <span class="heading">{heading}</span>
        {now && <span class="now">{now}</span>}
      </summary>
      <div class="folded">{children}</div>
    </details>
  );
}
