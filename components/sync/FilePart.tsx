import { useState } from 'preact/hooks';
import { message } from '../message.ts';
import { FileButton, WORD_FILES } from './FileButton.tsx';
import type { SyncCallbacks } from './view.ts';

interface FilePartProps {
  reading: boolean;
  onFile: SyncCallbacks['onFile'];
  onNotOneFile: SyncCallbacks['onNotOneFile'];
}

/** Words from a file, chosen or dropped. */
export function FilePart({ reading, onFile, onNotOneFile }: FilePartProps) {
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
        const [file, ...more] = event.dataTransfer?.files ?? [];
        const [item] = event.dataTransfer?.items ?? [];
        if (!file) return;
        // A folder comes as a file that nobody can read.
        if (more.length > 0 || item?.webkitGetAsEntry()?.isDirectory) onNotOneFile();
        else onFile(file);
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
