/// The script of every replica page, served as /replica/player.js. It runs in
/// the main world under Trusted Types, so it makes its pages by DOM calls only.
import { DesktopSite } from './page/desktop.ts';
import { startEmbed } from './page/embed-view.ts';
import { startMobile } from './page/mobile-view.ts';
import type { PageConfig } from './page-config.ts';

const { replicaConfig: config } = window as unknown as { replicaConfig: PageConfig };

switch (config.page) {
  case 'desktop':
    void new DesktopSite(config).start();
    break;
  case 'embed':
    void startEmbed(config);
    break;
  case 'mobile':
    void startMobile(config);
    break;
}
