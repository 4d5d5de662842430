// The core knows neither DOM nor Node. URL is the one global it needs of both.
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  static canParse(url: string, base?: string): boolean;
}
