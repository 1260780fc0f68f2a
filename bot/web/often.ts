import restify, { type Request, type Response } from 'restify';

/** What one person may send: so much at once, and so much a second after that. */
const BURST = 200;
const RATE = 20;

/** Whether somebody sends more often than people do; counted per person, by whichever door. */
export const countPerSender = () => {
  const throttle = restify.plugins.throttle({ burst: BURST, rate: RATE, username: true });
  return (request: Request, response: Response, sender: string): Promise<boolean> => {
    request.username = sender;
    return new Promise((resolve) => {
      throttle(request, response, (error: unknown) => resolve(error !== undefined));
    });
  };
};

export type TooOften = ReturnType<typeof countPerSender>;
