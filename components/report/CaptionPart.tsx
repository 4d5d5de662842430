import type { Cue } from '../../transcripts/cue.ts';
import { directionOf } from '../../transcripts/direction.ts';
import { languageName, localized } from '../localized.ts';
import { message } from '../message.ts';
import type { WritingProps } from './view.ts';

/** The caption as it was shown, with what stands around it and what else is known of it. */
export function CaptionPart({ place, languages, onLanguage }: WritingProps) {
  const { cue, before, after, original, platform, language } = place;
  const words = message('messagesLanguage');
  return (
    <section class="caption" aria-label={message('reportShown')}>
      <div class="lines" lang={language} dir={directionOf(language)}>
        {before && <p class="beside">{before.text}</p>}
        {cue ? (
          <p class="meant">
            <Speaker cue={cue} {...{ place }} />
            {cue.text}
          </p>
        ) : (
          <p class="aside" lang={words} dir="auto">
            {message('reportNothingShown')}
          </p>
        )}
        {after && <p class="beside">{after.text}</p>}
      </div>
      {original && (
        <Said
          label={message('reportOriginal', languageName(original.language, words))}
          text={original.text}
          language={original.language}
        />
      )}
      {platform && <Said label={message('reportPlatform')} text={platform} />}
      {languages.length > 1 && (
        <label class="field inline">
          <span>{message('reportTrack')}</span>
          <select
            value={language}
            onChange={({ currentTarget }) => onLanguage(currentTarget.value)}
          >
            {languages.map((one) => (
              <option key={one.language} value={one.language} lang={one.language}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}

function Speaker({ cue, place }: { cue: Cue } & Pick<WritingProps, 'place'>) {
  const speaker = place.speakers.find(({ id }) => id === cue.speaker);
  const name = speaker && localized(speaker.name, place.language);
  return name ? <span class="speaker">{`${name.text}: `}</span> : null;
}

/** @param props.language - BCP 47; absent: not known */
function Said({ label, text, language }: { label: string; text: string; language?: string }) {
  return (
    <dl class="said">
      <dt>{label}</dt>
      <dd lang={language} dir={language ? directionOf(language) : 'auto'}>
        {text}
      </dd>
    </dl>
  );
}
