import { message } from '../message.ts';
import { Chevron } from './MenuLine.tsx';

interface BackLineProps {
  /** Of the list it stands over. */
  name: string;
  onBack(): void;
}

/** The heading of a list in the player's menu, which leads back to the first. */
export function BackLine({ name, onBack }: BackLineProps) {
  return (
    <button
      type="button"
      class="line back"
      role="menuitem"
      tabIndex={-1}
      aria-label={message('playerBack', name)}
      onClick={onBack}
    >
      <Chevron kind="chevron back" />
      <span class="label">{name}</span>
    </button>
  );
}
