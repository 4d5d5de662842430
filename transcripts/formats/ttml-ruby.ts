import type { Piece } from './ttml-paragraph.ts';

/** Gathers what stands in a ruby container: bases, and the readings above them. */
export class Ruby {
  private readonly bases: Piece[] = [];
  private readonly readings: string[] = [];

  /** @param role - `tts:ruby` of the element that holds the text */
  add(piece: Piece, role: string | undefined): void {
    const text = piece.text.trim();
    if (role === 'base') this.bases.push(piece);
    else if (role === 'text' && text !== '') this.readings.push(text);
    // Brackets are for those who cannot show readings; white space is between the parts.
    else if (role !== 'delimiter' && text !== '') this.bases.push(piece);
  }

  /** Each base with its reading; all readings above the first if their numbers differ. */
  pieces(): Piece[] {
    const { bases, readings } = this;
    const paired = bases.length === readings.length;
    return bases.map((piece, index) => {
      const ruby = paired ? readings[index] : index === 0 ? readings.join(' ') : '';
      return ruby ? { ...piece, style: { ...piece.style, ruby } } : piece;
    });
  }
}
