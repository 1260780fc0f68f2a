/** A person of the local Teams: invented, and known to the bot by `aadObjectId` and `teamsId`. */
export type LocalPerson = {
  key: string;
  name: string;
  /** The Dutch profession, shown below the name. */
  title: string;
  aadObjectId: string;
  /** As Teams writes it: `29:…`. */
  teamsId: string;
};

/** A standard channel of a team; everybody in the local Teams is a member. */
export type LocalChannel = {
  /** `19:…@thread.tacv2`. */
  id: string;
  teamId: string;
  teamName: string;
  name: string;
};

/** One step of a told story: what happens, and who to look at meanwhile. */
export type StoryStep = {
  title: string;
  text: string;
  /** Keys of the persons whose panes the page shows during this step. */
  left?: string;
  right?: string;
  /** A channel id: the panes show this channel. */
  channel?: string;
};

/** A story the page can play; `next` performs one step and resolves when it is done. */
export type Story = { title: string; steps: StoryStep[]; next(): Promise<void> };

/** What `startLocalTeams` needs. */
export type LocalTeamsOptions = {
  /** 0 takes any free port. */
  port: number;
  /** `http://127.0.0.1:3978/api/messages`. */
  botUrl: string;
  /** GET gives `{now}`; POST `{now: iso}` or `{advance: 'P1D'}` moves it and gives `{now}`. */
  clockUrl: string;
  people: LocalPerson[];
  channels: LocalChannel[];
  /** Conversations survive a restart in this JSON file. */
  stateFile?: string;
  tenantId?: string;
  bot?: { id: string; name: string };
  /** The bearer token sent with each activity; none when absent. */
  token?: () => Promise<string>;
  story?: Story;
  /** While a page is open, persons driven by code wait so many milliseconds at each act; else they never wait. */
  paceMs?: number;
  /** How long an invoke may take before the client says it failed; Teams takes 5000 ms. */
  invokeTimeoutMs?: number;
};
