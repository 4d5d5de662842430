import { useState } from 'preact/hooks';
import { message } from '../message.ts';
import { FileButton, WORD_FILES } from './FileButton.tsx';
import type { SyncCallbacks } from './view.ts';

interface FilePartProps {
  reading: boolean;
  onFile: SyncCallbacks['onFile'];
}

/** Words from a file, chosen or dropped. */
export function FilePart({ reading, onFile }: FilePartProps) {
  const [over, setOver] = useState(false);
  return (
    <section
      aria-labelledby="file"
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <h2 id="file">{message('fileHeading')}</h2>
      <p class="lead">{message('fileHint')}</p>
      <div class="actions">
        <FileButton label={message('chooseFile')} accept={WORD_FILES} onFile={onFile} />
        {reading && <p role="status">{message('readingFile')}</p>}
      </div>
    </section>
  );
}
