import type { Json3 } from '../json3.ts';
import type { CaptionTrack } from '../page-config.ts';
import { CaptionPainter } from './caption-painter.ts';
import { BUFFERING, PLAYING, type Player } from './player.ts';

/** How callers name a track: `{}` is none. */
export interface TrackChoice {
  languageCode?: string;
  kind?: string;
  /** Null: as it was spoken. Absent: into the language the player remembers. */
  translationLanguage?: { languageCode?: string } | null;
}

const token = 'MnReplicaTokenBoundToTheVideoId';

/** The site's own captions: a module that loads late and asks for words only while playing. */
export class Captions {
  readonly painter: CaptionPainter;
  on: boolean;
  /** Filled some time after `load()`. */
  tracklist: CaptionTrack[] = [];
  current: CaptionTrack | null = null;
  /** What captions are translated into; the player remembers it. */
  translation: string | null;
  #loading: string | null = null;
  /** Track and translation that were asked for last. */
  #fetched: string | null = null;
  /** The video whose track addresses carry the token by now. */
  #tokenFor: string | null = null;

  constructor(readonly player: Player) {
    this.on = player.config.captionsOn;
    this.translation = player.config.translateTo;
    this.painter = new CaptionPainter(player);
  }

  reset(): void {
    this.tracklist = [];
    this.current = null;
    this.#loading = null;
    this.#fetched = null;
    this.painter.clear();
  }

  /** Load the module: the track list comes after a while. */
  load(): void {
    const { player } = this;
    const id = player.media?.id;
    const list = player.response?.captions?.playerCaptionsTracklistRenderer;
    if (!id || !player.response || this.#loading === id) return;
    this.#loading = id;
    setTimeout(() => {
      if (player.media?.id !== id) return;
      this.tracklist = list?.captionTracks ?? [];
      player.emit('onApiChange', undefined);
      player.emit('onCaptionsTrackListChanged', undefined);
      this.follow();
    }, player.config.tracklistDelay);
  }

  unload(): void {
    this.on = false;
    this.reset();
    this.#changed();
  }

  set(choice: TrackChoice): void {
    this.load();
    this.on = choice.languageCode !== undefined;
    if (this.on && choice.translationLanguage !== undefined)
      this.translation = choice.translationLanguage?.languageCode ?? null;
    this.current =
      this.tracklist.find(
        (track) =>
          track.languageCode === choice.languageCode &&
          (choice.kind === undefined || (track.kind ?? '') === choice.kind),
      ) ?? null;
    this.#changed();
  }

  toggle(on = !this.on): void {
    this.on = on;
    if (!on) this.current = null;
    this.#changed();
  }

  /** As the site does, for the recordings that follow. */
  #remember(): void {
    const { on, translation } = this;
    localStorage.setItem('yt-player-sticky-caption', JSON.stringify({ data: String(on) }));
    const data = JSON.stringify({ data: JSON.stringify({ translationLanguage: translation }) });
    localStorage.setItem('yt-html5-player-modules::subtitlesModuleData', data);
  }

  #changed(): void {
    this.#remember();
    if (!this.current) {
      this.#fetched = null;
      this.painter.clear();
    }
    this.player.emit('captionschanged', this.current);
    this.follow();
  }

  /** Bring what is painted in line with the player; called at each of its events. */
  follow(): void {
    const { player } = this;
    if (this.on) this.load();
    if (this.on && !this.current) {
      this.current =
        this.tracklist.find((track) => track.kind !== 'asr') ?? this.tracklist[0] ?? null;
      if (this.current) player.emit('captionschanged', this.current);
    }
    const playing = player.state === PLAYING || player.state === BUFFERING;
    const wanted = this.current && `${this.current.vssId} ${this.translation}`;
    if (this.current && wanted !== this.#fetched && playing && !player.ads.showing) {
      this.#fetched = wanted;
      this.#fetch(this.current, this.translation);
    }
    this.painter.plan();
  }

  #fetch(track: CaptionTrack, translation: string | null): void {
    const request = new XMLHttpRequest();
    const url = new URL(this.#withToken(track), location.href);
    for (const [name, value] of [
      ['fmt', 'json3'],
      ['xorb', '2'],
      ['xobt', '3'],
      ['xovt', '3'],
      ['cbr', 'Chrome'],
      ['cbrver', '156.0.0.0'],
      ['c', 'WEB'],
      ['cver', '2.20261120.01.00'],
      ['cplayer', 'UNIPLAYER'],
      ['cos', 'Windows'],
      ['cosver', '10.0'],
      ['cplatform', 'DESKTOP'],
    ] as const) {
      url.searchParams.set(name, value);
    }
    if (translation) url.searchParams.set('tlang', translation);
    url.host = location.host;
    request.open('GET', url.href);
    request.addEventListener('load', () => {
      const gone = track !== this.current || translation !== this.translation;
      if (gone || request.status !== 200 || request.responseText === '') return;
      if (!request.responseText.startsWith('{')) return;
      this.#tokenFor = this.player.media?.id ?? null;
      this.painter.show(JSON.parse(request.responseText) as Json3, track.kind === 'asr');
    });
    request.send();
  }

  #withToken(track: CaptionTrack): string {
    return `${track.baseUrl}&potc=1&pot=${token}`;
  }

  /** What `getAudioTrack().captionTracks` lists: with the token once the player used it. */
  audioTrackCaptions(): { url: string; languageCode: string; vssId: string; kind: string }[] {
    const ready = this.#tokenFor !== null && this.#tokenFor === this.player.media?.id;
    const tracks = this.player.response?.captions?.playerCaptionsTracklistRenderer.captionTracks;
    return (tracks ?? []).map((track) => ({
      url: ready ? this.#withToken(track) : track.baseUrl,
      languageCode: track.languageCode,
      vssId: track.vssId,
      kind: track.kind ?? '',
    }));
  }

  resize(): void {
    this.painter.resize();
  }
}
