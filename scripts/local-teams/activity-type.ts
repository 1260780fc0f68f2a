/** A Bot Framework activity as it goes to the bot. */
export type Activity = {
  type: string;
  id: string;
  name?: string;
  conversation: { id: string; [key: string]: unknown };
  [key: string]: unknown;
};
