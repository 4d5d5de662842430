import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** File types, as `accept` writes them. */
  accept: string;
  onFile(file: File): void;
}

/** A button that lets the viewer choose a file; the browser's own field has words of its own. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
    </>
  );
}

/** Every caption format that is read. */
export const CAPTION_FILES =
  '.vtt,.srt,.ass,.ssa,.ttml,.dfxp,.imsc,.xml,.sbv,.lrc,.srv1,.srv3,.ytt,.json,.json3';
/** Files with words, timed or not. */
export const WORD_FILES = `${CAPTION_FILES},.txt,.md,.markdown,.html,.htm,.docx`;
