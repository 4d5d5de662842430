// Reading caption files, bytes to cues, for those outside of the extension.
import { mendTextDecoder } from './truecue/text-decoder.ts';

export { decodeAs, decodeText } from '../services/encoding.ts';
export { parseCaptions } from '../transcripts/formats/index.ts';

mendTextDecoder();
