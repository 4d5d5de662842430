import { browser } from 'wxt/browser';
import { languageName } from '../../components/localized.ts';
import { message } from '../../components/message.ts';
import type { DialogView, Draft, ReportCallbacks, Writing } from '../../components/report/view.ts';
import { askBackground } from '../../services/messages.ts';
import type { ReportAsked } from '../../services/report-messages.ts';
import { differences } from '../../transcripts/compare/differences.ts';
import type { Report } from '../../transcripts/report.ts';
import { newReport } from '../../transcripts/report-check.ts';
import { isPublic } from '../../transcripts/report-routes.ts';
import type { KeptReport } from '../../transcripts/report-status.ts';
import { askedBy, emptyDraft, needsYes, onTrack, placeIn, suggested } from './draft.ts';
import { handOver, openTab, urlOf } from './handing.ts';
import { Hearing } from './hearing.ts';

type MineChange = Parameters<ReportCallbacks['onMine']>[1];
type Flags = Pick<Writing, 'sending' | 'warned' | 'notStored' | 'notChanged'>;

/** One report from the caption to its way out: what the viewer put in, and what is done with it. */
export class ReportPage {
  readonly callbacks: ReportCallbacks = {
    onClose: () => this.close(),
    onLanguage: (language) => this.toLanguage(language),
    onDraft: (change) => this.change(change),
    onNow: (which) => this.toNow(which),
    onHear: () => this.hearing.toggle(this.draft.startTime, this.draft.endTime),
    onSend: () => this.sendUnlessPublic(),
    onPublic: (yes) => this.answer(yes),
    onMine: (id, change) => void this.changeMine(id, change),
    onOpenAgain: () => this.kept && handOver(this.kept),
    onBack: () => this.back(),
    // Firefox has `openOptionsPage` in no frame that stands in a page of others.
    onReports: () => openTab(browser.runtime.getURL('/options.html#reports' as never)),
  };

  private draft: Draft;
  private language: string;
  private flags: Flags = { sending: false, warned: false, notStored: false, notChanged: false };
  private kept: KeptReport | null = null;
  private mine: readonly KeptReport[];
  private readonly hearing: Hearing;
  /** The same from the first to the last look, as what is shown is what is sent. */
  private readonly made = {
    id: crypto.randomUUID(),
    now: Date.now(),
    client: browser.runtime.getManifest().version,
  };

  /**
   * @param leave - called when the viewer is done with it
   * @param draw - called whenever `view` may be another
   */
  constructor(
    private readonly asked: ReportAsked,
    private readonly leave: () => void,
    private readonly draw: () => void,
  ) {
    const { place, tabId, frameId, mine } = asked;
    this.language = place.language;
    this.draft = emptyDraft(place);
    this.mine = mine;
    this.hearing = new Hearing({ tabId, frameId, media: place.media, lead: place.lead }, () =>
      this.draw(),
    );
  }

  view(): DialogView {
    const { asked, draft, kept } = this;
    const { routes, keeps } = asked;
    if (kept) return { kind: 'done', kept, keeps, url: urlOf(kept) };
    const place = this.place();
    const asks = askedBy(draft.category, place);
    return {
      kind: 'writing',
      place,
      languages: this.languages(),
      routes,
      keeps,
      mine: this.language === asked.place.language ? this.mine : [],
      draft,
      asks,
      differences: differences(place.cue?.text ?? '', draft.text, place.language),
      report: this.report(),
      player: this.hearing.view(),
      endsFirst: asks.includes('times') && draft.endTime <= draft.startTime,
      ...this.flags,
    };
  }

  close(): void {
    if (this.hearing.view().hearing) this.hearing.stop();
    this.leave();
  }

  /** One step back: from the warning, else out of the dialog. */
  escape(): void {
    if (this.flags.warned) this.answer(false);
    else this.close();
  }

  private back(): void {
    this.kept = null;
    this.draw();
  }

  private toLanguage(language: string): void {
    this.language = language;
    this.draft = onTrack(this.draft, this.place());
    this.draw();
  }

  private change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.flags = { ...this.flags, warned: false, notStored: false };
    if (askedBy(this.draft.category, this.place()).includes('times')) void this.hearing.connect();
    this.draw();
  }

  private toNow(which: 'startTime' | 'endTime'): void {
    const { now } = this.hearing.view();
    if (now !== null) this.change({ [which]: Math.max(0, Math.round(now * 100) / 100) });
  }

  private sendUnlessPublic(): void {
    const route = this.route();
    const asks = route && needsYes(this.place(), this.draft, isPublic(route));
    if (asks) this.flag({ warned: true });
    else void this.send();
  }

  private answer(yes: boolean): void {
    this.flag({ warned: false });
    if (yes) void this.send();
  }

  private async changeMine(id: string, change: MineChange): Promise<void> {
    try {
      await askBackground('change-report', { id, change });
      const changed = (kept: KeptReport) =>
        kept.report.id === id ? changedBy(kept, change) : kept;
      this.mine = this.mine.map(changed);
      this.flag({ notChanged: false });
    } catch (error) {
      console.error('report:', error);
      this.flag({ notChanged: true });
    }
  }

  private place() {
    return placeIn(this.asked.place, this.language);
  }

  private route() {
    return this.asked.routes[this.draft.route];
  }

  private languages(): Writing['languages'] {
    const { language, tracks } = this.asked.place;
    const label = languageName(language, message('messagesLanguage'));
    return [{ language, label }, ...tracks.map((one) => ({ ...one }))];
  }

  private report(): Report | null {
    const { category, comment, contact } = this.draft;
    if (category === null) return null;
    const place = this.place();
    const suggestion = suggested(this.draft, askedBy(category, place));
    return newReport(place, { category, suggestion, comment, contact }, this.made);
  }

  /** Stored before anything else; what the viewer sends by hand is opened then. */
  private async send(): Promise<void> {
    const { asked, draft } = this;
    const report = this.report();
    const route = this.route();
    if (!report || !route || this.flags.sending) return;
    this.flag({ sending: true, notStored: false });
    const applied = draft.applied && asked.keeps && report.suggestion !== undefined;
    const { title } = asked.place;
    try {
      this.kept = await askBackground('queue-report', { report, route, applied, title });
      handOver(this.kept);
      this.flag({ sending: false });
    } catch (error) {
      console.error('report:', error);
      this.flag({ sending: false, notStored: true });
    }
  }

  private flag(change: Partial<Flags>): void {
    this.flags = { ...this.flags, ...change };
    this.draw();
  }
}

/** As the background has it now, without asking. */
function changedBy(kept: KeptReport, change: MineChange): KeptReport {
  if (change === 'withdraw') return { ...kept, state: { kind: 'withdrawn', at: Date.now() } };
  return { ...kept, applied: change === 'apply' };
}
