import { REPORT_CATEGORIES } from '../../transcripts/report.ts';
import { message } from '../message.ts';
import { categoryNames } from './names.ts';
import type { WritingProps } from './view.ts';

/** What is wrong: one choice, and the report could go. */
export function CategoryPart({ draft, onDraft }: WritingProps) {
  return (
    <fieldset class="categories">
      <legend>{message('reportCategory')}</legend>
      {REPORT_CATEGORIES.map((category) => (
        <label key={category}>
          <input
            type="radio"
            name="category"
            value={category}
            checked={category === draft.category}
            onChange={() => onDraft({ category })}
          />
          <span>{message(categoryNames[category])}</span>
        </label>
      ))}
    </fieldset>
  );
}
