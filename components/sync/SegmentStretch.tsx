import { Component } from 'preact';
import { SegmentRow, type SegmentRowProps } from './SegmentRow.tsx';
import type { SegmentView } from './view.ts';

interface SegmentStretchProps extends Pick<SegmentRowProps, 'language' | 'onOpen' | 'onEdit'> {
  segments: readonly SegmentView[];
  /** Of the first, 1-based. */
  number: number;
  /** Key of the one that is open, where it is one of these. */
  open: string | null;
}

/** Passages drawn and laid out together: of thousands, a key press is to touch few. */
export class SegmentStretch extends Component<SegmentStretchProps> {
  override shouldComponentUpdate({ segments, ...next }: SegmentStretchProps): boolean {
    const { segments: before, ...now } = this.props;
    const names = Object.keys(next) as (keyof typeof next)[];
    return (
      names.some((name) => next[name] !== now[name]) ||
      segments.length !== before.length ||
      segments.some((segment, nth) => segment !== before[nth])
    );
  }

  render() {
    const { segments, number, open, ...row } = this.props;
    return (
      <div role="none" class="stretch">
        {segments.map((segment, nth) => (
          <SegmentRow
            key={segment.key}
            segment={segment}
            number={number + nth}
            open={open === segment.key}
            {...{ language: row.language, onOpen: row.onOpen, onEdit: row.onEdit }}
          />
        ))}
      </div>
    );
  }
}
