import art from '../../views/pages/art.ejs'
import attendance from '../../views/pages/attendance.ejs'
import chat from '../../views/pages/chat.ejs'
import chats from '../../views/pages/chats.ejs'
import enter from '../../views/pages/enter.ejs'
import error from '../../views/pages/error.ejs'
import guide from '../../views/pages/guide.ejs'
import help from '../../views/pages/help.ejs'
import home from '../../views/pages/home.ejs'
import insight from '../../views/pages/insight.ejs'
import join from '../../views/pages/join.ejs'
import knobs from '../../views/pages/knobs.ejs'
import market from '../../views/pages/market.ejs'
import me from '../../views/pages/me.ejs'
import order from '../../views/pages/order.ejs'
import orders from '../../views/pages/orders.ejs'
import poster from '../../views/pages/poster.ejs'
import product from '../../views/pages/product.ejs'
import rehearse from '../../views/pages/rehearse.ejs'
import remote from '../../views/pages/remote.ejs'
import share from '../../views/pages/share.ejs'
import shop from '../../views/pages/shop.ejs'
import shopAccounts from '../../views/pages/shop-accounts.ejs'
import sit from '../../views/pages/sit.ejs'
import sitGone from '../../views/pages/sit-gone.ejs'
import slips from '../../views/pages/slips.ejs'
import stage from '../../views/pages/stage.ejs'
import tag from '../../views/pages/tag.ejs'
import team from '../../views/pages/team.ejs'
import trainer from '../../views/pages/trainer.ejs'
import why from '../../views/pages/why.ejs'
import whyOrder from '../../views/pages/why-order.ejs'

export const PAGES = {
  art,
  chat,
  chats,
  enter,
  error,
  guide,
  help,
  home,
  insight,
  join,
  knobs,
  market,
  me,
  order,
  orders,
  product,
  rehearse,
  share,
  shop,
  'shop-accounts': shopAccounts,
  stage,
  attendance,
  poster,
  remote,
  sit,
  'sit-gone': sitGone,
  slips,
  tag,
  team,
  trainer,
  why,
  'why-order': whyOrder,
}
export type PageName = keyof typeof PAGES
