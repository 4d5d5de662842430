const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Writes numbers and texts one behind the other. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  /** @param value - 0 to 255 */
  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  /** A whole number from 0: seven bits a byte, the low ones first. */
  number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.byte((rest % 0x80) | 0x80);
    this.byte(rest);
  }

  /** A whole number, small on either side of 0. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Its length and its UTF-8. */
  text(text: string): void {
    // Half a surrogate pair has no UTF-8.
    const whole = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
    const bytes = [...whole.matchAll(/%([0-9A-F]{2})|([^%])/g)].map(([, code, plain]) =>
      plain === undefined ? Number.parseInt(code ?? '', 16) : plain.charCodeAt(0),
    );
    this.number(bytes.length);
    for (const byte of bytes) this.byte(byte);
  }

  /** Base64url without padding (RFC 4648 §5). */
  toBase64Url(): string {
    let out = '';
    for (let i = 0; i < this.#bytes.length; i += 3) {
      const [a = 0, b = 0, c = 0] = this.#bytes.slice(i, i + 3);
      const bits = (a << 16) | (b << 8) | c;
      const letters = Math.min(4, this.#bytes.length - i + 1);
      for (let n = 0; n < letters; n += 1) out += LETTERS[(bits >>> (18 - 6 * n)) & 63];
    }
    return out;
  }
}

/** Reads what a {@link ByteWriter} wrote. */
export class ByteReader {
  readonly #bytes: readonly number[];
  #at = 0;

  /** @throws RangeError when `text` is no base64url */
  constructor(text: string) {
    const bytes: number[] = [];
    let bits = 0;
    let held = 0;
    for (const letter of text) {
      const value = LETTERS.indexOf(letter);
      if (value < 0) throw new RangeError(`ByteReader: ${JSON.stringify(letter)} is not of it`);
      bits = ((bits << 6) | value) & 0xffffff;
      held += 6;
      if (held < 8) continue;
      held -= 8;
      bytes.push((bits >>> held) & 0xff);
    }
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** @throws RangeError at the end; so do the others */
  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new RangeError('ByteReader: it ends too early');
    this.#at += 1;
    return byte;
  }

  /** @throws RangeError also for what is past any use */
  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('ByteReader: a number too large');
      if (byte < 0x80) return value;
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** @throws URIError when it is no UTF-8 */
  text(): string {
    const length = this.number();
    if (length > this.left) throw new RangeError('ByteReader: a text longer than the rest');
    let coded = '';
    for (let i = 0; i < length; i += 1) coded += `%${this.byte().toString(16).padStart(2, '0')}`;
    return decodeURIComponent(coded);
  }
}
