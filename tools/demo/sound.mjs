import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Samples a second; what espeak-ng speaks in. */
export const RATE = 22050;

const VOICES = {
  interviewer: { voice: 'ko+f4', speed: 205, pitch: 58, gain: 0.085 },
  keeper: { voice: 'ko+f3', speed: 175, pitch: 40, gain: 0.09 },
  engineer: { voice: 'ko+m3', speed: 190, pitch: 28, gain: 0.095 },
};

/** Numbers between 0 and 1 that are the same on every run (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Speaks a text; samples without the silence around it, at the speaker's loudness. */
function speak(text, speaker, hurry = 1) {
  const { voice, speed, pitch, gain } = VOICES[speaker];
  const wav = execFileSync(
    'espeak-ng',
    ['-v', voice, '-s', String(Math.round(speed * hurry)), '-p', String(pitch), '--stdout', text],
    { maxBuffer: 1 << 26 },
  );
  if (wav.readUInt32LE(24) !== RATE) throw new Error(`espeak-ng does not speak at ${RATE} Hz`);
  const data = wav.subarray(wav.indexOf('data') + 8);
  const samples = Float32Array.from(
    { length: data.length >> 1 },
    (_, i) => data.readInt16LE(i * 2) / 32768,
  );
  const loud = (value) => Math.abs(value) > 0.012;
  const speech = samples.subarray(
    Math.max(0, samples.findIndex(loud)),
    samples.findLastIndex(loud) + 1,
  );
  const power = Math.sqrt(speech.reduce((sum, value) => sum + value * value, 0) / speech.length);
  return speech.map((value) => (value * gain) / power);
}

export function speakWithin(text, speaker, limit) {
  let hurry = 1;
  for (let attempt = 0; attempt < 4; attempt++) {
    const speech = speak(text, speaker, hurry);
    const length = speech.length / RATE;
    if (length <= limit) return speech;
    hurry *= (length / limit) * 1.03;
  }
  throw new Error(`"${text}" cannot be spoken in ${limit.toFixed(2)} s`);
}

export function add(mix, sound, at) {
  const offset = Math.round(at * RATE);
  for (let i = 0; i < sound.length && offset + i < mix.length; i++) mix[offset + i] += sound[i];
}

export function bell(length) {
  // Hum, prime, tierce, quint, nominal and two above: what makes a bell a bell.
  const partials = [
    [0.5, 0.7, 1.1],
    [1, 1, 1.6],
    [1.2, 0.7, 2],
    [1.5, 0.4, 2.4],
    [2, 0.9, 2.6],
    [2.7, 0.35, 4.2],
    [4.1, 0.2, 6.5],
  ];
  return Float32Array.from({ length: Math.round(length * RATE) }, (_, i) => {
    const t = i / RATE;
    const ring = partials.reduce(
      (sum, [ratio, level, decay]) =>
        sum + level * Math.exp(-decay * t) * Math.sin(2 * Math.PI * 330 * ratio * t),
      0,
    );
    return ring * 0.16 * Math.min(1, t / 0.004) * Math.min(1, (length - t) / 0.2);
  });
}

/** Low noise that comes and goes. `level(t)` says how loud. */
export function surf(length, period, level) {
  const random = randomFrom(1932);
  let low = 0;
  return Float32Array.from({ length: Math.round(length * RATE) }, (_, i) => {
    const t = i / RATE;
    low += 0.06 * (random() * 2 - 1 - low);
    return low * level(t) * (0.55 + 0.45 * Math.sin((2 * Math.PI * t) / period));
  });
}

export function writeWav(file, samples) {
  const wav = Buffer.alloc(44 + samples.length * 2);
  wav.write('RIFF');
  wav.writeUInt32LE(36 + samples.length * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(RATE * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((value, i) => {
    wav.writeInt16LE(Math.round(Math.tanh(value) * 32767), 44 + i * 2); // loud parts bend, not break
  });
  writeFileSync(file, wav);
}
