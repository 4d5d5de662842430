import { message } from '../message.ts';
import { AddList } from './AddList.tsx';
import { CatalogList } from './CatalogList.tsx';
import { catalogFailures } from './failure-words.ts';
import { KeptPart } from './KeptPart.tsx';
import { isolated } from './list-name.ts';
import { OwnPart } from './OwnPart.tsx';
import { number } from './quantities.ts';
import { ReportsPart } from './ReportsPart.tsx';
import type { OptionsCallbacks, OptionsView, Told } from './view.ts';

interface OptionsPageProps extends OptionsCallbacks {
  view: OptionsView;
}

/** The whole page: the lists, a way to add one, what is kept. */
export function OptionsPage({ view, ...callbacks }: OptionsPageProps) {
  const { catalogs, arrived, now } = view;
  return (
    <>
      <main>
        <h1>{message('optionsTitle')}</h1>
        {catalogs && (
          <>
            <CatalogList {...callbacks} catalogs={catalogs} arrived={arrived} now={now} />
            <AddList {...callbacks} address={view.address} add={view.add} now={now} />
            <OwnPart {...callbacks} own={view.own} now={now} />
            <ReportsPart {...callbacks} reports={view.reports} now={now} />
            <KeptPart kept={view.kept} onErase={callbacks.onErase} onKept={callbacks.onKept} />
          </>
        )}
        <p class="unseen" role="status">
          {view.told && toldWords(view.told)}
        </p>
      </main>
      <footer>{message('versionNumber', view.version)}</footer>
    </>
  );
}

const toldPlainly = {
  erased: 'keptErased',
  'report-removed': 'outboxRemoved',
  'reports-cleared': 'outboxCleared',
} as const;

function toldWords(told: Told): string {
  if (!('name' in told)) return message(toldPlainly[told.what]);
  const name = isolated(told.name);
  switch (told.what) {
    case 'moved': {
      const language = message('messagesLanguage');
      const [place, count] = [number(told.place, language), number(told.count, language)];
      return message('movedTo', name, place, count);
    }
    case 'added':
      return message('addedList', name);
    case 'removed':
      return message('removedList', name);
    case 'checked':
      return told.problem
        ? message(catalogFailures[told.problem], told.host)
        : message('checkedList', name);
  }
}
