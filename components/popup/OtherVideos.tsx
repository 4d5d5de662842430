import { localized } from '../localized.ts';
import { message } from '../message.ts';
import type { OtherVideo } from './view.ts';

interface OtherVideosProps {
  others: readonly OtherVideo[];
  /** Of the browser's interface, BCP 47. */
  language: string;
  onFrame(frameId: number): void;
}

/** The page's other recordings; a press turns the popup to one of them. */
export function OtherVideos({ others, language, onFrame }: OtherVideosProps) {
  return (
    <section class="others">
      <h2>{message('otherVideos')}</h2>
      <ul>
        {others.map(({ frameId, title }, index) => {
          const name = title && localized(title, language);
          return (
            <li key={frameId}>
              <button type="button" class="quiet" onClick={() => onFrame(frameId)}>
                <span lang={name?.language} dir="auto">
                  {name?.text ?? message('videoNumber', String(index + 2))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
