/** Which look Teams has now. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** What the tab needs of what it stands in: Teams, or the local Teams of the trial. */
export type Host = {
  readonly theme: ThemeName;
  /** The page that a link or card asked for, such as `case/<id>`. */
  readonly page: string | undefined;
  /** The look changed while the tab was open. */
  readonly onTheme: (changed: (theme: ThemeName) => void) => void;
  /** Proof of who looks, for the Authorization header. Fresh enough to be used at once. */
  readonly token: () => Promise<string>;
};

/** The tab stands nowhere that can say who looks. */
export class NoHostError extends Error {
  readonly code = 'NO_HOST';
}
