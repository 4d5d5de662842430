import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Edit, SegmentView } from './view.ts';

/** Which passage is open to be changed, and how that follows what is done with them. */
interface OpenRow {
  /** Key of the passage; null: none is open. */
  open: string | null;
  /** The same function each time: rows are drawn anew for another. */
  turnTo(key: string | null): void;
  /** Pass the edit on; the passage that comes of a cut or a join is open after it. */
  edit(edit: Edit): void;
  /** What was done last, and how often in a row. */
  last: { done: Edit['do'] | null; times: number };
}

export function useOpenRow(
  segments: readonly SegmentView[],
  onEdit: (edit: Edit) => void,
): OpenRow {
  const [open, setOpen] = useState<string | null>(null);
  const [last, setLast] = useState<OpenRow['last']>({ done: null, times: 0 });
  const latest = useRef(segments);
  latest.current = segments;
  /** The passage after this one is to be opened: it was split off. */
  const parted = useRef<string | null>(null);

  const edit = useCallback(
    (wanted: Edit) => {
      parted.current = wanted.do === 'split' ? wanted.key : null;
      setLast(({ done, times }) => ({
        done: wanted.do,
        times: done === wanted.do ? times + 1 : 1,
      }));
      // None of these passages stays; once they are back, the focus is elsewhere.
      if (wanted.do === 'way') setOpen(null);
      if (wanted.do === 'merge') {
        const index = latest.current.findIndex(({ key }) => key === wanted.key);
        setOpen(latest.current[index - 1]?.key ?? null);
      }
      onEdit(wanted);
    },
    [onEdit],
  );
  const turnTo = useCallback((key: string | null) => {
    setOpen((before) => {
      // The button that closed it is still there.
      const row = before === null ? null : document.getElementById(before);
      if (key === null) row?.querySelector<HTMLElement>('.change')?.focus();
      return key;
    });
  }, []);

  useLayoutEffect(() => {
    const key = parted.current;
    parted.current = null;
    const index = key === null ? -1 : segments.findIndex((one) => one.key === key);
    if (index >= 0) setOpen(segments[index + 1]?.key ?? null);
  }, [segments]);

  return { open, turnTo, edit, last };
}
