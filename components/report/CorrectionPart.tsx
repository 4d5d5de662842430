import { MAX_CUE_TEXT } from '../../transcripts/cue.ts';
import { directionOf } from '../../transcripts/direction.ts';
import { localized } from '../localized.ts';
import { message } from '../message.ts';
import { useIntoView } from './into-view.ts';
import { TimesPart } from './TimesPart.tsx';
import type { WritingProps } from './view.ts';

/** What the viewer would have instead. */
export function CorrectionPart(props: WritingProps) {
  const { asks, draft, differences } = props;
  // In a low frame it stands below what can be seen, and so do the differences at its end.
  const changed = differences.some(({ kind }) => kind !== 'same');
  const element = useIntoView<HTMLDivElement>(`${draft.category} ${changed}`);
  return (
    <div class="correction" ref={element}>
      {asks.includes('text') && <TextPart {...props} />}
      {asks.includes('speaker') && <SpeakerPart {...props} />}
      {asks.includes('times') && <TimesPart {...props} />}
    </div>
  );
}

function TextPart({ place, draft, differences, onDraft }: WritingProps) {
  const { language, cue } = place;
  const dir = directionOf(language);
  const changed = cue !== null && differences.some(({ kind }) => kind !== 'same');
  return (
    <section class="text">
      <label class="field">
        <span>{message(cue ? 'reportText' : 'reportTextMissing')}</span>
        <textarea
          lang={language}
          dir={dir}
          rows={3}
          maxLength={MAX_CUE_TEXT}
          spellcheck
          value={draft.text}
          onInput={({ currentTarget }) => onDraft({ text: currentTarget.value })}
        />
      </label>
      {changed && (
        <div class="differences">
          <p class="label" id="differences">
            {message('reportDifferences')}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
          <p role="group" aria-labelledby="differences" lang={language} dir={dir}>
            {differences.map(({ text, kind }, index) => {
              const key = `${index} ${kind}`;
              if (kind === 'added') return <ins key={key}>{text}</ins>;
              return kind === 'removed' ? <del key={key}>{text}</del> : text;
            })}
          </p>
        </div>
      )}
    </section>
  );
}

function SpeakerPart({ place, draft, onDraft }: WritingProps) {
  if (place.speakers.length === 0) return null;
  const choices = [...place.speakers.map(({ id, name }) => ({ id, name })), { id: null, name: {} }];
  return (
    <fieldset class="speakers">
      <legend>{message('reportSpeaker')}</legend>
      {choices.map(({ id, name }) => {
        const words = localized(name, message('messagesLanguage'));
        return (
          <label key={id}>
            <input
              type="radio"
              name="speaker"
              checked={draft.speaker === id}
              onChange={() => onDraft({ speaker: id })}
            />
            <span lang={words?.language} dir="auto">
              {id === null ? message('reportSpeakerOther') : (words?.text ?? id)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
