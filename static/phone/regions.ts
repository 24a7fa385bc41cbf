import helpCard from '../../views/partials/phone/help-card.ejs'
import mailRows from '../../views/partials/phone/mail-rows.ejs'
import meCard from '../../views/partials/phone/me-card.ejs'
import orderPage from '../../views/partials/phone/order-page.ejs'
import orders from '../../views/partials/phone/orders.ejs'
import ownPosts from '../../views/partials/phone/own-posts.ejs'
import poll from '../../views/partials/phone/poll.ejs'
import room from '../../views/partials/phone/room.ejs'
import shareNumbers from '../../views/partials/phone/share-numbers.ejs'
import shares from '../../views/partials/phone/shares.ejs'
import talk from '../../views/partials/phone/talk.ejs'
import talkRow from '../../views/partials/phone/talk-row.ejs'
import teamCard from '../../views/partials/phone/team-card.ejs'
import teamList from '../../views/partials/phone/team-list.ejs'
import thread from '../../views/partials/phone/thread.ejs'
import told from '../../views/partials/phone/told.ejs'
import type { Renderers } from '../lib/sections.ts'
import { teamById } from './team.ts'

/**
 * What each section draws on this page. A page about one order or one link keeps what it shows when that item is too
 * old for the section's list.
 */
export function regionsOf({
  page,
  order,
  share,
  shop,
  customer,
  product,
  team,
}: DOMStringMap): Renderers<'phone'> {
  const regions: Renderers<'phone'> = {
    room: vm => room({ ...vm, room: vm.view.sections.room }),
    me: meCard,
    told,
    help: helpCard,
    orders,
    shares,
    poll,
    talk: page === 'chat' ? talk : talkRow,
    mail: page === 'chat' ? ownPosts : mailRows,
  }
  if (page === 'order')
    regions.orders = vm => {
      const found = vm.view.sections.orders.items.find(o => o.orderId === order)
      return found ? orderPage({ ...vm, order: found }) : asItIs('orders')
    }
  if (page === 'product') regions.teams = vm => teamList({ ...vm, productId: product })
  if (page === 'team')
    regions.ownTeams = vm => {
      const found = teamById(vm.view.sections, team)
      return found ? teamCard({ ...vm, team: found }) : asItIs('ownTeams teams')
    }
  if (page === 'share')
    regions.shares = vm => {
      const found = vm.view.sections.shares.items.find(s => s.shareId === share)
      return found ? shareNumbers({ ...vm, share: found }) : asItIs('shares')
    }
  if (page === 'chat' && shop !== undefined)
    regions.mail = vm => {
      const { threads } = vm.view.sections.mail
      const found = threads.find(room => room.shopId === shop && room.customer.id === customer)
      return found ? thread({ ...vm, thread: found }) : asItIs('mail')
    }
  return regions
}

const asItIs = (section: string): string =>
  document.querySelector(`[data-section="${section}"]`)?.innerHTML ?? ''
