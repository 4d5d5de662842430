import type { PopupCallbacks } from '../../../components/popup/view.ts';

const nothing = () => undefined;

/** Nobody does anything about what the viewer does. */
export const silent: PopupCallbacks = {
  onToggle: nothing,
  onPrimary: nothing,
  onSecondary: nothing,
  onPlacement: nothing,
  onOffset: nothing,
  onRetry: nothing,
  onRefresh: nothing,
  onFrame: nothing,
  onReport: nothing,
  onTranscript: nothing,
  onOwnTimes: nothing,
  onOwnWords: nothing,
  onGrant: nothing,
  onUsePage: nothing,
  onMake: nothing,
  onLists: nothing,
  onSettings: nothing,
  onChangeKeys: null,
};
