import { message } from '../message.ts';

/** What the tab's address brings along, and the way from there to captions. */
export function UseShared({ onUseShared }: { onUseShared(): void }) {
  return (
    <section class="told">
      <p>{message('sharedTimesText')}</p>
      <button type="button" class="primary" onClick={onUseShared}>
        {message('useSharedTimes')}
      </button>
    </section>
  );
}
