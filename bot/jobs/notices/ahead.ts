import { deadlineNearCard, returnedCard } from '../../../cards/oversight-news.ts';
import { deadlineNear as deadlineNearView } from '../../use-cases/oversight/deadline.ts';
import { returnedView } from '../../use-cases/oversight/returned.ts';
import type { Render } from './rendered.ts';

export const deadlineNear: Render<'deadlineNear'> = async (ports, notice) => {
  const view = await deadlineNearView(ports, notice.case);
  return view && { card: deadlineNearCard(view), code: view.code, how: 'new' };
};

export const returned: Render<'returned'> = async (ports, notice) => ({
  card: returnedCard(await returnedView(ports, notice)),
  how: 'new',
});
